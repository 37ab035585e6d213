import { responsibilitiesOf } from '../../facts/responsibility.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const singleAccountable: Rule = {
  id: 'single-accountable',
  checklist: 'team',
  statement: 'In a responsibility matrix every row has one accountable person.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const rows = document.tables.flatMap(responsibilitiesOf);
    let findings = 0;
    for (const { name, accountable } of rows) {
      if (accountable.length === 1) continue;
      findings += 1;
      const [first, second] = accountable;
      if (first && second)
        report(
          second.source(),
          say`"${name.text.trim()}" has ${accountable.length} accountable: keep one, and make the others responsible or consulted.`,
          { related: [{ range: first.source(), message: 'The first one.' }] },
        );
      else report(name.source(), say`No one is accountable for "${name.text.trim()}": mark one person with A.`);
    }
    return judged(rows.length, findings, rows.at(0)?.name.source());
  },
};
