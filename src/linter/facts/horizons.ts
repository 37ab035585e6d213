import { sectionAndParents, type Passage } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import type { StrategyDocument } from './document.js';
import type { Milestone, Sequence } from './milestone.js';
import { perDocument } from './perDocument.js';
import { numberedStep } from './steps.js';

/** Whether a milestone stands under Now, Next or Later, which are dates enough. */
export function inNowNextLater(milestone: Milestone): boolean {
  for (const section of sectionAndParents(milestone.section))
    if (
      section.concepts.some(
        (concept) => concept === 'rollout-now' || concept === 'rollout-next' || concept === 'rollout-later',
      )
    )
      return true;
  return (
    milestone.source.shape === 'row' &&
    milestone.source.table.header.some((cell) => /^(?:now|next|later|horizon)$/i.test(cell.text.trim()))
  );
}

/** Whether a run of milestones is a dated plan: at least half of them carry a date. */
export function isDated(sequence: Sequence): boolean {
  const dated = sequence.milestones.filter((milestone) => milestone.date !== 'absent').length;
  return dated > 0 && dated * 2 >= sequence.milestones.length;
}

/** Whether a passage may name a step: the text of a paragraph goes on, it is not one of a row of them. */
const mayBeStep = ({ kind, text }: Passage): boolean => kind !== 'html' && (kind !== 'paragraph' || text.length < 400);

/**
 * The first of the numbered steps through time that a document is laid out in, as headings, items or rows: two or more with
 * the same word and different numbers, whatever they stand under.
 * @returns its place; undefined when there are none
 */
export const firstNumberedStep = perDocument((document: StrategyDocument): Range | undefined => {
  const first = new Map<string, { readonly which: string; readonly range: Range }>();
  for (const passage of document.outline.passages) {
    const match = mayBeStep(passage) ? numberedStep.exec(passage.text) : null;
    if (!match) continue;
    const { name = '', which, counted, after, before } = match.groups ?? {};
    const number = which ?? counted ?? after ?? before ?? '';
    const known = first.get(name.toLowerCase());
    if (!known) first.set(name.toLowerCase(), { which: number, range: passage.source() });
    else if (known.which !== number) return known.range;
  }
  return undefined;
});
