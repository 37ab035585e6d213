import { contentOf } from '../../facts/evidence.js';
import { speaksOf } from '../../facts/wording.js';
import { isAbout, passagesIn } from '../../outline/outline.js';
import { countWords, hasDigit } from '../../text/text.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

/** A problem told in fewer words is a headline. */
const leastWords = 15;

export const problemSize: Rule = {
  id: 'problem-size',
  checklist: 'customer',
  statement: 'The problem has a size: how many, how often, or what it costs.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  quietBeside: ['evidence'],
  check(document, report) {
    const sections = document.outline.sections.filter(
      (section) =>
        section.concepts.includes('problem') &&
        section.depth <= 6 &&
        speaksOf('problemTitle', section.title) &&
        !isAbout(section, 'competition', 'risks'),
    );
    const section = sections.at(0);
    if (!section || contentOf(section) !== 'filled') return notEvaluated;
    const sized = sections.some((each) =>
      [...passagesIn(each)].some(
        (passage) => passage.kind !== 'heading' && (hasDigit(passage.text) || speaksOf('size', passage.text)),
      ),
    );
    // The evidence may stand in a section of its own.
    const shown = document.outline.sections.some(
      (each) =>
        (each.concepts.includes('evidence') || each.concepts.includes('diagnosis')) &&
        [...passagesIn(each)].some((passage) => hasDigit(passage.text)),
    );
    if (sized || shown) return met(section.titleRange);
    const words = [...passagesIn(section)].reduce((sum, passage) => sum + countWords(passage.text), 0);
    if (words < leastWords) return notEvaluated;
    report(
      section.titleRange,
      'The problem has no size: say how many people have it, how often, or what it costs them.',
    );
    return missing;
  },
};
