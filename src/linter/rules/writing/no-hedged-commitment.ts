import { say } from '../../result.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck, takenOut } from './looseWording.js';

export const noHedgedCommitment: Rule = {
  id: 'no-hedged-commitment',
  checklist: 'writing',
  statement: 'Commitments are made without hedging.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check: looseWordingCheck({
    list: 'hedge',
    places: ['target', 'milestone', 'ask'],
    lacks: (text) => say`"${text}" hedges: commit, or say what it depends on.`,
    repair: takenOut('hedge'),
  }),
};
