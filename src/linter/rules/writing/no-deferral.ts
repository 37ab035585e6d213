import { say } from '../../result.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck } from './looseWording.js';

export const noDeferral: Rule = {
  id: 'no-deferral',
  checklist: 'writing',
  statement: '"When" is answered with a date or a trigger.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check: looseWordingCheck({
    list: 'deferral',
    places: ['milestone', 'cadence'],
    lacks: (text) => say`"${text}" is no date: give one, or the event that sets it off.`,
    among: (claim) => claim.passage.kind !== 'paragraph' && claim.passage.text.split(/\s+/).length <= 15,
  }),
};
