import { isPlan } from '../../facts/evidence.js';
import { onlyWhere, presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const breakEven: Rule = {
  id: 'break-even',
  checklist: 'business-case',
  statement: 'It says when the investment pays back, or what profit it leaves.',
  severity: 'info',
  nature: 'structure',
  experimental: true,
  // Grants and work without income pay back nothing: they are not asked.
  check: onlyWhere(
    presenceCheck({
      query: { concepts: [], cues: ['break-even'], where: isPlan },
      lacks: 'The document does not say when the investment pays back: add the break-even, or the profit it leaves.',
    }),
    'income',
  ),
};
