import { saysByWhom } from '../../facts/owner.js';
import { say } from '../../result.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck } from './looseWording.js';

export const noPassivePromise: Rule = {
  id: 'no-passive-promise',
  checklist: 'writing',
  statement: 'Every promise names who keeps it.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check: looseWordingCheck({
    list: 'promise',
    places: ['milestone', 'action', 'ask'],
    lacks: (text) => say`"${text}": who does it? Name the owner.`,
    among: (claim) => claim.passage.kind !== 'paragraph',
    counts: (claim) => !saysByWhom(claim.text),
  }),
};
