import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const communication: Rule = {
  id: 'communication',
  checklist: 'communication',
  statement: 'It says who is kept informed, how and how often.',
  severity: 'info',
  nature: 'structure',
  check: presenceCheck({
    query: { concepts: ['communication'], cues: ['communication'], where: isPlan },
    lacks:
      'The document does not say who is kept informed: name the audiences up, down and sideways, the channel and the cadence.',
    scaffold: 'communication',
  }),
};
