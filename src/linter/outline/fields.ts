import type { FrontMatter } from '../facts/frontmatter.js';
import { matchesOf, type Range } from '../text.js';
import { conceptsWith, fieldsOf, type Concept, type FieldName, type Synonyms } from './concepts.js';
import type { BlockOutline, Passage, Section, TableBlock } from './outline.js';

/** A labelled value: `Owner: Ana`, `**Status:** draft`, a row of a two-column table, a front-matter entry. */
export interface Field {
  readonly label: string;
  readonly names: readonly FieldName[];
  readonly concepts: readonly Concept[];
  readonly value: string;
  readonly labelRange: Range;
  readonly valueRange: Range;
  readonly shape: 'front-matter' | 'line' | 'item' | 'row';
  readonly section: Section;
  /** The passage the value stands in; absent in front matter. */
  readonly passage: Passage | undefined;
  /** Whether it stands where documents say who they are: front matter, before the second heading, a metadata section. */
  readonly aboutDocument: boolean;
}

const labelled = /^\s*(?:[•–-]\s+)?(?<label>[\p{L}\p{N}#][^:：\n|.!?。]{0,58}?)(?:\s*(?::{1,2}|：)\s*(?=\S|$)|\s+[–—]\s+)/u;
const parts = /\n|\s\|\s|｜|\s·\s|\s•\s/g;

function* piecesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const match of matchesOf(parts, text)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

function inPassage(passage: Passage, aboutDocument: boolean, synonyms: Synonyms | undefined): Field[] {
  const fields: Field[] = [];
  for (const { start, end } of piecesOf(passage.text)) {
    const match = labelled.exec(passage.text.slice(start, end));
    const label = match?.groups?.label?.trim();
    if (!match || !label) continue;
    const names = fieldsOf(label);
    const marked = passage.marks.some((mark) => (mark.type === 'strong' || mark.type === 'code' || mark.type === 'emphasis') && mark.start <= start + match[0].search(/\S/) && mark.end >= start + match[0].indexOf(label) + Math.min(label.length, 3));
    const concepts = marked || names.length > 0 || label.split(/\s+/).length <= 5 ? conceptsWith(synonyms, label) : [];
    if (names.length === 0 && concepts.length === 0 && !marked) continue;
    if (!marked && /^\s+[–—]/.test(match[0].slice(match[0].indexOf(label) + label.length))) continue;
    const from = start + match[0].length;
    const labelStart = start + match[0].indexOf(label);
    fields.push({
      label,
      names,
      concepts,
      value: passage.text.slice(from, end).trim(),
      labelRange: passage.source(labelStart, labelStart + label.length),
      valueRange: passage.source(from, end),
      shape: passage.kind === 'item' ? 'item' : 'line',
      section: passage.section,
      passage,
      aboutDocument,
    });
  }
  return fields;
}

/** Where documents say who they are. */
export interface Top {
  /** The first section, and the second where it is the title's second line. */
  readonly sections: readonly (Section | undefined)[];
  /** The first table. */
  readonly table: TableBlock | undefined;
}

/** Whether a section stands where documents say who they are: above the first heading, below it, or under "Metadata". */
export function isTop(section: Section, top: Top): boolean {
  return section.depth === 0 || top.sections.includes(section) || section.concepts.includes('metadata');
}

/** The entries of front matter as fields. */
export function frontFields(front: FrontMatter, root: Section, synonyms: Synonyms | undefined): readonly Field[] {
  return front.entries.map((entry) => ({
    label: entry.key, names: fieldsOf(entry.key), concepts: conceptsWith(synonyms, entry.key.replace(/[_-]/g, ' ')), value: entry.value,
    labelRange: entry.keyRange, valueRange: entry.valueRange, shape: 'front-matter', section: root, passage: undefined, aboutDocument: true,
  }));
}

/**
 * Collects labelled values in all the shapes in which people write them.
 * @param outline the outline of a part of the document
 * @param top where the document says who it is
 * @param synonyms wordings of the team's own
 */
export function fieldsIn(outline: Pick<BlockOutline, 'passages' | 'tables'>, top: Top, synonyms: Synonyms | undefined): readonly Field[] {
  const fields: Field[] = [];
  for (const passage of outline.passages) {
    if (passage.kind === 'heading' || passage.kind === 'cell') continue;
    fields.push(...inPassage(passage, isTop(passage.section, top), synonyms));
  }
  for (const table of outline.tables) {
    const width = Math.max(table.header.length, ...table.rows.map((row) => row.length));
    if (width !== 2) continue;
    for (const [label, value] of [table.header, ...table.rows]) {
      if (!label || !value) continue;
      const names = fieldsOf(label.text);
      const concepts = conceptsWith(synonyms, label.text);
      if (names.length === 0 && concepts.length === 0) continue;
      fields.push({ label: label.text.trim(), names, concepts, value: value.text.trim(), labelRange: label.source(), valueRange: value.source(), shape: 'row', section: table.section, passage: value, aboutDocument: isTop(table.section, top) || table === top.table });
    }
  }
  return fields;
}
