import { contentOf } from '../../facts/evidence.js';
import { speaksOf } from '../../facts/wording.js';
import { textIn } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const unitEconomics: Rule = {
  id: 'unit-economics',
  checklist: 'business-case',
  statement: 'LTV and CAC are given together.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter(
      (section) => section.concepts.includes('unit-economics') && contentOf(section) === 'filled',
    );
    const lacking = sections.flatMap((section) => {
      const text = textIn(section);
      const ltv = speaksOf('lifetimeValue', text);
      return ltv === speaksOf('acquisitionCost', text) ? [] : [{ section, ltv }];
    });
    for (const { section, ltv } of lacking) {
      report(
        section.titleRange,
        ltv
          ? say`LTV is given without CAC: add CAC, and how long it takes to earn the cost back.`
          : say`CAC is given without LTV: add LTV, and how long it takes to earn the cost back.`,
      );
    }
    return judged(sections.length, lacking.length, sections.at(0)?.titleRange);
  },
};
