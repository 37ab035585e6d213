import { contentOf, isPlan } from '../../facts/evidence.js';
import { speaksOf } from '../../facts/wording.js';
import { presenceCheck } from '../presence.js';
import { met, type Rule } from '../rule.js';

const present = presenceCheck({
  query: { concepts: ['non-goals'], cues: ['non-goals'], where: isPlan },
  lacks: 'The document rules nothing out: say what you are not doing and why.',
  scaffold: 'non-goals',
  // "Future enhancements" are not part of what is planned now.
  suppressIf: ({ outline }) =>
    outline.sections.some(
      (section) => section.depth > 1 && speaksOf('postponedTitle', section.title) && contentOf(section) === 'filled',
    ),
});

export const nonGoals: Rule = {
  id: 'non-goals',
  checklist: 'strategy',
  statement: 'It says what is ruled out.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    // "v2 and later" puts features off to a version after the first.
    const later = document.outline.sections.find(
      (section) => speaksOf('laterVersion', section.title) && contentOf(section) === 'filled',
    );
    return later ? met(later.titleRange) : present(document, report);
  },
};
