import { isPlan } from '../../facts/evidence.js';
import { onlyWhere, presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const mentoring: Rule = {
  id: 'mentoring',
  checklist: 'team',
  statement: 'It says how people grow: mentoring, feedback, career.',
  severity: 'info',
  nature: 'structure',
  experimental: true,
  // A committee or a project of a month grows nobody: only documents that hire or lead people are asked.
  check: onlyWhere(
    presenceCheck({
      query: { concepts: ['mentoring'], cues: ['mentoring'], where: isPlan },
      lacks:
        'The document does not say how people grow: name the mentoring, the feedback and the rhythm of career talks.',
      scaffold: 'mentoring',
    }),
    'hiring',
  ),
};
