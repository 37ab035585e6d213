import { normalize } from '../../outline/normalize.js';
import { say } from '../../result.js';
import { countWords } from '../../text/text.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const noLongSummary: Rule = {
  id: 'no-long-summary',
  checklist: 'communication',
  statement: 'The summary is short enough to be read at once.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const section = document.outline.sections.find(
      (each) =>
        each.depth <= 6 &&
        /^(?:executive )?summary$|^tl;?dr$|^in brief$|^at a glance$|^abstract$/i.test(normalize(each.title)),
    );
    if (!section) return notEvaluated;
    const words = section.passages
      .filter((passage) => passage.kind !== 'heading' && passage.kind !== 'cell')
      .reduce((sum, passage) => sum + countWords(passage.text), 0);
    if (words === 0) return notEvaluated;
    if (words <= 200 || words * 6 <= document.outline.words) return met(section.titleRange);
    report(
      section.titleRange,
      say`The summary is ${words} words long: keep the bet, the reason and the ask, and move the rest down.`,
    );
    return missing;
  },
};
