import { speaksOf, isOnly } from '../../facts/wording.js';
import { textIn } from '../../outline/outline.js';
import { say } from '../../result.js';
import { countWords } from '../../text/text.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

/** A strategy in fewer words is only begun. */
const fewestWords = 40;

export const tradeOff: Rule = {
  id: 'trade-off',
  checklist: 'strategy',
  statement: 'The strategy says what it gives up.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter(
      (section) =>
        section.depth <= 6 &&
        isOnly('strategyTitle', section.title) &&
        section.concepts.some((concept) => concept === 'approach' || concept === 'pillars'),
    );
    const section = sections.at(0);
    if (!section) return notEvaluated;
    const text = sections.map(textIn).join('\n');
    if (countWords(text) < fewestWords) return notEvaluated;
    if (speaksOf('tradeOff', text) || document.find({ concepts: ['non-goals'] }).state === 'stated')
      return met(section.titleRange);
    report(
      section.titleRange,
      say`"${section.title}" gives nothing up: say what you prefer over what, and what you accept in return.`,
    );
    return missing;
  },
};
