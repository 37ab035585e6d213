import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import { type Rule } from '../rule.js';

export const ask: Rule = {
  id: 'ask',
  checklist: 'business-case',
  statement: 'It makes an ask: an amount, people or a decision.',
  severity: 'warning',
  nature: 'structure',
  experimental: true,
  check: presenceCheck({
    query: { concepts: ['ask'], cues: ['ask'], where: isPlan },
    lacks: 'The document makes no ask: say how much you need, for which period, and who decides by when.',
    scaffold: 'ask',
  }),
};
