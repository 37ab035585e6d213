import { isPlan } from '../../facts/evidence.js';
import { onlyWhere, presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

/** A redesign or an internal tool has no price: only documents that speak of money or of customers who buy are asked. */
const charges = /\b(?:revenue|sales|sell(?:s|ing)?|paid|paying|pay|customers? (?:buy|pay)|subscription|buyers?|purchase|contract|deal|moneti[sz]\w+|go[- ]to[- ]market)\b|[$€£]/i;

export const pricing: Rule = {
  id: 'pricing',
  checklist: 'go-to-market',
  statement: 'It says what is charged for and how much.',
  severity: 'info',
  nature: 'structure',
  check: onlyWhere(presenceCheck({
    query: { concepts: ['pricing'], cues: ['pricing'], where: isPlan },
    lacks: 'The document says nothing about price: name what is charged for and how much, or say that it is free.',
    scaffold: 'pricing',
  }), charges),
};
