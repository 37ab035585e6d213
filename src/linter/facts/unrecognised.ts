import type { StrategyDocument } from './document.js';
import { rangeOf, type Range } from '../text/text.js';
import { normalize } from '../outline/normalize.js';
import { sectionAndParents, type Section } from '../outline/outline.js';

const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

/**
 * The heading or marked label at a place that says nothing we know; so may a team's own wording.
 * @param offset a place in the heading or label
 * @returns its words; undefined for the title, for what is known, and below a heading that is known
 */
export function unrecognisedAt(document: StrategyDocument, offset: number): string | undefined {
  const { title } = document;
  const isKnown = (section: Section): boolean =>
    [...sectionAndParents(section)].some((each) => each !== title && each.concepts.length > 0);
  const wording = (text: string, section: Section): string | undefined =>
    isKnown(section) || normalize(text) === '' ? undefined : text.trim();
  const heading = document.outline.sections.find(({ node }) => node && holds(rangeOf(node), offset));
  if (heading) return heading === title ? undefined : wording(heading.title, heading);
  const label = document.fields.find(
    ({ shape, names, concepts, labelRange }) =>
      shape !== 'front-matter' && names.length === 0 && concepts.length === 0 && holds(labelRange, offset),
  );
  return label && wording(label.label, label.section);
}
