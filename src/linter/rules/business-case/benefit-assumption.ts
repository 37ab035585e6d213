import { showsMoney } from '../../facts/money.js';
import { speaksOf } from '../../facts/wording.js';
import { passagesIn } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const benefitAssumption: Rule = {
  id: 'benefit-assumption',
  checklist: 'business-case',
  statement: 'A projected benefit says what it is based on.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter(
      (section) =>
        section.concepts.includes('projections') &&
        [...passagesIn(section)].some((passage) => passage.kind !== 'heading' && showsMoney(passage.text)),
    );
    const elsewhere = document.find({ concepts: ['assumptions', 'unit-economics', 'pricing'] }).state === 'stated';
    let findings = 0;
    for (const section of sections) {
      if (elsewhere || [...passagesIn(section)].some((passage) => speaksOf('assumption', passage.text))) continue;
      findings += 1;
      report(
        section.titleRange,
        say`"${section.title}" does not say what the figures are based on: name the drivers, such as customers, price and conversion.`,
      );
    }
    return judged(sections.length, findings, sections.at(0)?.titleRange);
  },
};
