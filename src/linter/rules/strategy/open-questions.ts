import { isAbout } from '../../outline/outline.js';
import { sentencesOf } from '../../text/text.js';
import { reportMissing } from '../presence.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

/** A question is longer than this, in UTF-16 code units and in words; so many of them are a list of what is not known. */
const [mostLetters, mostWords, enough] = [20, 4, 2];

export const openQuestions: Rule = {
  id: 'open-questions',
  checklist: 'strategy',
  statement: 'It lists the questions that are still open.',
  severity: 'info',
  nature: 'structure',
  check(document, report) {
    const found = document.find({ concepts: ['open-questions'] });
    if (found.state === 'stated') return met(found.range);
    if (found.state === 'open') return missing;
    const asked = document.outline.passages.filter(
      (passage) =>
        (passage.kind === 'item' || passage.kind === 'paragraph') &&
        !isAbout(passage.section, 'faq', 'evidence', 'metadata', 'go-to-market') &&
        sentencesOf(passage.text).some(
          (sentence) =>
            sentence.text.endsWith('?') &&
            sentence.text.length > mostLetters &&
            sentence.text.split(/\s+/).length > mostWords,
        ),
    );
    if (asked.length >= enough) return met(asked.at(0)?.source());
    if (asked.length > 0) return notEvaluated;
    return reportMissing(
      document,
      report,
      'The document has no open questions: list what you do not know yet and who finds out.',
      'open-questions',
      found.range,
    );
  },
};
