import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const goToMarket: Rule = {
  id: 'go-to-market',
  checklist: 'go-to-market',
  statement: 'It says through which channels and steps the product reaches its customers.',
  severity: 'warning',
  nature: 'structure',
  experimental: true,
  check: presenceCheck({
    query: { concepts: ['go-to-market'], cues: ['go-to-market'], where: isPlan },
    lacks:
      'The document does not say how the product reaches its customers: name the channels, the launch or the rollout.',
    scaffold: 'go-to-market',
  }),
};
