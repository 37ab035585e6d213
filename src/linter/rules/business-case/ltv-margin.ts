import { judged, type Rule } from '../rule.js';

export const ltvMargin: Rule = {
  id: 'ltv-margin',
  checklist: 'business-case',
  statement: 'LTV is calculated from the margin, not from revenue.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const formulas = document.outline.passages.filter((passage) =>
      /\b(?:C?LTV|CLV|lifetime value)\b\s*(?:=|is (?:calculated|computed|worked out))/i.test(passage.text),
    );
    const revenue = formulas.filter(
      (passage) =>
        !/margin|contribution|profit|gross/i.test(passage.text) &&
        /[×*÷/]|divided|multiplied|times|per\b/i.test(passage.text),
    );
    for (const passage of revenue) report(passage.source(), 'This LTV counts revenue: use the gross margin.');
    return judged(formulas.length, revenue.length, formulas.at(0)?.source());
  },
};
