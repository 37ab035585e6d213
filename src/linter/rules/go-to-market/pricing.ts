import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const pricing: Rule = {
  id: 'pricing',
  checklist: 'go-to-market',
  statement: 'It says what is charged for and how much.',
  severity: 'info',
  nature: 'structure',
  check: presenceCheck({
    query: { concepts: ['pricing'], cues: ['pricing'], where: isPlan },
    lacks: 'The document says nothing about price: name what is charged for and how much, or say that it is free.',
    scaffold: 'pricing',
  }),
};
