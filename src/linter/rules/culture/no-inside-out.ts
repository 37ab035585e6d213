import { namesPeople } from '../../facts/people.js';
import { say } from '../../result.js';
import { sentencesOf } from '../../text/text.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

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
    if (sentences.length < 8) return notEvaluated;
    const inside = sentences.filter(({ text }) => /^\W*(?:we|our)\b/i.test(text) && !namesPeople(text)).length;
    const outside = sentences.filter(({ text }) => namesPeople(text.replace(/\b(?:our |the )?teams?\b/gi, ''))).length;
    if (inside < 4 * Math.max(1, outside) || inside < 6) return met();
    report(
      document.head,
      say`${inside} of ${sentences.length} sentences about vision and strategy are about us, ${outside} about customers: say what changes for them.`,
    );
    return missing;
  },
};
