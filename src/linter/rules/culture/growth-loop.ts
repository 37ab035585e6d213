import { sentenceFix } from '../../fixes/sentences.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

/** What brings users in, or makes them stay, by the product itself. */
const drivesGrowth = new RegExp(
  '\\b(?:free (?:tier|plan|trial|seat|version)|freemium|self[- ]serve|activation|aha|onboarding|' +
    'invit\\w+|viral\\w*|referral|sign[- ]?up|conversion|trial|upgrade|loop|open[- ]source)\\b',
  'i',
);

export const growthLoop: Rule = {
  id: 'growth-loop',
  checklist: 'culture',
  statement: 'Product-led growth says how the product brings in customers.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const mentions = document.outline.passages.filter(
      (passage) =>
        passage.kind !== 'heading' &&
        /\bproduct[- ]led\b(?! (?:team|company|organi[sz]ation|culture|manager))|\bPLG\b/i.test(passage.text),
    );
    const first = mentions.at(0);
    if (!first) return notEvaluated;
    const said = document.outline.passages.some((passage) => drivesGrowth.test(passage.text));
    if (said) return met(first.source());
    const match = /\bproduct[- ]led\b|\bPLG\b/i.exec(first.text);
    const start = match?.index ?? 0;
    report(
      first.source(start, start + (match?.[0].length ?? 0)),
      'The document does not say how the product brings in customers: name the free entry, the first value, and why people pay or invite.',
      {
        fixes: () => [
          sentenceFix(
            first,
            first.source(),
            'People come in through [Entry], see the value at [Aha moment], and [Expand or invite].',
            document,
          ),
        ],
      },
    );
    return missing;
  },
};
