import { conceptsWith, fieldsOf, type Synonyms } from './concepts.js';
import type { Section, TableBlock } from './outline.js';
import { metadata, type Field } from './field.js';

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

/** A table at the top with one row of values below the labels: its columns are fields. */
export function columnsAsFields(table: TableBlock, top: Top, synonyms: Synonyms | undefined): Field[] {
  const [row, ...more] = table.rows;
  if (!row || more.length > 0 || (!isTop(table.section, top) && table !== top.table)) return [];
  if (table.header.filter((cell) => fieldsOf(cell.text).some((name) => metadata.includes(name))).length < 2) return [];
  return table.header.flatMap((label, index): Field[] => {
    const value = row[index];
    return value
      ? [
          {
            label: label.text.trim(),
            names: fieldsOf(label.text),
            concepts: conceptsWith(synonyms, label.text),
            value: value.text.trim(),
            labelRange: label.source(),
            valueRange: value.source(),
            shape: 'column',
            section: table.section,
            passage: value,
            aboutDocument: true,
          },
        ]
      : [];
  });
}
