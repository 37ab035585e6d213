import type { Sequence } from '../../facts/milestone.js';
import { isNumbering } from '../../facts/tables.js';
import type { Interval } from '../../facts/time.js';
import { sortFix } from '../../fixes/order.js';
import { isAbout } from '../../outline/outline.js';
import { say, there } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** So many dates have an order; where more than this share of them come before the one above, it is another order. */
const [fewestDates, mostFalls] = [3, 1 / 3];

/** Whether rows have an order of their own: numbered, or a table of something else than a plan's course. */
function isOrderedOtherwise({ milestones, section }: Sequence): boolean {
  const [first] = milestones;
  if (first?.source.shape !== 'row') return false;
  const { rows } = first.source.table;
  return (
    !isAbout(section, 'timeline', 'rollout-now', 'rollout-next', 'rollout-later') ||
    rows.every((row) => isNumbering(row[0]?.text ?? ''))
  );
}

/** Rows from different columns of time (several tables, groups) are not one order: only plain runs are judged. */
function intervals(sequence: Sequence): readonly (Interval | undefined)[] {
  return sequence.milestones.map((milestone) => milestone.time?.interval ?? undefined);
}

export const milestoneOrder: Rule = {
  id: 'milestone-order',
  checklist: 'timeline',
  statement: 'Milestones are in the order of their dates.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    let runs = 0;
    let findings = 0;
    let first: Range | undefined;
    for (const sequence of document.sequences) {
      const dates = intervals(sequence);
      if (dates.length < fewestDates && !(dates.length === 2 && sequence.milestones[0]?.source.shape === 'row'))
        continue;
      // A list of actions is in the order in which the author thought of them.
      if (isAbout(sequence.section, 'initiatives') && !isAbout(sequence.section, 'timeline')) continue;
      if (isOrderedOtherwise(sequence) || dates.some((date) => date === undefined)) continue;
      const known = dates.filter((date) => date !== undefined);
      runs += 1;
      first ??= sequence.milestones[0]?.nameRange;
      // A quarter may follow a day in it: it lasts longer.
      const falls = known.flatMap((date, index) =>
        index > 0 && date.to <= (known[index - 1] ?? date).from ? [index] : [],
      );
      // Newest first is a legal order too.
      const descending = known.every((date, index) => index === 0 || date.from <= (known[index - 1] ?? date).from);
      const [at] = falls;
      if (at === undefined || descending || falls.length > known.length * mostFalls) continue;
      const late = sequence.milestones[at];
      const before = sequence.milestones[at - 1];
      if (!late || !before) continue;
      findings += 1;
      report(
        late.timeRange ?? late.nameRange,
        say`${late.time?.text ?? ''} comes after ${before.time?.text ?? ''}: put the milestones in the order of their dates.`,
        {
          fixes: () => [sortFix(sequence, document)],
          related: [there(before.timeRange ?? before.nameRange, say`${before.time?.text ?? ''} appears here.`)],
        },
      );
    }
    return judged(runs, findings, first);
  },
};
