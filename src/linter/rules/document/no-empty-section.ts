import type { StrategyDocument } from '../../facts/document.js';
import type { Concept } from '../../outline/concepts.js';
import type { Section } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, notEvaluated, type Rule } from '../rule.js';

/** Where more sections are empty than this, and more than half, the document is only begun. */
const mostEmpty = 3;

const presence: readonly Concept[] = [
  'vision',
  'target-customer',
  'problem',
  'evidence',
  'hypothesis',
  'kill-criteria',
  'diagnosis',
  'approach',
  'initiatives',
  'non-goals',
  'competition',
  'advantage',
  'risks',
  'open-questions',
  'metrics',
  'north-star',
  'guardrails',
  'timeline',
  'go-to-market',
  'pricing',
  'budget',
  'team',
  'summary',
  'communication',
  'experiments',
  'review-cadence',
  'ask',
  'enablement',
  'decision-rights',
  'mentoring',
];

/** A heading below the title that serves as its second line, or one that a whole document hangs under. */
function isFrontispiece(section: Section, document: StrategyDocument): boolean {
  const sections = document.outline.sections;
  const index = sections.indexOf(section);
  const next = sections[index + 1];
  return (
    index <= 1 ||
    next?.depth === 1 ||
    (next !== undefined && next.depth === section.depth && section.depth >= 3 && next.children.length > 0)
  );
}

/** Pictures, code, HTML and links are content too, and so is a next heading that is deeper. */
function hasOtherContent(section: Section, document: StrategyDocument): boolean {
  const from = section.passages[0]?.block.end ?? section.range.end;
  // What is no passage is seen in the text of the section's home.
  return (
    section.home !== undefined &&
    document.source
      .slice(from, section.range.end)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/^[\s>#*_-]*|[\s*_-]*$/g, '') !== ''
  );
}

export const noEmptySection: Rule = {
  id: 'no-empty-section',
  checklist: 'document',
  statement: 'No section is empty.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter((section) => section.depth > 1 && section.depth <= 6);
    // A section that a checklist asks for is spoken of by its own item.
    const empty = document.parts
      .flatMap(({ bare }) => bare)
      .filter(
        (section) =>
          section.depth > 1 &&
          section.depth <= 6 &&
          !presence.some((concept) => section.concepts.includes(concept)) &&
          section.children.length === 0 &&
          !isFrontispiece(section, document) &&
          !hasOtherContent(section, document),
      );
    if (empty.length > mostEmpty && empty.length * 2 > sections.length) return notEvaluated;
    for (const section of empty)
      report(section.titleRange, say`"${section.title}" is empty: write it, or remove the heading.`);
    return judged(sections.length, empty.length);
  },
};
