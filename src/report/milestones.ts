import type { Milestone } from '../linter/facts/milestone.js';
import type { Interval } from '../linter/facts/time.js';
import type { Finding } from '../linter/index.js';

/** A step on the document's way, with its place in time when it has one. */
export interface ReportMilestone {
  readonly name: string;
  /** The date or period as its author wrote it; empty when there is none. */
  readonly when: string;
  readonly interval: Interval | undefined;
  readonly done: boolean;
  /** Whether its date has passed, and it is still open. */
  readonly late: boolean;
  /** From 1. */
  readonly line: number;
}

/** As many milestones are kept of one document: more are an export, and thousands of documents must fit. */
const most = 200;

/**
 * The milestones of a document or of one sequence of it, without those that have no name.
 * @param findings those of the document: they know which milestones are late
 */
export function milestonesFor(
  milestones: Iterable<Milestone>,
  findings: readonly Finding[],
  lineAt: (offset: number) => number,
): readonly ReportMilestone[] {
  const overdue = new Set(
    findings.filter(({ ruleId }) => ruleId === 'no-past-due-milestone').map(({ range }) => range.start),
  );
  const isLate = ({ done, nameRange, timeRange }: Milestone): boolean =>
    !done && overdue.has((timeRange ?? nameRange).start);
  // A heading and the row below it may name one step.
  const known = new Set<string>();
  return [...milestones]
    .map((milestone): ReportMilestone => {
      const { name, time, date, done, nameRange } = milestone;
      return {
        name,
        when: date === 'open' ? '' : (time?.text ?? ''),
        interval: time?.interval ?? undefined,
        done,
        late: isLate(milestone),
        line: lineAt(nameRange.start),
      };
    })
    .filter(({ name, interval }) => {
      const key = `${name.toLowerCase()} ${interval?.from ?? ''} ${interval?.to ?? ''}`;
      return name !== '' && !known.has(key) && known.add(key);
    })
    .slice(0, most);
}
