import { oddCellsOf, type Odd } from '../../facts/quantities/columns.js';
import { shownAmount } from '../../facts/quantities/shown.js';
import { writeFix } from '../../fixes/value.js';
import { say, there, type Message } from '../../result.js';
import { judged, type Rule } from '../rule.js';

function lawOf({ law, names }: Odd): Message {
  const all = names.join(', ');
  const [first = '', second = ''] = names;
  switch (law) {
    case 'sum':
      return say`the sum of ${all}`;
    case 'difference':
      return say`what is left of ${all}`;
    case 'product':
      return say`${all} multiplied`;
    case 'twelvefold':
      return say`twelve times ${all}`;
    case 'ratio':
      return say`${first} as a percentage of ${second}`;
    case 'quotient':
      return say`${first} divided by ${second}`;
    case 'growth':
      return say`the growth of ${first}`;
    case 'cumulative':
      return say`${first} added up`;
    case 'share':
      return say`the share in all of ${first}`;
  }
}

function messageOf(odd: Odd, computed: string): Message {
  const { kept, stated, turned } = odd;
  return turned
    ? say`In ${kept} other columns this row is ${lawOf(odd)}: here that is ${computed}, not ${stated.text}.`
    : say`In ${kept} other rows this column is ${lawOf(odd)}: here that is ${computed}, not ${stated.text}.`;
}

const amount = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

export const consistentColumns: Rule = {
  id: 'consistent-columns',
  checklist: 'business-case',
  statement: 'A calculated column is correct in every row.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const tables = document.tables.filter(({ header, rows }) => header.length >= 3 && rows.length >= 2);
    let findings = 0;
    for (const table of tables) {
      for (const odd of oddCellsOf(table)) {
        findings += 1;
        const range = odd.cell.source(odd.stated.start, odd.stated.end);
        const computed =
          odd.upper === undefined
            ? shownAmount(odd.result, odd.stated)
            : `${amount.format(odd.result)}–${amount.format(odd.upper)}`;
        report(range, messageOf(odd, computed), {
          related: odd.from.map((cell) => there(cell.source(), say`${cell.text.trim()} here.`)),
          fixes: () => (odd.upper !== undefined ? [] : [writeFix(range, computed)]),
        });
      }
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
