import { showsPrice } from '../../facts/money.js';
import { valuesIn } from '../../facts/value.js';
import { speaksOf } from '../../facts/wording.js';
import { passagesIn, textIn } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const projectionRange: Rule = {
  id: 'projection-range',
  checklist: 'business-case',
  statement: 'A projection has a range or scenarios.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter(
      (section) =>
        section.concepts.includes('projections') &&
        [...passagesIn(section)].some((passage) => passage.kind !== 'heading' && showsPrice(passage.text)),
    );
    let findings = 0;
    for (const section of sections) {
      const text = textIn(section);
      if (speaksOf('range', text) || valuesIn(text).some((value) => value.upper !== value.amount)) continue;
      findings += 1;
      report(section.titleRange, say`"${section.title}" shows a single scenario: add a low and a high case.`);
    }
    return judged(sections.length, findings, sections.at(0)?.titleRange);
  },
};
