import { contentOf, isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import { met, type Rule } from '../rule.js';

/** A title that puts features off to a version after the first: "v2 and later", "v2以降". */
const putOff = new RegExp(
  '\\bv(?:er(?:sion|sión|são|sione|sja)?\\.?)?\\s?[2-9](?:\\.\\d+)?\\s*(?:\\+|' +
    '(?:and|or) (?:later|beyond)|(?:und|oder) später|(?:y|o) posteriores|' +
    '(?:et|ou) (?:suivantes|plus tard|ultérieures)|[eo] (?:successive|oltre)|[eo] posteriores|' +
    'i (?:późniejsze|kolejne)|и (?:позже|далее)|以降|以后|以後|及以后|이후)',
  'iu',
);

const present = presenceCheck({
  query: { concepts: ['non-goals'], cues: ['non-goals'], where: isPlan },
  lacks: 'The document rules nothing out: say what you are not doing and why.',
  scaffold: 'non-goals',
});

export const nonGoals: Rule = {
  id: 'non-goals',
  checklist: 'strategy',
  statement: 'It says what is ruled out.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const later = document.outline.sections.find(
      (section) => putOff.test(section.title) && contentOf(section) === 'filled',
    );
    return later ? met(later.titleRange) : present(document, report);
  },
};
