import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import { type Rule } from '../rule.js';

export const discoveryCadence: Rule = {
  id: 'discovery-cadence',
  checklist: 'customer',
  statement: 'Talking to customers has a rhythm.',
  severity: 'info',
  nature: 'structure',
  check: presenceCheck({
    query: { concepts: ['discovery'], cues: ['discovery-cadence'], where: isPlan },
    lacks: 'Nothing says how often you talk to customers: set a rhythm, such as five interviews a month.',
    scaffold: 'discovery',
  }),
};
