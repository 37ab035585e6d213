import { totalsOf } from '../../facts/money.js';
import { inlineTotalsOf, type InlineTotal } from '../../facts/quantities/inlineParts.js';
import { listedTotalsOf, type ListedTotal } from '../../facts/quantities/listedTotals.js';
import { sharesIn, type Shares } from '../../facts/quantities/shares.js';
import { exactAmount, shownAmount, unitsWrittenIn, writtenAmount, writtenIn } from '../../facts/quantities/shown.js';
import { columnTotalsOf, type ColumnTotal } from '../../facts/quantities/tableTotals.js';
import { writeFix } from '../../fixes/value.js';
import { say, there } from '../../result.js';
import { hasDigit } from '../../text/text.js';
import { judged, type Report, type Rule } from '../rule.js';

type Others = readonly string[];

function reportColumn({ cell, stated, rows, beside, sums, sure }: ColumnTotal, report: Report, others: Others): void {
  const written = [...beside, ...others];
  const shown = sums.map((sum) => writtenAmount(sum, stated, written));
  report(
    cell.source(),
    say`The total is ${stated.text}, but the ${rows} rows above it add up to ${shown.join(' – ')}: correct one of them.`,
    {
      unsure: !sure,
      fixes: () => {
        const exact = exactAmount(sums[0] ?? 0, stated, written);
        return sums.length > 1 || stated.per || exact === undefined
          ? []
          : [writeFix(cell.source(stated.start, stated.end), exact)];
      },
    },
  );
}

function reportListed({ passage, stated, parts, low, high }: ListedTotal, report: Report, others: Others): void {
  const range = passage.source(stated.start, stated.end);
  const written = [...parts.flatMap(({ text }) => writtenIn(text)), ...others];
  const sums = [...new Set([low, high].map((sum) => writtenAmount(sum, stated, written)))];
  report(
    range,
    say`The total is ${stated.text}, but the ${parts.length} parts beside it add up to ${sums.join(' – ')}: correct one of them.`,
    {
      unsure: true,
      related: parts.map((part) => there(part.source(), say`${part.text.trim()} here.`)),
      fixes: () => {
        const exact = exactAmount(low, stated, written);
        return sums.length > 1 || stated.upper !== stated.amount || exact === undefined ? [] : [writeFix(range, exact)];
      },
    },
  );
}

function reportInline({ passage, stated, parts, sum }: InlineTotal, report: Report, others: Others): void {
  const range = passage.source(stated.start, stated.end);
  const computed = shownAmount(sum, stated, [...parts.map(({ text }) => text), ...others]);
  report(
    range,
    say`The total is ${stated.text}, but the ${parts.length} parts beside it add up to ${computed}: correct one of them.`,
    { fixes: () => (hasDigit(stated.text) ? [writeFix(range, computed)] : []) },
  );
}

function reportShares({ title, members, sum, right, sure, unlike }: Shares, report: Report, others: Others): void {
  const [first] = members.map(({ value }) => value);
  const written = [...members.map(({ value }) => value.text), ...others];
  const beside = members
    .filter(({ passage }) => passage !== title)
    .map(({ passage }) => there(passage.source(), say`${passage.text.trim()} here.`));
  if (!right && first)
    report(
      title.source(),
      say`These ${members.length} shares add up to ${shownAmount(sum, first, written)}, not ${shownAmount(100, first, written)}: correct one of them, or name the rest.`,
      { related: beside, unsure: !sure },
    );
  // One wrong amount makes several shares wrong: the farthest is told, the others are beside it.
  const [farthest] = [...unlike].sort(
    (a, b) => Math.abs(b.result - b.value.amount) - Math.abs(a.result - a.value.amount),
  );
  if (!farthest) return;
  const range = farthest.passage.source(farthest.value.start, farthest.value.end);
  const computed = shownAmount(farthest.result, farthest.value, written);
  report(
    range,
    say`${farthest.amount.text} is ${computed} of what these parts add up to, not ${farthest.value.text}: correct one of them.`,
    {
      unsure: true,
      related: beside.filter((_, index) => members[index]?.passage !== farthest.passage),
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
    const inline = inlineTotalsOf(document);
    const wrong = {
      columns: columns.filter(({ right }) => !right),
      listed: listed.filter(({ right }) => !right),
      shares: shares.filter(({ right, unlike }) => !right || unlike.length > 0),
      inline: inline.filter(({ right }) => !right),
    };
    const others = Object.values(wrong).some(({ length }) => length > 0) ? unitsWrittenIn(document) : [];
    for (const each of wrong.columns) reportColumn(each, report, others);
    for (const each of wrong.listed) reportListed(each, report, others);
    for (const each of wrong.shares) reportShares(each, report, others);
    for (const each of wrong.inline) reportInline(each, report, others);
    return judged(
      columns.length + listed.length + shares.length + inline.length,
      wrong.columns.length + wrong.listed.length + wrong.shares.length + wrong.inline.length,
      totals.at(0)?.table.block.range,
    );
  },
};
