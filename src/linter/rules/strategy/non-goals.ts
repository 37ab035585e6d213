import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const nonGoals: Rule = {
  id: 'non-goals',
  checklist: 'strategy',
  statement: 'It says what is ruled out.',
  severity: 'warning',
  nature: 'structure',
  check: presenceCheck({
    query: { concepts: ['non-goals'], cues: ['non-goals'], where: isPlan },
    lacks: 'The document rules nothing out: say what you are not doing and why.',
    scaffold: 'non-goals',
  }),
};
