import { groupedBy } from '../text/grouping.js';
import { conceptsWith, fieldsOf, type Synonyms } from './concepts.js';
import type { BlockOutline, Passage, Section } from './outline.js';
import type { Field } from './field.js';
import { columnsAsFields, isTop, type Top } from './tableFields.js';
import { fieldsInPassage } from './lineFields.js';
import { headed } from './headedFields.js';

export type { Field } from './field.js';
export { isTop, type Top } from './tableFields.js';

/**
 * Collects labelled values in all the shapes in which people write them.
 * @param outline the outline of a part of the document
 * @param top where the document says who it is
 * @param synonyms wordings of the team's own
 */
export function fieldsIn(
  outline: Pick<BlockOutline, 'sections' | 'passages' | 'tables'>,
  top: Top,
  synonyms: Synonyms | undefined,
): readonly Field[] {
  const fields: Field[] = [];
  for (const passage of outline.passages) {
    if (passage.kind === 'heading' || passage.kind === 'cell') continue;
    fields.push(...fieldsInPassage(passage, isTop(passage.section, top), synonyms));
  }
  let bySection: ReadonlyMap<Section, readonly Passage[]> | undefined;
  const passagesOf = (section: Section): readonly Passage[] =>
    (bySection ??= groupedBy(outline.passages, (passage) => passage.section)).get(section) ?? [];
  for (const section of outline.sections) fields.push(...headed(section, passagesOf));
  for (const table of outline.tables) {
    const records = columnsAsFields(table, top, synonyms);
    if (records.length > 0) {
      fields.push(...records);
      continue;
    }
    const width = Math.max(table.header.length, ...table.rows.map((row) => row.length));
    if (width !== 2) continue;
    for (const [label, value] of [table.header, ...table.rows]) {
      if (!label || !value) continue;
      const names = fieldsOf(label.text);
      const concepts = conceptsWith(synonyms, label.text);
      if (names.length === 0 && concepts.length === 0) continue;
      fields.push({
        label: label.text.trim(),
        names,
        concepts,
        value: value.text.trim(),
        labelRange: label.source(),
        valueRange: value.source(),
        shape: 'row',
        section: table.section,
        passage: value,
        aboutDocument: isTop(table.section, top) || table === top.table,
      });
    }
  }
  return fields;
}
