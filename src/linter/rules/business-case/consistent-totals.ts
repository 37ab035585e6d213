import { totalsOf } from '../../facts/money.js';
import { listedTotalsOf, type ListedTotal } from '../../facts/quantities/listedTotals.js';
import { sharesIn, type Shares } from '../../facts/quantities/shares.js';
import { shownAmount } from '../../facts/quantities/shown.js';
import { columnTotalsOf, type ColumnTotal } from '../../facts/quantities/tableTotals.js';
import { writeFix } from '../../fixes/value.js';
import { say, there } from '../../result.js';
import { judged, type Report, type Rule } from '../rule.js';

const shown = (amount: number): string => new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(amount);

function reportColumn({ cell, stated, rows, sums }: ColumnTotal, report: Report): void {
  report(
    cell.source(),
    say`The total is ${stated.text}, but the ${rows} rows above it add up to ${sums.map(shown).join('–')}: correct one of them.`,
    {
      fixes: () =>
        sums.length > 1 || stated.per
          ? []
          : [writeFix(cell.source(stated.start, stated.end), shownAmount(sums[0] ?? 0, stated))],
    },
  );
}

function reportListed({ passage, stated, parts, low, high }: ListedTotal, report: Report): void {
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

function reportShares({ title, members, sum, right, unlike }: Shares, report: Report): void {
  const beside = members.map(({ passage }) => there(passage.source(), say`${passage.text.trim()} here.`));
  if (!right)
    report(
      title.source(),
      say`These ${members.length} shares add up to ${shown(sum)}%, not 100%: correct one of them, or name the rest.`,
      { related: beside },
    );
  // One wrong amount makes several shares wrong: the farthest is told, the others are beside it.
  const [most] = [...unlike].sort((a, b) => Math.abs(b.result - b.value.amount) - Math.abs(a.result - a.value.amount));
  if (!most) return;
  const range = most.passage.source(most.value.start, most.value.end);
  const computed = shownAmount(most.result, most.value);
  report(
    range,
    say`${most.amount.text} is ${computed} of what these parts add up to, not ${most.value.text}: correct one of them.`,
    {
      related: beside.filter((_, index) => members[index]?.passage !== most.passage),
      fixes: () => [writeFix(range, computed)],
    },
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
    const columns = totals.flatMap(columnTotalsOf);
    const listed = listedTotalsOf(document);
    const shares = sharesIn(document);
    const wrong = {
      columns: columns.filter(({ right }) => !right),
      listed: listed.filter(({ right }) => !right),
      shares: shares.filter(({ right, unlike }) => !right || unlike.length > 0),
    };
    for (const each of wrong.columns) reportColumn(each, report);
    for (const each of wrong.listed) reportListed(each, report);
    for (const each of wrong.shares) reportShares(each, report);
    return judged(
      columns.length + listed.length + shares.length,
      wrong.columns.length + wrong.listed.length + wrong.shares.length,
      totals.at(0)?.table.block.range,
    );
  },
};
