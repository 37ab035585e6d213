import { namesPeople } from '../../facts/people.js';
import { beginsWith, leavingOut } from '../../facts/wording.js';
import { say } from '../../result.js';
import { sentencesOf } from '../../text/text.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

/** How many sentences it takes to judge, how many are about us where a document looks inwards, and how many times those about customers. */
const [fewest, mostInside, timesOutside] = [8, 6, 4];

export const noInsideOut: Rule = {
  id: 'no-inside-out',
  checklist: 'culture',
  statement: 'The document talks about customers more than about us.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sentences = document.outline.passages
      .filter(
        (passage) =>
          passage.kind === 'paragraph' &&
          passage.section.concepts.some(
            (concept) =>
              concept === 'vision' || concept === 'mission' || concept === 'approach' || concept === 'positioning',
          ),
      )
      .flatMap((passage) => sentencesOf(passage.text));
    if (sentences.length < fewest) return notEvaluated;
    const inside = sentences.filter(({ text }) => beginsWith('us', text) && !namesPeople(text)).length;
    const outside = sentences.filter(({ text }) => namesPeople(leavingOut('ourTeam', text))).length;
    if (inside < timesOutside * Math.max(1, outside) || inside < mostInside) return met();
    report(
      document.head,
      say`${inside} of ${sentences.length} sentences about vision and strategy are about us, ${outside} about customers: say what changes for them.`,
    );
    return missing;
  },
};
