import { matchesOf, overlapsOf, type Mark } from '../text/text.js';
import { conceptsWith, fieldsOf, type Synonyms } from './concepts.js';
import type { Passage } from './outline.js';
import { metadata, type Field } from './field.js';

const labelled = new RegExp(
  '^\\s*(?:[•–-]\\s+)?(?:(?:\\p{Extended_Pictographic}[\\uFE0F\\u200D]*|' +
    ':[a-z_]+:)+\\s*)*(?<label>[\\p{L}\\p{N}#][^:：\\n|.!?。]{0,58}?)(?:\\s*(?::{1,2}|：)\\s*(?=\\S|$)|' +
    '\\s+[–—]\\s+)',
  'u',
);
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

/** The end of a sentence or a blank before what may be a label: "Owner: Ana. Status: draft", "负责人：苏晚 状态：草稿". */
const beforeLabel = /(?<=\S)(?:[.;,。；，]\s*|\s+)(?=(\p{L}[\p{L} ]{0,24}?)\s?[:：])/gu;

/** The stretches of a text that may each be a field: lines and what bars part; at the head what metadata stands in one line. */
function* piecesOf(text: string, aboutDocument: boolean): Generator<{ start: number; end: number }> {
  const labels = aboutDocument
    ? matchesOf(beforeLabel, text).filter(({ 1: label = '' }) =>
        fieldsOf(label).some((name) => metadata.includes(name)),
      )
    : [];
  let start = 0;
  for (const match of [...matchesOf(parts, text), ...labels].sort((a, b) => a.index - b.index)) {
    if (match.index < start) continue;
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

/** The fields of a passage: on lines of their own, parted by bars, or in the middle of a sentence. */
export function fieldsInPassage(passage: Passage, aboutDocument: boolean, synonyms: Synonyms | undefined): Field[] {
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
  for (const { start, end } of piecesOf(passage.text, aboutDocument)) {
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
