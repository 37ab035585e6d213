import { oddCellsOf, type Odd } from '../../facts/quantities/columns.js';
import { shownAmount } from '../../facts/quantities/shown.js';
import { writeFix } from '../../fixes/value.js';
import { say, there, type Message } from '../../result.js';
import { judged, type Rule } from '../rule.js';

function messageOf({ law, kept, stated }: Odd, names: string, computed: string): Message {
  switch (law) {
    case 'sum':
      return say`In ${kept} other rows this column is the sum of ${names}: here that is ${computed}, not ${stated.text}.`;
    case 'difference':
      return say`In ${kept} other rows this column is what is left of ${names}: here that is ${computed}, not ${stated.text}.`;
    case 'product':
      return say`In ${kept} other rows this column is ${names} multiplied: here that is ${computed}, not ${stated.text}.`;
    case 'twelvefold':
      return say`In ${kept} other rows this column is twelve times ${names}: here that is ${computed}, not ${stated.text}.`;
  }
}

const amount = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

export const consistentColumns: Rule = {
  id: 'consistent-columns',
  checklist: 'business-case',
  statement: 'A calculated column is right in every row.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const tables = document.tables.filter(({ header, rows }) => header.length >= 3 && rows.length >= 4);
    let findings = 0;
    for (const table of tables) {
      for (const odd of oddCellsOf(table)) {
        findings += 1;
        const range = odd.cell.source(odd.stated.start, odd.stated.end);
        const computed =
          odd.upper === undefined
            ? shownAmount(odd.result, odd.stated)
            : `${amount.format(odd.result)}–${amount.format(odd.upper)}`;
        const names = odd.from
          .map(
            (cell) => table.header[table.rows.find((row) => row.includes(cell))?.indexOf(cell) ?? 0]?.text.trim() ?? '',
          )
          .join(', ');
        report(range, messageOf(odd, names, computed), {
          related: odd.from.map((cell) => there(cell.source(), say`${cell.text.trim()} here.`)),
          fixes: () => (odd.upper !== undefined ? [] : [writeFix(range, computed)]),
        });
      }
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
