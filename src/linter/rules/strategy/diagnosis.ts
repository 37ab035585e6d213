import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const diagnosis: Rule = {
  id: 'diagnosis',
  checklist: 'strategy',
  statement: 'It says where things stand and what the challenge is.',
  severity: 'warning',
  nature: 'structure',
  check: presenceCheck({
    query: { concepts: ['diagnosis', 'why-now', 'problem'], cues: ['diagnosis'], where: isPlan },
    lacks: 'The document does not say where things stand today: name the obstacle that the strategy has to overcome.',
    scaffold: 'diagnosis',
  }),
};
