import type { Sequence } from '../../facts/milestone.js';
import type { StrategyDocument } from '../../facts/document.js';
import { say, there, type Fix } from '../../result.js';
import { isAbout } from '../../outline/outline.js';
import { fixed, rangeOf } from '../../text.js';
import { judged, type Rule } from '../rule.js';

/** Rows from different columns of time (several tables, groups) are not one order: only plain runs are judged. */
function starts(sequence: Sequence): readonly (number | undefined)[] {
  return sequence.milestones.map((milestone) => milestone.time?.interval?.from);
}

/** Sorts the rows of a table by date, every row with its own bytes. */
function sortFix(sequence: Sequence, document: StrategyDocument): Fix | undefined {
  const [first] = sequence.milestones;
  if (first?.source.shape !== 'row' || first.source.table.transposed) return undefined;
  const { node } = first.source.table.block;
  if (!node || node.children.length - 1 !== sequence.milestones.length) return undefined;
  const rows = node.children.slice(1).map((row, index) => ({ range: rangeOf(row), from: sequence.milestones[index]?.time?.interval?.from ?? 0 }));
  const sorted = [...rows].sort((a, b) => a.from - b.from);
  const edits = rows.flatMap((row, index) => {
    const other = sorted[index];
    return other && other !== row ? [{ ...fixed(row.range), text: document.source.slice(other.range.start, other.range.end) }] : [];
  });
  return { title: 'Sort the rows by date', safe: true, edits };
}

export const milestoneOrder: Rule = {
  id: 'milestone-order',
  checklist: 'timeline',
  statement: 'Milestones stand in the order of their dates.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    let runs = 0;
    let findings = 0;
    for (const sequence of document.sequences) {
      const dates = starts(sequence);
      if (dates.length < 3 && !(dates.length === 2 && sequence.milestones[0]?.source.shape === 'row')) continue;
      // A list of actions is in the order in which somebody thought of them.
      if (isAbout(sequence.section, 'initiatives') && !isAbout(sequence.section, 'timeline')) continue;
      if (dates.some((date) => date === undefined)) continue;
      const known = dates.filter((date) => date !== undefined);
      runs += 1;
      const falls = known.flatMap((date, index) => (index > 0 && date < (known[index - 1] ?? date) ? [index] : []));
      // Newest first is a legal order too.
      const descending = known.every((date, index) => index === 0 || date <= (known[index - 1] ?? date));
      const [at] = falls;
      if (at === undefined || descending || falls.length * 3 > known.length) continue;
      const late = sequence.milestones[at];
      const before = sequence.milestones[at - 1];
      if (!late || !before) continue;
      findings += 1;
      report(late.timeRange ?? late.nameRange, say`${late.time?.text ?? ''} comes after ${before.time?.text ?? ''}: put the milestones in the order of their dates.`, { fixes: () => [sortFix(sequence, document)], related: [there(before.timeRange ?? before.nameRange, say`${before.time?.text ?? ''} stands here.`)] });
    }
    return judged(runs, findings);
  },
};
