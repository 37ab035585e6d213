import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const alternatives: Rule = {
  id: 'alternatives',
  checklist: 'strategy',
  statement: 'Competitors or other options are considered.',
  severity: 'info',
  nature: 'structure',
  check: presenceCheck({
    query: { concepts: ['competition'], cues: ['competition'], where: isPlan },
    lacks: 'The document considers no alternative: name the competitors or options, doing nothing included.',
    scaffold: 'alternatives',
  }),
};
