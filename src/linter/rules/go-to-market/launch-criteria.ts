import { isPlan } from '../../facts/evidence.js';
import { onlyWhere, presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';
import { ticksOff } from './launch.js';

export const launchCriteria: Rule = {
  id: 'launch-criteria',
  checklist: 'go-to-market',
  statement: 'It says what must be true to launch, and what rolls it back.',
  severity: 'info',
  nature: 'structure',
  experimental: true,
  // A hub for what is sold already launches nothing.
  check: onlyWhere(
    presenceCheck({
      query: { concepts: ['kill-criteria'], cues: ['launch-criteria', 'kill-criteria'], where: isPlan },
      lacks:
        'The document does not say what must be true to launch: add the go/no-go criteria, and what would roll it back.',
      scaffold: 'launch-criteria',
      suppressIf: ticksOff,
    }),
    'launching',
    'heading',
  ),
};
