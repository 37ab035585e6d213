import { isOnly } from '../../facts/wording.js';
import { normalize } from '../../outline/normalize.js';
import { say } from '../../result.js';
import { countWords } from '../../text/text.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

/** So many words are read at once; more are read too, as long as they are but this share of the document. */
const [mostWords, mostShare] = [200, 1 / 6];

export const noLongSummary: Rule = {
  id: 'no-long-summary',
  checklist: 'communication',
  statement: 'The summary is short enough to be read at once.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const section = document.outline.sections.find(
      (each) => each.depth <= 6 && isOnly('summaryTitle', normalize(each.title)),
    );
    if (!section) return notEvaluated;
    const words = section.passages
      .filter((passage) => passage.kind !== 'heading' && passage.kind !== 'cell')
      .reduce((sum, passage) => sum + countWords(passage.text), 0);
    if (words === 0) return notEvaluated;
    if (words <= mostWords || words <= mostShare * document.outline.words) return met(section.titleRange);
    report(
      section.titleRange,
      say`The summary is ${words} words long: keep the bet, the reason and the ask, and move the rest down.`,
    );
    return missing;
  },
};
