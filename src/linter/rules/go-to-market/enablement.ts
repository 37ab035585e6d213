import { isPlan } from '../../facts/evidence.js';
import { onlyWhere, presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';
import { launches, ticksOff } from './launch.js';

export const enablement: Rule = {
  id: 'enablement',
  checklist: 'go-to-market',
  statement: 'It says how sales, support and documentation get ready.',
  severity: 'info',
  nature: 'structure',
  experimental: true,
  check: onlyWhere(
    presenceCheck({
      query: { concepts: ['enablement'], cues: ['enablement'], where: isPlan },
      lacks:
        'The document does not say how sales and support get ready: name the training, the help pages and who prepares them.',
      scaffold: 'enablement',
      suppressIf: ticksOff,
    }),
    launches,
    'heading',
  ),
};
