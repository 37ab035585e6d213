import { isBlank } from '../../facts/blanks.js';
import { countWords } from '../../text/text.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

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
      .slice(0, 14)
      .find(
        (passage) =>
          passage.kind !== 'heading' &&
          passage.kind !== 'cell' &&
          countWords(passage.text) >= 12 &&
          !isBlank(passage.text) &&
          (passage.section.depth <= 1 ||
            passage.section === document.outline.sections.at(0) ||
            passage.kind === 'quote'),
      );
    const purpose =
      lead ??
      document.outline.passages
        .slice(0, 12)
        .find((passage) => (passage.kind === 'paragraph' || passage.kind === 'item') && countWords(passage.text) >= 15);
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
