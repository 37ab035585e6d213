import { judged, type Rule } from '../rule.js';
import type { Milestone } from '../../facts/milestone.js';
import { isoDate } from '../../facts/time.js';
import { say } from '../../result.js';

const day = 86_400_000;
/** Days after its end before an open milestone counts as late. */
const grace = 7;

export const noPastDueMilestone: Rule = {
  id: 'no-past-due-milestone',
  checklist: 'timeline',
  statement: 'No milestone whose date has passed is still open.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    const { today } = document.options;
    // A plan whose whole period lies in the past is history, and its author knows.
    // Nor is one late whose year is only that in which the document was written: it may mean the next.
    const sure = ({ time }: Milestone): boolean => time?.yearStated === true || document.horizon !== undefined;
    const open = document.milestones.filter((milestone) => milestone.time?.interval && sure(milestone) && milestone.source.shape !== 'heading' && !milestone.done);
    const ends = open.map((milestone) => milestone.time?.interval?.to ?? 0);
    if (document.status === 'archived' || open.length === 0 || (Math.max(...ends) < today && document.milestones.some((milestone) => milestone.time?.interval && milestone.time.interval.to < today - 180 * day))) return { status: 'not-evaluated' };
    const late = open.filter((milestone) => (milestone.time?.interval?.to ?? Infinity) + grace * day <= today);
    for (const milestone of late) {
      const interval = milestone.time?.interval;
      report(milestone.timeRange ?? milestone.nameRange, say`"${milestone.name}" was due ${milestone.time?.text ?? ''}, which ended on ${isoDate((interval?.to ?? 0) - 1)}: say that it is done, or move it.`);
    }
    return judged(open.length, late.length, open.at(0)?.nameRange);
  },
};
