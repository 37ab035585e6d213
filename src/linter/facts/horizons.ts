import { sectionAndParents } from '../outline/outline.js';
import type { Milestone, Sequence } from './milestone.js';

/** Whether a milestone stands under Now, Next or Later, which are dates enough. */
export function inNowNextLater(milestone: Milestone): boolean {
  for (const section of sectionAndParents(milestone.section)) if (section.concepts.some((concept) => concept === 'rollout-now' || concept === 'rollout-next' || concept === 'rollout-later')) return true;
  return milestone.source.shape === 'row' && milestone.source.table.header.some((cell) => /^(?:now|next|later|horizon)$/i.test(cell.text.trim()));
}

/** Whether a run of milestones is a dated plan: at least half of them carry a date. */
export function isDated(sequence: Sequence): boolean {
  const dated = sequence.milestones.filter((milestone) => milestone.date !== 'absent').length;
  return dated > 0 && dated * 2 >= sequence.milestones.length;
}
