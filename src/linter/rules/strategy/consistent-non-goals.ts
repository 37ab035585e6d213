import { contentWords, entriesOf } from '../../facts/entries.js';
import { isAbout, sectionAndParents } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, notEvaluated, type Rule } from '../rule.js';

/** A step, phase or version after the first, or what comes some day: what the first one leaves out may come there. */
const later = new RegExp(
  '^\\W*(?:(?:phase|stage|step|version|release|iteration|wave|milestone)\\s?|v)(?:[2-9]|1\\.[1-9])|' +
    '\\b(?:backlog|post-?launch|after launch|someday)\\b',
  'i',
);

export const consistentNonGoals: Rule = {
  id: 'consistent-non-goals',
  checklist: 'strategy',
  statement: 'Nothing that is ruled out is planned elsewhere.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const excluded = document.outline.sections
      .filter((section) => section.concepts.includes('non-goals') && !section.concepts.includes('pillars'))
      .flatMap(entriesOf)
      .map((entry) => ({
        entry,
        words: contentWords(entry.name.split(/[,(;]|\b(?:because|since|until|as)\b/)[0] ?? ''),
      }))
      .filter(({ words }) => words.size >= 2 && words.size <= 6);
    if (excluded.length === 0) return notEvaluated;
    const planned = document.milestones
      .filter(
        (milestone) =>
          !milestone.done &&
          !isAbout(milestone.section, 'non-goals', 'rollout-later') &&
          ![...sectionAndParents(milestone.section)].some(({ title }) => later.test(title)),
      )
      .map((milestone) => ({ milestone, words: contentWords(milestone.name) }));
    const ruledOut = excluded;
    const clashing = planned.flatMap(({ milestone, words }) => {
      const same = ruledOut.find(
        (each) => words.size <= each.words.size + 2 && [...each.words].every((word) => words.has(word)),
      );
      // To end or to look into what is ruled out does not go against it.
      return same &&
        !/\b(?:remove|sunset|deprecate|stop|research|explore|evaluate|spike|decide|investigate)\b/i.test(milestone.name)
        ? [{ milestone, same }]
        : [];
    });
    for (const { milestone, same } of clashing) {
      report(
        milestone.nameRange,
        say`"${milestone.name}" is planned here but ruled out elsewhere: decide which holds, and change the other.`,
        {
          related: [{ range: same.entry.nameRange, message: 'Ruled out here.' }],
        },
      );
    }
    return judged(planned.length, clashing.length, excluded.at(0)?.entry.nameRange);
  },
};
