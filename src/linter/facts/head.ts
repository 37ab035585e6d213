/** What the first and the last lines of a document say of it without a label: "By Ana Ruiz", "Draft v2", "3 May 2027". */
import type { Passage, Section } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import { namesFully } from './owner.js';
import { pattern } from './patterns.js';
import { perDocument } from './perDocument.js';
import { timesIn, type CalendarOptions, type TimeReference } from './time.js';

/** A part of a line, between bars, dots or dashes. */
export interface Remark {
  readonly text: string;
  readonly range: Range;
}

/** So many passages are looked at from the start, headings among them. */
const first = 8;
const between = /\n|\s*[|·•｜]\s*|\s[–—]\s/g;

function remarksOf(passage: Passage): readonly Remark[] {
  const remarks: Remark[] = [];
  let start = 0;
  for (const match of [...passage.text.matchAll(between), undefined]) {
    const end = match?.index ?? passage.text.length;
    const text = passage.text.slice(start, end);
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== '')
      remarks.push({ text: text.trim(), range: passage.source(start + lead, start + lead + text.trim().length) });
    start = match ? end + match[0].length : end;
  }
  return remarks;
}

/** Whether nothing stands between a heading and the next one. */
const isBare = ({ passages, tables }: Section): boolean => passages.length === 1 && tables.length === 0;

/** A line that says something of the document is no longer, in UTF-16 code units: more is its text. */
const longestLine = 80;
const hasShortLines = ({ kind, text }: Passage): boolean =>
  kind === 'paragraph' && text.split('\n').every((line) => line.length <= longestLine);

/** What stands above the first section: the title, headings that are further lines of it, and what is said below them. */
export const remarksAtHead = perDocument((document): readonly Remark[] => {
  const [title, ...others] = document.outline.sections;
  const last = title && isBare(title) ? others.findIndex((each) => !isBare(each) || each.children.length > 0) : -1;
  const lines = new Set([title, ...others.slice(0, last < 0 ? Number(others[0]?.depth === 7) : last)]);
  const below = last < 0 || others[last]?.concepts.length !== 0 ? undefined : others[last];
  const inHead = (passage: Passage): boolean =>
    passage.section.depth === 0 ||
    lines.has(passage.section) ||
    (passage.section === below && (passage.section.depth === 7 || hasShortLines(passage)));
  return document.outline.passages
    .slice(0, first)
    .filter((passage) => passage.kind !== 'cell' && passage.kind !== 'item' && inHead(passage))
    .flatMap(remarksOf);
});

/** How finely a date is stated that tells when a document was written. */
const isFine = ({ interval, invalid, precision, readings }: TimeReference): boolean =>
  readings !== undefined ||
  (interval !== null && invalid === undefined && ['day', 'week', 'month'].includes(precision));

/** Whether a text is a date, at its start or behind a place: "3 May 2027", "BERLIN, 3 May 2027: …". */
export function isDateline(text: string, calendar: CalendarOptions): boolean {
  const time = timesIn(text, calendar).find(isFine);
  if (!time) return false;
  const lead = text.slice(0, time.start).trim();
  const rest = text.slice(time.end).trim();
  return (
    (lead === '' && !/^(?:to|until|[–—-])/.test(rest)) ||
    (rest === '' && /^(?:\p{Lu}[\p{L}.'’-]*[ ,]*){1,5}$/u.test(lead))
  );
}

const by = new RegExp(pattern('head.by'), 'i');

/** A name with what its bearer is: "Ana Ruiz, VP Product". */
const nameWithRole = new RegExp(pattern('head.nameWithRole'), 'iu');

/** A name with an address, as in a copyright notice or a commit: "© 2027 Ana Ruiz <ana@example.org>". */
const nameWithAddress = /\p{L}[\p{L}\d.'’-]+[ <(]+[\w.+-]+@[\w-]+\.\w+[>)]?$/u;

/** Whether a text says who wrote it: "By Ana Ruiz", "Ana Ruiz, VP Product". */
export function isByline(text: string): boolean {
  return (
    text.length < 100 &&
    ((by.test(text) && namesFully(text.slice(2))) ||
      (nameWithRole.test(text) && namesFully(text)) ||
      nameWithAddress.test(text))
  );
}

/** How far a document is, and little else. */
const standing = new RegExp(pattern('head.standing'), 'i');

/** Whether a text says how far the document is: "Draft", "Draft v2", "Version 1.0", "A living document". */
export function isStanding(text: string): boolean {
  return (
    standing.test(text) ||
    /[([](?:internal |early |first |working )?(?:draft|wip|final|approved|deprecated)[)\]]/i.test(text) ||
    /^(?:v|ver\.?|versi\p{L}+|version)\s?\d+(?:\.\d+)*/iu.test(text) ||
    /\bliving (?:document|roadmap|plan|page|strategy)\b/i.test(text)
  );
}
