import { speaksOf, wordingsIn } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const growthLoop: Rule = {
  id: 'growth-loop',
  checklist: 'culture',
  statement: 'Product-led growth says how the product brings in customers.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const mentions = document.outline.passages.filter(
      (passage) => passage.kind !== 'heading' && speaksOf('productLed', passage.text),
    );
    const first = mentions.at(0);
    if (!first) return notEvaluated;
    const said = document.outline.passages.some((passage) => speaksOf('growthDriver', passage.text));
    if (said) return met(first.source());
    const [wording] = wordingsIn('productLed', first.text);
    report(
      first.source(wording?.start, wording?.end),
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
