import { fieldsOf } from './concepts.js';
import type { Passage, Section } from './outline.js';
import { metadata, type Field } from './field.js';

/** A value is no longer, in UTF-16 code units: more is a section's text. */
const longestValue = 80;

/** A heading with one short line below it, as forms and decision records have them: "## Status", "Accepted". */
export function headed(section: Section, passagesOf: (section: Section) => readonly Passage[]): Field[] {
  const names = section.depth > 0 ? fieldsOf(section.title).filter((name) => metadata.includes(name)) : [];
  const [heading, value, ...more] = names.length > 0 ? passagesOf(section) : [];
  if (
    !heading ||
    !value ||
    value.kind === 'cell' ||
    more.length > (value.kind === 'item' ? 3 : 0) ||
    value.text.trim().length > longestValue
  )
    return [];
  return [
    {
      label: section.title,
      names,
      concepts: section.concepts,
      value: value.text.trim(),
      labelRange: section.titleRange,
      valueRange: value.source(),
      shape: 'line',
      section,
      passage: value,
      aboutDocument: section.depth === 7 || (section.parent?.depth ?? 0) <= 1,
    },
  ];
}
