import { contentOf } from '../../facts/evidence.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { passagesIn } from '../../outline/outline.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

const alternative = new RegExp(
  '\\b(?:alternatives?|competitors?|competition|competitive|competing|instead of|rather than|' +
    'unlike|spreadsheets?|manual(?:ly)?|do(?:ing)? nothing|status quo|compared (?:to|with)|versus|' +
    'vs\\.?|in contrast|others?|existing|incumbents?|replac\\w+|today|' +
    'most (?:tools|products|solutions|platforms)|than)\\b',
  'i',
);

export const positioningAlternative: Rule = {
  id: 'positioning-alternative',
  checklist: 'go-to-market',
  statement: 'Positioning says what customers would use instead.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const section = document.outline.sections.find(
      (each) => each.concepts.includes('positioning') && /\bposition(?:ing|ed)?\b/i.test(each.title),
    );
    if (!section || contentOf(section) !== 'filled') return notEvaluated;
    const said =
      [...passagesIn(section)].some((passage) => alternative.test(passage.text)) ||
      document.find({ concepts: ['competition'], cues: [] }).state === 'stated';
    if (said) return met(section.titleRange);
    const last = [...passagesIn(section)].at(-1);
    report(
      section.titleRange,
      'The positioning names no alternative: say what customers use today, even when it is a spreadsheet or nothing.',
      {
        fixes: () =>
          last && last.kind !== 'cell'
            ? [sentenceFix(last, last.source(), 'Unlike [Competitor or status quo], it [What only we do].', document)]
            : [],
      },
    );
    return missing;
  },
};
