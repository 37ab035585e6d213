import { spansOf, totalsOf } from '../../facts/money.js';
import { amountIn, sameUnit, type Value } from '../../facts/value.js';
import { stepOf } from '../../facts/quantities/compare.js';
import { listedTotalsOf } from '../../facts/quantities/listedTotals.js';
import { sharesIn } from '../../facts/quantities/shares.js';
import { shownAmount } from '../../facts/quantities/shown.js';
import type { Passage } from '../../outline/outline.js';
import { writeFix } from '../../fixes/value.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** Whether an amount is only roughly so. */
const isRough = (cells: readonly (Passage | undefined)[]): boolean =>
  cells.some((cell) => cell && /[~≈]|\b(?:about|approx|circa|ca\.|roughly|around)/i.test(cell.text));

const shown = (amount: number): string => new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(amount);

/** The sum of some amounts, in the period of their total when it names one. */
function sumOf(parts: readonly Value[], total: Value): number {
  return parts.reduce(
    (sum, part) =>
      sum +
      (part.per && total.per && total.amount !== 0
        ? (amountIn(part, total) / amountIn(total, part)) * total.amount
        : part.amount),
    0,
  );
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
        const [stated, ...read] = spansOf([cell, ...cells]);
        if (
          !stated ||
          stated.unit.kind === 'percent' ||
          stated.comparator ||
          (table.columnTimes[column]?.precision === 'year' &&
            stated.unit.kind === 'count' &&
            stated.amount < 2100 &&
            stated.amount > 1900)
        )
          return;
        const values = read.filter((_, index) => !/^(?:|-|–|—|0)$/.test(cells[index]?.text.trim() ?? ''));
        const known = values.filter(
          (value): value is Value => value !== undefined && sameUnit(value, stated) && !value.comparator,
        );
        if (known.length < values.length || known.filter(({ amount }) => amount !== 0).length < 2) return;
        // What is paid in a month and what is paid in a year add up to nothing, unless the total says what it is for.
        if (!stated.per && new Set(known.flatMap(({ per }) => per ?? [])).size > 1) return;
        compared += 1;
        const sum = sumOf(known, stated);
        // Rounded parts may miss a rounded total a little; so may one that leaves out what is paid in another period.
        const allowed = Math.max(
          Math.abs(stated.amount) * (isRough([cell, ...cells]) ? 0.1 : 0.01),
          parts.length * 0.5 * stepOf(stated),
        );
        const near = (end: 'amount' | 'upper'): boolean => {
          const at = (value: Value): Value => ({ ...value, amount: value[end] });
          const total = at(stated);
          const monthly = known.filter(({ per }) => !stated.per || !per || per === stated.per);
          return [known, monthly].some((each) => Math.abs(sumOf(each.map(at), total) - total.amount) <= allowed);
        };
        const ranged = known.some((value) => value.upper !== value.amount);
        if (near('amount') && near('upper')) return;
        const upper = sumOf(
          known.map((value) => ({ ...value, amount: value.upper })),
          stated,
        );
        // A range holds every sum in it, and a sum of ranges every total in it; what is paid for each of something is paid several times.
        if (
          (ranged &&
            stated.upper === stated.amount &&
            stated.amount >= sum - allowed &&
            stated.amount <= upper + allowed) ||
          (!ranged &&
            stated.upper !== stated.amount &&
            sum >= stated.amount - allowed &&
            sum <= stated.upper + allowed) ||
          cells.some(
            (each) => !stated.per && /\d\s?\/\s?\p{L}{3,}/u.test(each?.text ?? '') && !known.some(({ per }) => per),
          )
        )
          return;
        findings += 1;
        const sums = [sum, ...(ranged ? [upper] : [])];
        report(
          cell.source(),
          say`The total is ${cell.text.trim().slice(stated.start, stated.end)}, but the ${parts.length} rows above it add up to ${sums.map(shown).join('–')}: correct one of them.`,
          {
            fixes: () =>
              ranged || stated.per ? [] : [writeFix(cell.source(stated.start, stated.end), shownAmount(sum, stated))],
          },
        );
      });
    }
    for (const { passage, stated, parts, low, high, right } of listedTotalsOf(document)) {
      compared += 1;
      if (right) continue;
      findings += 1;
      const range = passage.source(stated.start, stated.end);
      const sums = [...new Set([shownAmount(low, stated), shownAmount(high, stated)])];
      report(
        range,
        say`The total is ${stated.text}, but the ${parts.length} parts beside it add up to ${sums.join(' – ')}: correct one of them.`,
        {
          related: parts.map((part) => there(part.source(), say`${part.text.trim()} here.`)),
          fixes: () => (sums.length > 1 || stated.upper !== stated.amount ? [] : [writeFix(range, sums[0] ?? '')]),
        },
      );
    }
    for (const { title, members, sum, right, unlike } of sharesIn(document)) {
      compared += 1;
      for (const { passage, value, amount, result } of unlike) {
        findings += 1;
        const range = passage.source(value.start, value.end);
        const computed = shownAmount(result, value);
        report(range, say`${amount.text} is ${computed} of what these parts add up to, not ${value.text}: correct one of them.`, {
          related: members.filter((each) => each.passage !== passage).map((each) => there(each.passage.source(), say`${each.passage.text.trim()} here.`)),
          fixes: () => [writeFix(range, computed)],
        });
      }
      if (right) continue;
      findings += 1;
      report(
        title.source(),
        say`These ${members.length} shares add up to ${shown(sum)}%, not 100%: correct one of them, or name the rest.`,
        { related: members.map(({ passage }) => there(passage.source(), say`${passage.text.trim()} here.`)) },
      );
    }
    return judged(compared, findings, totals.at(0)?.table.block.range);
  },
};
