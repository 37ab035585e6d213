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
    lacks: (text) => say`One exception disproves "${text}": state the limit that holds.`,
    repair: takenOut('absolute'),
  }),
};
