import { fieldsOf, type Concept } from '../../outline/concepts.js';
import { isAbout, type BlockOutline, type Section } from '../../outline/outline.js';
import { pattern } from '../patterns.js';
import { numberedStage } from '../steps.js';
import { speaksOf } from '../wording.js';

/** Words that say when without a date. */
export const always = new RegExp(pattern('listing.always'), 'iu');
/** What a version holds is a scope; a version with a date is a milestone. */
export const version = /^\W*(?:versions?|v)\s?\d|^\W*MVP\b/i;
/** The number of a task in a tracker: "ABC-12". */
export const taskNumber = /^\W*[A-Z][A-Z\d]{1,9}-\d+/;
/** The parts of a roadmap without dates. */
export const horizons = ['rollout-now', 'rollout-next', 'rollout-later'] as const;
export const isHorizon = (concept: Concept): boolean => (horizons as readonly Concept[]).includes(concept);

const ofDocument = ['updated', 'created', 'next-review'] as const;
/** Whether a label says something of the document, not of the plan: "Last updated: 3 May 2027" in a timeline. */
export const isOfDocument = (label: string): boolean =>
  fieldsOf(label).some((field) => (ofDocument as readonly string[]).includes(field));

/** Whether the items of a section are milestones without a word of when: those of a timeline, or of Now, Next and Later. */
export function listsSteps(section: Section): boolean {
  if (section.concepts.some(isHorizon)) return isAbout(section, 'timeline');
  // What stands below a phase or a version is what it consists of.
  return (
    section.concepts.includes('timeline') &&
    !numberedStage.test(section.title) &&
    !version.test(section.title) &&
    !speaksOf('wish', section.title)
  );
}

/** Whether a section may hold milestones where its items say when. */
export const mayListSteps = (section: Section): boolean =>
  section.concepts.includes('timeline') ||
  (section.parent?.concepts.includes('timeline') === true &&
    section.concepts.every((concept) => concept === 'timeline' || isHorizon(concept)));

/** The lists that a line with a colon or the name of a stage leads into: they are what it names ("Goals:", "Phase 1: pilot"). */
export function ledLists({ passages }: Pick<BlockOutline, 'passages'>): ReadonlySet<unknown> {
  return new Set(
    passages.flatMap((passage, index) => {
      const lead = passages[index - 1];
      const led =
        passage.item?.depth === 0 &&
        lead &&
        (lead.kind === 'paragraph' || lead.section.depth > 6) &&
        lead.section === passage.section &&
        (/[:：]\s*$/.test(lead.text) || numberedStage.test(lead.text));
      return led ? [passage.item?.list] : [];
    }),
  );
}
