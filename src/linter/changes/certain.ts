/** What is surely a step of the plan, and what may be a step of anything else: of a protocol, a summary, a comparison. */
import type { StrategyDocument } from '../facts/document.js';
import type { Milestone } from '../facts/milestone.js';
import { ledLists } from '../facts/milestones/listing.js';
import { perDocument } from '../facts/perDocument.js';
import { numberedStage } from '../facts/steps.js';
import type { Kind } from '../checklists/kind.js';
import type { Concept } from '../outline/concepts.js';
import { sectionAndParents, type Section } from '../outline/outline.js';
import { isPerPhase } from './title.js';

const steps: readonly Concept[] = ['timeline', 'rollout-now', 'rollout-next', 'rollout-later'];
/** What stands below these headings is about the plan, and is none of its steps. */
const besidePlan: readonly Concept[] = [
  'approach',
  'principles',
  'decision-log',
  'non-goals',
  'risks',
  'competition',
  'team',
  'metrics',
  'guardrails',
  'budget',
  'learning',
  'evidence',
];

/** A bold line is a heading of a lower level than Markdown has. */
const lowestHeading = 6;

const has = (concepts: readonly Concept[], section: Section): boolean =>
  section.concepts.some((concept) => concepts.includes(concept));

/** The section that decides what a thing is a step of: the nearest that is about steps, or about something beside them. */
function about(section: Section): 'steps' | 'beside' | undefined {
  for (const each of sectionAndParents(section)) {
    // A phase is one of whatever it stands below.
    if (numberedStage.test(each.title)) continue;
    if (isPerPhase(each.title)) return 'beside';
    if (has(steps, each)) return 'steps';
    if (has(besidePlan, each)) return 'beside';
  }
  return undefined;
}

/** Whether phases stand below a heading that speaks of what is done, in whichever order: "Implementation". */
const isWork = (section: Section): boolean =>
  [...sectionAndParents(section)].some((each) => each.concepts.includes('initiatives'));

/** What else is known of a step. */
export interface Known {
  /** Whether its name says how it stands. */
  readonly hasStatus: boolean;
  /** What its document is. */
  readonly kind: Kind | null;
}

function isSureHeading({ dated, done }: Milestone, own: Section, { hasStatus, kind }: Known): boolean {
  const above = own.parent && about(own.parent);
  if (above === 'beside') return false;
  if (above === 'steps' || dated === 'here' || done || hasStatus) return true;
  // A bold line that numbers a step may be one of any procedure.
  if (own.depth > lowestHeading || !own.parent) return false;
  return kind === 'roadmap' || isWork(own.parent);
}

/** A row without a date is a step where its own table says so: by a column for it, or right below the heading of a timeline. */
function isSureRow({ dated, section }: Milestone, columns: { has(role: 'when' | 'status'): boolean }): boolean {
  if (dated === 'here' || columns.has('when') || columns.has('status')) return about(section) !== 'beside';
  const own = section.depth > 1 && section.parent?.depth === 1 ? has(steps, section) : about(section) === 'steps';
  return own && !has(besidePlan, section);
}

const listsOfTheirLead = perDocument(({ outline }: StrategyDocument) => ledLists(outline));

/** Whether a milestone is surely a step of the plan of its document. */
export function isSureStep(milestone: Milestone, document: StrategyDocument, known: Known): boolean {
  const { source, section, dated } = milestone;
  switch (source.shape) {
    case 'heading':
      return isSureHeading(milestone, source.section, known);
    case 'row':
      return isSureRow(milestone, source.table.columns);
    case 'item':
      return (
        about(section) !== 'beside' &&
        (dated === 'here' ||
          dated === 'above' ||
          known.hasStatus ||
          source.passage.item?.checked !== undefined ||
          !listsOfTheirLead(document).has(source.passage.item?.list))
      );
  }
}
