import { amountOf } from '../../facts/money.js';
import { say } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** Stages elsewhere, such as those of a process, need not get narrower. */
const funnel = /\b(?:funnel|AARRR|pirate|conversion)\b/i;

export const consistentFunnel: Rule = {
  id: 'consistent-funnel',
  checklist: 'metrics',
  statement: 'A funnel gets narrower from step to step.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const tables = document.tables.filter(
      (table) =>
        table.columns.get('stage') === 0 &&
        table.rows.length >= 3 &&
        funnel.test([table.block.section.title, table.header[0]?.text ?? ''].join(' ')),
    );
    let compared = 0;
    let findings = 0;
    let first: Range | undefined;
    for (const table of tables) {
      // Counts get narrower; shares and rates may do anything.
      const column = table.header.findIndex(
        (cell, index) =>
          index > 0 &&
          /\b(?:users?|visitors?|count|volume|customers|people|leads|accounts|number)\b/i.test(cell.text) &&
          !/%|rate/i.test(cell.text),
      );
      if (column < 0) continue;
      const cells = table.rows.map((row) => ({
        name: row[0]?.text.trim() ?? '',
        cell: row[column],
        value: amountOf(row[column]),
      }));
      if (cells.some(({ value }) => value?.unit.kind !== 'count')) continue;
      compared += 1;
      first ??= cells[0]?.cell?.source();
      cells.forEach(({ name, cell, value }, index) => {
        const before = cells[index - 1];
        if (!cell || !value || !before?.value || value.amount <= before.value.amount) return;
        findings += 1;
        report(
          cell.source(),
          say`"${name}" counts ${value.text}, more than "${before.name}" before it with ${before.value.text}: correct a number or the order.`,
        );
      });
    }
    return judged(compared, Math.min(findings, compared), first);
  },
};
