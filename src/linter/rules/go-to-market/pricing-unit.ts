import { showsPrice } from '../../facts/money.js';
import { speaksOf } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { passagesIn } from '../../outline/outline.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const pricingUnit: Rule = {
  id: 'pricing-unit',
  checklist: 'go-to-market',
  statement: 'A price says what it applies to, such as a seat or a month.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const section = document.outline.sections.find(
      (each) => each.concepts.includes('pricing') && each.depth <= 6 && speaksOf('pricingTitle', each.title),
    );
    if (!section) return notEvaluated;
    const passages = [...passagesIn(section)];
    const priced = passages.filter((passage) => passage.kind !== 'heading' && showsPrice(passage.text));
    const first = priced.at(0);
    if (!first) return notEvaluated;
    if (passages.some((passage) => speaksOf('priceUnit', passage.text))) return met(section.titleRange);
    report(first.source(), 'The prices have no unit: say what is charged for, such as per seat and month.', {
      fixes: () => (first.kind === 'cell' ? [] : [sentenceFix(first, first.source(), '(per [Unit])', document)]),
    });
    return missing;
  },
};
