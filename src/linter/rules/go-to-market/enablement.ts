import { isPlan } from '../../facts/evidence.js';
import { onlyWhere, presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';
import { ticksOff } from './launch.js';

export const enablement: Rule = {
  id: 'enablement',
  checklist: 'go-to-market',
  statement: 'It says how sales, support and documentation get ready.',
  severity: 'info',
  nature: 'structure',
  experimental: true,
  // A hub for what is sold already launches nothing.
  check: onlyWhere(
    presenceCheck({
      query: { concepts: ['enablement'], cues: ['enablement'], where: isPlan },
      lacks:
        'The document does not say how sales and support get ready: name the training, the help pages and who prepares them.',
      scaffold: 'enablement',
      suppressIf: ticksOff,
    }),
    'launching',
    'heading',
  ),
};
