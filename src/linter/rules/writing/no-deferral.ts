import { say } from '../../result.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck } from './looseWording.js';

export const noDeferral: Rule = {
  id: 'no-deferral',
  checklist: 'writing',
  statement: 'What is deferred has a date or a trigger.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check: looseWordingCheck({
    list: 'deferral',
    places: ['milestone', 'cadence'],
    lacks: (text) => say`"${text}" is not a date: give one, or the event that triggers it.`,
    among: (claim) => claim.passage.kind !== 'paragraph' && claim.passage.text.split(/\s+/).length <= 15,
  }),
};
