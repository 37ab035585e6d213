import { amountsOf, totalsOf } from '../../facts/money.js';
import { amountIn, sameUnit, type Value } from '../../facts/value.js';
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

/** The sum of some amounts, in the period of their total when it names one. */
function sumOf(parts: readonly Value[], total: Value): number {
  return parts.reduce((sum, part) => sum + (part.per && total.per && total.amount !== 0 ? (amountIn(part, total) / amountIn(total, part)) * total.amount : part.amount), 0);
}

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
        if (!stated || stated.unit.kind === 'percent' || stated.comparator || table.columnTimes[column]?.precision === 'year' && stated.unit.kind === 'count' && stated.amount < 2100 && stated.amount > 1900) return;
        const values = read.filter((_, index) => !/^(?:|-|–|—|0)$/.test(cells[index]?.text.trim() ?? ''));
        const known = values.filter((value): value is Value => value !== undefined && sameUnit(value, stated) && !value.comparator);
        if (known.length < values.length || known.filter(({ amount }) => amount !== 0).length < 2) return;
        // What is paid in a month and what is paid in a year add up to nothing, unless the total says what it is for.
        if (!stated.per && new Set(known.flatMap(({ per }) => per ?? [])).size > 1) return;
        compared += 1;
        const sum = sumOf(known, stated);
        // Rounded parts may miss a rounded total a little; so may one that leaves out what is paid in another period.
        const allowed = Math.max(Math.abs(stated.amount) * (isRough([cell, ...cells]) ? 0.1 : 0.01), parts.length * 0.5 * unitOfRounding(stated.text, stated.amount));
        const meant = [sum, sumOf(known.filter(({ per }) => !stated.per || !per || per === stated.per), stated)];
        if (meant.some((each) => Math.abs(each - stated.amount) <= allowed)) return;
        findings += 1;
        report(cell.source(), say`The total is ${cell.text.trim().slice(stated.start, stated.end)}, but the ${parts.length} rows above it add up to ${shown(sum)}: correct one of them.`);
      });
    }
    return judged(compared, findings, totals.at(0)?.table.block.range);
  },
};
