import { say } from '../../result.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck, takenOut } from './looseWording.js';

export const noAbsoluteClaim: Rule = {
  id: 'no-absolute-claim',
  checklist: 'writing',
  statement: 'No benefit is promised to everyone, always.',
  severity: 'info',
  nature: 'quality',
  optional: true,
  check: looseWordingCheck({
    list: 'absolute',
    places: ['positioning'],
    lacks: (text) => say`A single exception disproves "${text}": state the limit you can promise.`,
    repair: takenOut('absolute'),
  }),
};
