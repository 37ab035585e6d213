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

/** Tells every section which sections stand below it. */
export function nestSections(root: Section, sections: readonly Section[]): void {
  const below = new Map<Section, Section[]>([[root, []], ...sections.map((section): [Section, Section[]] => [section, []])]);
  for (const section of sections) below.get(section.parent ?? root)?.push(section);
  for (const [section, children] of below) if (!alike(section.below.value, children)) section.below.value = children;
}
