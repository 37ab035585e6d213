import { isPlan } from '../../facts/evidence.js';
import { onlyWhere, presenceCheck } from '../presence.js';
import { type Rule } from '../rule.js';

export const discoveryCadence: Rule = {
  id: 'discovery-cadence',
  checklist: 'customer',
  statement: 'It says how often the team talks to customers.',
  severity: 'info',
  nature: 'structure',
  experimental: true,
  // A canvas on one page plans no research: only documents that speak of it are asked for its rhythm.
  check: onlyWhere(
    presenceCheck({
      query: { concepts: ['discovery'], cues: ['discovery-cadence'], where: isPlan },
      lacks:
        'The document does not say how often you talk to customers: set a rhythm, such as five interviews a month.',
      scaffold: 'discovery',
    }),
    'discovery',
    'heading',
  ),
};
