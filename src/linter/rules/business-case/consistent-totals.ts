import { amountsOf, totalsOf } from '../../facts/money.js';
import { sameUnit } from '../../facts/value.js';
import type { Passage } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** What one step of the last stated digit is worth: 1,000 for "12k". */
function unitOfRounding(text: string, amount: number): number {
  const number = Number(/\d[\d,.'’]*/.exec(text)?.[0].replace(/[,'’]/g, '') ?? '1');
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return (number === 0 ? 1 : Math.abs(amount) / number) / 10 ** decimals;
}

/** Whether an amount is only roughly so. */
const isRough = (cells: readonly (Passage | undefined)[]): boolean => cells.some((cell) => cell && /[~≈]|\b(?:about|approx|circa|ca\.|roughly|around)/i.test(cell.text));

const shown = (amount: number): string => new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(amount);

export const consistentTotals: Rule = {
  id: 'consistent-totals',
  checklist: 'business-case',
  statement: 'Totals are the sum of their parts.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const totals = document.tables.flatMap(totalsOf);
    let compared = 0;
    let findings = 0;
    for (const { table, row, parts } of totals) {
      row.forEach((cell, column) => {
        if (column === 0) return;
        const cells = parts.map((part) => part[column]);
        const [stated, ...read] = amountsOf([cell, ...cells]);
        const values = read.map((value, index) => (/^(?:|-|–|—|0)$/.test(cells[index]?.text.trim() ?? '-') ? 0 : value));
        if (!stated || stated.unit.kind === 'percent' || stated.comparator || table.columnTimes[column]?.precision === 'year' && stated.unit.kind === 'count' && stated.amount < 2100 && stated.amount > 1900) return;
        const amounts = values.map((value) => (typeof value === 'number' ? value : value && sameUnit(value, stated) && !value.comparator ? value.amount : undefined));
        if (amounts.some((amount) => amount === undefined) || amounts.filter((amount) => amount !== 0).length < 2) return;
        // What is paid in a month and what is paid in a year add up to nothing.
        if (new Set(values.flatMap((value) => (typeof value === 'object' && value.per ? [value.per] : [])).concat(stated.per ?? [])).size > 1) return;
        compared += 1;
        const sum = amounts.reduce((all: number, amount) => all + (amount ?? 0), 0);
        // Rounded parts may miss a rounded total a little; a total that is way off adds up something else.
        const off = Math.abs(sum - stated.amount);
        if (off <= Math.max(Math.abs(stated.amount) * (isRough([cell, ...cells]) ? 0.1 : 0.01), amounts.length * 0.5 * unitOfRounding(stated.text, stated.amount))) return;
        findings += 1;
        report(cell.source(), say`The total is ${cell.text.trim().slice(stated.start, stated.end)}, but the ${parts.length} rows above it add up to ${shown(sum)}: correct one of them.`);
      });
    }
    return judged(compared, findings, totals.at(0)?.table.block.range);
  },
};
