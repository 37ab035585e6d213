import { contentOf } from '../../facts/evidence.js';
import { speaksOf } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { passagesIn } from '../../outline/outline.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const positioningAlternative: Rule = {
  id: 'positioning-alternative',
  checklist: 'go-to-market',
  statement: 'Positioning says what customers would use instead.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const section = document.outline.sections.find(
      (each) => each.concepts.includes('positioning') && speaksOf('positioning', each.title),
    );
    if (!section || contentOf(section) !== 'filled') return notEvaluated;
    const said =
      [...passagesIn(section)].some((passage) => speaksOf('alternative', passage.text)) ||
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
