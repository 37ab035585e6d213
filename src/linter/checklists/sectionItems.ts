import type { Section } from '../outline/outline.js';
import bySection from './sectionItems.json' with { type: 'json' };

/** Items by what a section is about. */
export const sectionItems: Readonly<Partial<Record<string, readonly string[]>>> = bySection;

/** The items that leaders have in mind when they read a section: first the one that it stands there for. */
export function itemsOfSection({ concepts }: Pick<Section, 'concepts'>): readonly string[] {
  return [...new Set(concepts.flatMap((concept) => sectionItems[concept] ?? []))];
}
