import { speaksOf } from '../../facts/wording.js';
import { judged, type Rule } from '../rule.js';

export const ltvMargin: Rule = {
  id: 'ltv-margin',
  checklist: 'business-case',
  statement: 'LTV is calculated from the margin, not from revenue.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const formulas = document.outline.passages.filter((passage) => speaksOf('lifetimeValueFormula', passage.text));
    const revenue = formulas.filter(
      (passage) => !speaksOf('margin', passage.text) && speaksOf('calculated', passage.text),
    );
    for (const passage of revenue) report(passage.source(), 'This LTV counts revenue: use the gross margin.');
    return judged(formulas.length, revenue.length, formulas.at(0)?.source());
  },
};
