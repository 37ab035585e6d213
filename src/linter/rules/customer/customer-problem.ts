import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const customerProblem: Rule = {
  id: 'customer-problem',
  checklist: 'customer',
  statement: 'A need or pain of the customers is described.',
  severity: 'warning',
  nature: 'structure',
  check: presenceCheck({
    query: { concepts: ['problem'], cues: ['problem'], where: isPlan },
    lacks: 'The document does not say which problem of the customers it solves: name who struggles, when, and what it costs them.',
    scaffold: 'problem',
  }),
};
