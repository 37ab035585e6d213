import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const experiments: Rule = {
  id: 'experiments',
  checklist: 'experiments',
  statement: 'It plans tests before it commits.',
  severity: 'info',
  nature: 'structure',
  experimental: true,
  check: presenceCheck({
    query: { concepts: ['experiments'], cues: ['experiments'], where: isPlan, atLeast: 2 },
    lacks: 'The document plans no test: say what you will try first and what result would change the plan.',
    scaffold: 'experiments',
  }),
};
