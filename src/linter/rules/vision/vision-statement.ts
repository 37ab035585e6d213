import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const visionStatement: Rule = {
  id: 'vision-statement',
  checklist: 'vision',
  statement: 'It states an explicit future, mission or aspiration.',
  severity: 'warning',
  nature: 'structure',
  check: presenceCheck({
    query: { concepts: ['vision', 'mission', 'north-star'], cues: ['vision'], where: isPlan },
    lacks: 'The document states no vision: say in one sentence whose life gets better, and how.',
    scaffold: 'vision',
  }),
};
