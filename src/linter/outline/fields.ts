import type { FrontMatter } from '../facts/frontmatter.js';
import { groupedBy } from '../text/grouping.js';
import { matchesOf, overlapsOf, type Mark, type Range } from '../text/text.js';
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
  readonly shape: 'front-matter' | 'line' | 'item' | 'row' | 'column';
  readonly section: Section;
  /** The passage the value stands in; absent in front matter. */
  readonly passage: Passage | undefined;
  /** Whether it stands where documents say who they are: front matter, before the second heading, a metadata section. */
  readonly aboutDocument: boolean;
}

const labelled =
  /^\s*(?:[•–-]\s+)?(?:(?:\p{Extended_Pictographic}[\uFE0F\u200D]*|:[a-z_]+:)+\s*)*(?<label>[\p{L}\p{N}#][^:：\n|.!?。]{0,58}?)(?:\s*(?::{1,2}|：)\s*(?=\S|$)|\s+[–—]\s+)/u;
const parts = /\n|\s\|\s|｜|\s·\s|\s•\s/g;

/** A field in the middle of a text, as programs for notes write it: `[owner:: Ana]`. */
const inline = /[[(](?<label>\p{L}[^:[\]()\n]{0,40})::[ \t]*(?<value>[^\]\n]*?)[ \t]*[\])]/gu;

function inlineFields(passage: Passage, aboutDocument: boolean, synonyms: Synonyms | undefined): Field[] {
  if (!passage.text.includes('::')) return [];
  return matchesOf(inline, passage.text).flatMap((match): Field[] => {
    const { label = '', value = '' } = match.groups ?? {};
    const names = fieldsOf(label);
    const concepts = conceptsWith(synonyms, label);
    const start = match.index + 1;
    const from = start + match[0].slice(1).indexOf(value, label.length + 2);
    return names.length === 0 && concepts.length === 0
      ? []
      : [
          {
            label,
            names,
            concepts,
            value,
            labelRange: passage.source(start, start + label.length),
            valueRange: passage.source(from, from + value.length),
            shape: 'line',
            section: passage.section,
            passage,
            aboutDocument,
          },
        ];
  });
}

/** What a heading may ask for about the document itself. */
const metadata: readonly FieldName[] = ['owner', 'updated', 'created', 'status', 'version', 'next-review'];
/** A value is no longer, in UTF-16 code units: more is a section's text. */
const longestValue = 80;

/** A heading with one short line below it, as forms and decision records have them: "## Status", "Accepted". */
function headed(section: Section, passagesOf: (section: Section) => readonly Passage[]): Field[] {
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

/** The label of a line that sets it apart by bold letters only: `**Owner** Ana`. */
function boldLabel(
  passage: Passage,
  bold: ReadonlyMap<number, readonly Mark[]>,
  start: number,
  end: number,
): { readonly label: string; readonly to: number } | undefined {
  const mark = bold.get(start)?.find((each) => each.end < end);
  const label = mark && passage.text.slice(mark.start, mark.end).trim();
  return mark &&
    label &&
    !/[:：]$/.test(label) &&
    /^[ \t]+[^\s:–—-]/.test(passage.text.slice(mark.end, end)) &&
    fieldsOf(label).some((name) => metadata.includes(name))
    ? { label, to: mark.end }
    : undefined;
}

/** A bold question with its answer behind it in one paragraph, as an FAQ has them: `**Who is it for?** Bakers.` */
function answered(passage: Passage, aboutDocument: boolean, synonyms: Synonyms | undefined): Field[] {
  const mark = passage.marks.find((each) => each.type === 'strong' && each.start <= 1);
  if (!mark || !/[?？]\s*$/.test(passage.text.slice(mark.start, mark.end))) return [];
  const label = passage.text.slice(mark.start, mark.end).trim();
  const value = passage.text.slice(mark.end).trim();
  const concepts = conceptsWith(synonyms, label);
  if (value === '' || concepts.length === 0) return [];
  const from = passage.text.indexOf(value, mark.end);
  return [
    {
      label,
      names: [],
      concepts,
      value,
      labelRange: passage.source(mark.start, mark.end),
      valueRange: passage.source(from, from + value.length),
      shape: 'line',
      section: passage.section,
      passage,
      aboutDocument,
    },
  ];
}

function* piecesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const match of matchesOf(parts, text)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

function inPassage(passage: Passage, aboutDocument: boolean, synonyms: Synonyms | undefined): Field[] {
  const fields: Field[] = [
    ...inlineFields(passage, aboutDocument, synonyms),
    ...answered(passage, aboutDocument, synonyms),
  ];
  const bold = new Map<number, Mark[]>();
  for (const mark of passage.marks)
    if (mark.type === 'strong') bold.set(mark.start, [...(bold.get(mark.start) ?? []), mark]);
  const marksAt = overlapsOf(
    passage.marks.filter(({ type }) => type === 'strong' || type === 'code' || type === 'emphasis'),
  );
  for (const { start, end } of piecesOf(passage.text)) {
    const set = boldLabel(passage, bold, start, end);
    if (set) {
      const { label, to } = set;
      fields.push({
        label,
        names: fieldsOf(label),
        concepts: conceptsWith(synonyms, label),
        value: passage.text.slice(to, end).trim(),
        labelRange: passage.source(start, to),
        valueRange: passage.source(to + 1, end),
        shape: passage.kind === 'item' ? 'item' : 'line',
        section: passage.section,
        passage,
        aboutDocument,
      });
      continue;
    }
    const match = labelled.exec(passage.text.slice(start, end));
    const label = match?.groups?.label?.trim();
    if (!match || !label) continue;
    const names = fieldsOf(label);
    const [lead, letters] = [
      start + match[0].search(/\S/),
      start + match[0].indexOf(label) + Math.min(label.length, 3),
    ];
    const marked = marksAt(lead, lead + 1).some((mark) => mark.end >= letters);
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
    label: entry.key,
    names: fieldsOf(entry.key),
    concepts: conceptsWith(synonyms, entry.key.replace(/[_-]/g, ' ')),
    value: entry.value,
    labelRange: entry.keyRange,
    valueRange: entry.valueRange,
    shape: 'front-matter',
    section: root,
    passage: undefined,
    aboutDocument: true,
  }));
}

/** A table at the top with one row of values below the labels: its columns are fields. */
function columnsAsFields(table: TableBlock, top: Top, synonyms: Synonyms | undefined): Field[] {
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
    fields.push(...inPassage(passage, isTop(passage.section, top), synonyms));
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
