import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const approach: Rule = {
  id: 'approach',
  checklist: 'strategy',
  statement: 'It states the guiding choice, the pillars or the principles.',
  severity: 'warning',
  nature: 'structure',
  check: presenceCheck({
    query: {
      concepts: ['approach', 'pillars', 'principles', 'okr', 'positioning', 'go-to-market', 'decision-log'],
      cues: ['approach'],
      where: isPlan,
    },
    lacks: 'The document does not state its guiding choice: say what you choose over what, and why.',
    scaffold: 'approach',
  }),
};
