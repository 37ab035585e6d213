import { amountOf } from '../../facts/money.js';
import { namesPerson } from '../../facts/owner.js';
import { cellOf } from '../../facts/tables.js';
import type { Passage } from '../../outline/outline.js';
import { say, there } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

export const consistentCapacity: Rule = {
  id: 'consistent-capacity',
  checklist: 'team',
  statement: 'No one is planned for more time than they have.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const tables = document.tables.filter(
      (table) =>
        table.columns.has('allocation') &&
        (table.columns.has('person') || table.columns.has('owner')) &&
        !table.columns.has('when') &&
        !table.columns.has('start'),
    );
    let people = 0;
    let findings = 0;
    let first: Range | undefined;
    for (const table of tables) {
      const sums = new Map<string, { sum: number; cells: Passage[] }>();
      for (const row of table.rows) {
        const name = (cellOf(table, row, 'person') ?? cellOf(table, row, 'owner'))?.text.trim() ?? '';
        const cell = cellOf(table, row, 'allocation');
        const value = amountOf(cell);
        // A team, an open role or "all" may well be several people.
        if (
          !cell ||
          value?.unit.kind !== 'percent' ||
          !namesPerson(name) ||
          /\b(?:team|engineers|developers|designers|all|open|TBH|TBD|total|x\d)\b/i.test(name)
        )
          continue;
        first ??= cell.source();
        const entry = sums.get(name) ?? { sum: 0, cells: [] };
        sums.set(name, { sum: entry.sum + value.amount, cells: [...entry.cells, cell] });
      }
      people += sums.size;
      for (const [name, { sum, cells }] of sums) {
        const last = cells.at(-1);
        if (sum <= 100 || cells.length < 2 || !last) continue;
        findings += 1;
        report(
          last.source(),
          say`${name} is planned for ${Math.round(sum)}% in total: take work away, or add someone.`,
          { related: cells.slice(0, -1).map((cell) => there(cell.source(), say`${cell.text.trim()} here.`)) },
        );
      }
    }
    return judged(people, findings, first);
  },
};
