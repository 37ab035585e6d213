import { contentOf } from '../../facts/evidence.js';
import { passagesIn } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const unitEconomics: Rule = {
  id: 'unit-economics',
  checklist: 'business-case',
  statement: 'LTV and CAC are given together.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    const sections = document.outline.sections.filter((section) => section.concepts.includes('unit-economics') && contentOf(section) === 'filled');
    let findings = 0;
    for (const section of sections) {
      const text = [...passagesIn(section)].map((passage) => passage.text).join('\n');
      const has = { LTV: /\bC?LTV\b|\bCLV\b|life ?time value/i.test(text), CAC: /\bCAC\b|acquisition cost|cost (?:per|of) acqui/i.test(text) };
      if (has.LTV === has.CAC) continue;
      findings += 1;
      report(section.titleRange, say`${has.LTV ? 'LTV stands here without CAC' : 'CAC stands here without LTV'}: add the other one, and how long it takes to earn it back.`);
    }
    return judged(sections.length, findings, sections.at(0)?.titleRange);
  },
};
