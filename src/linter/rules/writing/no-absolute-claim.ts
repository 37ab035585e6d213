import { say } from '../../result.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck, takenOut } from './looseWording.js';

export const noAbsoluteClaim: Rule = {
  id: 'no-absolute-claim',
  checklist: 'writing',
  statement: 'No benefit is promised always, to everyone.',
  severity: 'info',
  nature: 'quality',
  optional: true,
  check: looseWordingCheck({
    list: 'absolute',
    places: ['positioning'],
    lacks: (text) => say`"${text}" will be proved wrong once: give the bound that holds.`,
    repair: takenOut('absolute'),
  }),
};
