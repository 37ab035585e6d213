import { showsPrice } from '../../facts/money.js';
import type { StrategyDocument } from '../../facts/document.js';
import type { Milestone } from '../../facts/milestone.js';
import { isoDate, timesIn } from '../../facts/time.js';
import { beginsWith, speaksOf } from '../../facts/wording.js';
import type { Section } from '../../outline/outline.js';
import { say } from '../../result.js';
import { withoutSignsBefore } from '../../text/spelling.js';
import { countWords } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

const day = 86_400_000;
/** Days after its end before an open milestone counts as late, and before a plan that is past as a whole counts as history. */
const [grace, history] = [7, 180];

const endOf = ({ time }: Milestone): number => time?.interval?.to ?? Infinity;

/** Whether the author says that it is open: a box without a tick, a column for its status. */
function saysOpen({ source }: Milestone): boolean {
  return source.shape === 'row'
    ? source.table.columns.has('status')
    : source.shape === 'item' && source.passage.item?.checked === false;
}

/** Whether a row says when work begins, not when it is due. */
function saysStart({ source }: Milestone): boolean {
  return (
    source.shape === 'row' &&
    speaksOf('startColumn', source.table.header[source.table.columns.get('when') ?? -1]?.text ?? '')
  );
}

/** A deck shows a plan as it was on the day of a talk; nobody keeps it up. */
function isDeck({ outline, title }: StrategyDocument): boolean {
  return (
    speaksOf('deck', title?.title ?? '') ||
    outline.sections.filter((section) => beginsWith('slide', section.title)).length > 1
  );
}

/**
 * Whether a heading is a period or a step, so that its date is that of everything below: "Q3 2027: Import", "Phase 2 (Q3
 * 2027)", but not "Seed round (Q3 2027)".
 */
function isPeriod({ title }: Section, { start }: { readonly start: number }): boolean {
  const before = title.slice(0, start);
  return (countWords(before) === 0 || beginsWith('step', before)) && !showsPrice(title);
}

export const noPastDueMilestone: Rule = {
  id: 'no-past-due-milestone',
  checklist: 'timeline',
  statement: 'No milestone whose date has passed is still open.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    const { calendar, today } = document.options;
    // A plan whose whole period lies in the past is history, and its author knows.
    // Nor is one late whose year is only that in which the document was written: it may mean the next.
    const sure = ({ time }: Milestone): boolean => time?.yearStated === true || document.horizon !== undefined;
    const open = document.milestones.filter(
      (milestone) =>
        milestone.time?.interval && sure(milestone) && milestone.source.shape !== 'heading' && !milestone.done,
    );
    const ends = open.map(endOf);
    if (
      document.status === 'archived' ||
      open.length === 0 ||
      isDeck(document) ||
      (Math.max(...ends) < today && document.milestones.some((milestone) => endOf(milestone) < today - history * day))
    )
      return { status: 'not-evaluated' };
    const field = document.about('updated') ?? document.about('created');
    const written = field && timesIn(field.value, calendar).find(({ interval }) => interval !== null)?.interval?.from;
    const late = open.filter((milestone) => {
      if (endOf(milestone) + grace * day > today || milestone.dated === 'in passing' || saysStart(milestone))
        return false;
      if (milestone.dated === 'above' && milestone.time && !isPeriod(milestone.section, milestone.time)) return false;
      // What had its date when the text was written may be a report of it.
      return (
        milestone.source.shape === 'row' || saysOpen(milestone) || written === undefined || endOf(milestone) > written
      );
    });
    let findings = 0;
    const told = new Set<Section>();
    for (const milestone of late) {
      const { dated, name, section, time } = milestone;
      if (!time) continue;
      // Below a heading with the date nothing but the heading is said to be late, unless each says that it is open.
      const above = dated === 'above' && !saysOpen(milestone);
      if (above && told.has(section)) continue;
      if (above) told.add(section);
      findings += 1;
      const heading = above ? section.passages.find(({ kind }) => kind === 'heading') : undefined;
      const named = above ? withoutSignsBefore(section.title.slice(time.end)) || section.title : name;
      report(
        heading?.source(time.start, time.end) ?? milestone.timeRange ?? milestone.nameRange,
        say`"${named}" was due ${time.text}, which ended on ${isoDate(endOf(milestone) - 1)}: mark it as done, or move it.`,
      );
    }
    return judged(open.length, findings, open.at(0)?.nameRange);
  },
};
