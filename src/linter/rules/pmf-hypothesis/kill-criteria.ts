import { isPlan } from '../../facts/evidence.js';
import { isAbout } from '../../outline/outline.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const killCriteria: Rule = {
  id: 'kill-criteria',
  checklist: 'pmf-hypothesis',
  statement: 'It says when to stop, pivot or roll back.',
  severity: 'warning',
  nature: 'structure',
  check: presenceCheck({
    query: {
      concepts: ['kill-criteria'],
      cues: ['kill-criteria'],
      where: (passage) =>
        isPlan(passage) && !isAbout(passage.section, 'competition', 'problem', 'diagnosis', 'open-questions'),
    },
    lacks:
      'The document does not say when you would stop: name the metric, the threshold and the date at which you pivot or roll back.',
    scaffold: 'kill-criteria',
  }),
};
