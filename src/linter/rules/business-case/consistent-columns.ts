import { oddCellsOf, type Odd } from '../../facts/quantities/columns.js';
import { shownAmount, unitsWrittenIn, writtenIn } from '../../facts/quantities/shown.js';
import { writeFix } from '../../fixes/value.js';
import { say, there, type Message } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** How the numbers follow from others, as a formula. */
function formulaOf({ law, names }: Odd): string | Message {
  const [first = '', second = ''] = names;
  switch (law) {
    case 'sum':
      return names.join(' + ');
    case 'difference':
      return names.join(' − ');
    case 'product':
      return names.join(' × ');
    case 'twelvefold':
      return `12 × ${names.join(', ')}`;
    case 'ratio':
      return `100% × ${first} ÷ ${second}`;
    case 'quotient':
      return `${first} ÷ ${second}`;
    case 'growth':
      return say`growth of ${first}`;
    case 'cumulative':
      return say`running total of ${first}`;
    case 'share':
      return say`share of the total of ${first}`;
  }
}

function messageOf(odd: Odd, computed: string): Message {
  const { kept, stated, turned } = odd;
  return turned
    ? say`${kept} other columns follow "${formulaOf(odd)}", which gives ${computed} here, not ${stated.text}: correct one of the numbers.`
    : say`${kept} other rows follow "${formulaOf(odd)}", which gives ${computed} here, not ${stated.text}: correct one of the numbers.`;
}

export const consistentColumns: Rule = {
  id: 'consistent-columns',
  checklist: 'business-case',
  statement: 'A calculated column is correct in every row.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  check(document, report) {
    const tables = document.tables.filter(({ header, rows }) => header.length >= 3 && rows.length >= 2);
    let findings = 0;
    for (const table of tables) {
      for (const odd of oddCellsOf(table)) {
        findings += 1;
        const range = odd.cell.source(odd.stated.start, odd.stated.end);
        const written = [...odd.from.flatMap(({ text }) => writtenIn(text)), ...unitsWrittenIn(document)];
        const computed = [odd.result, odd.upper]
          .flatMap((end) => (end === undefined ? [] : [shownAmount(end, odd.stated, written)]))
          .join(' – ');
        report(range, messageOf(odd, computed), {
          related: odd.from.map((cell) => there(cell.source(), say`${cell.text.trim()} here.`)),
          fixes: () => (odd.upper !== undefined ? [] : [writeFix(range, computed)]),
        });
      }
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
