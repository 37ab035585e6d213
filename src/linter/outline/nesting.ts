import { alike } from '../incremental/same.js';
import type { BlockOutline } from './outline.js';
import type { Home, Passage, Section, TableBlock } from './section.js';

/** Notes what stands under each section of some pieces; a section of which nothing changed keeps what it has. */
export function fillSections(homes: readonly (Home & { readonly outline: BlockOutline })[]): void {
  for (const home of homes) {
    const passages = new Map<Section, Passage[]>(home.outline.sections.map((section) => [section, []]));
    const tables = new Map<Section, TableBlock[]>(home.outline.sections.map((section) => [section, []]));
    for (const passage of home.outline.passages) passages.get(passage.section)?.push(passage);
    for (const table of home.outline.tables) tables.get(table.section)?.push(table);
    for (const section of home.outline.sections) {
      const made = { passages: passages.get(section) ?? [], tables: tables.get(section) ?? [] };
      const { value } = section.content;
      if (!alike(value.passages, made.passages) || !alike(value.tables, made.tables)) section.content.value = made;
      section.place.value = home;
    }
  }
}

/**
 * Tells sections which sections stand below them, when some have taken the place of others.
 * @param gone sections that are no more, or may stand elsewhere
 * @param made sections that are new, or may have stood elsewhere, in the order of the text
 * @returns the sections below which something else stands now
 */
export function nestSections(root: Section, gone: readonly Section[], made: readonly Section[]): readonly Section[] {
  const below = new Map<Section, Section[]>();
  const moved = new Set([...gone, ...made]);
  const under = (parent: Section): Section[] => {
    let children = below.get(parent);
    if (!children) below.set(parent, (children = parent.below.value.filter((section) => !moved.has(section))));
    return children;
  };
  for (const section of gone) {
    under(section.parent ?? root);
    under(section);
  }
  for (const section of made) under(section.parent ?? root).push(section);
  for (const children of below.values()) children.sort((a, b) => a.start - b.start);
  const changed = [...below].filter(([section, children]) => !alike(section.below.value, children));
  for (const [section, children] of changed) section.below.value = children;
  return changed.map(([section]) => section);
}
