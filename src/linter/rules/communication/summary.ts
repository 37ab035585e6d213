import { isBlank } from '../../facts/blanks.js';
import { countWords } from '../../text/text.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

/** How many passages of the opening may say what it is for, and in how many words; further down, or in an item, it takes more. */
const opening = { passages: 14, words: 12 };
const purposeBelow = { passages: 12, words: 15 };

/** A document shorter than this is its own summary. */
const longDocument = 800;

export const summary: Rule = {
  id: 'summary',
  checklist: 'communication',
  statement: 'There is a summary near the top.',
  severity: 'info',
  nature: 'structure',
  check(document, report) {
    const found = document.find({ concepts: ['summary'] });
    if (found.state === 'stated') return met(found.range);
    if (found.state === 'open') return missing;
    const lead = document.outline.passages
      .slice(0, opening.passages)
      .find(
        (passage) =>
          passage.kind !== 'heading' &&
          passage.kind !== 'cell' &&
          countWords(passage.text) >= opening.words &&
          !isBlank(passage.text) &&
          (passage.section.depth <= 1 ||
            passage.section === document.outline.sections.at(0) ||
            passage.kind === 'quote'),
      );
    const purpose =
      lead ??
      document.outline.passages
        .slice(0, purposeBelow.passages)
        .find(
          (passage) =>
            (passage.kind === 'paragraph' || passage.kind === 'item') && countWords(passage.text) >= purposeBelow.words,
        );
    if (purpose) return met(purpose.source());
    if (document.outline.words < longDocument) return missing;
    return reportMissing(
      document,
      report,
      'There is no summary near the top: state the bet, why now, and what you are asking for.',
      'summary',
      found.range,
    );
  },
};
