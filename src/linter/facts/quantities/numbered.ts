import { lowered } from '../../languages/index.js';
import type { Section } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';

/** One of several things that a document tells apart by their numbers: "Pillar 2: Speed". */
export interface Numbered {
  /** The word before the number, in small letters. */
  readonly name: string;
  readonly number: number;
  readonly range: Range;
}

const number = '(?:#|no\\.\\s*|nr\\.\\s*)?(?<number>\\d{1,2}|[A-H](?![\\p{L}.]))(?<after>.{0,3})';
const leading = '^[^\\p{L}\\p{N}]*(?:\\d+(?:\\.\\d+)*[.)]?\\s+)?';
const named = new RegExp(`${leading}(?<name>\\p{L}{3,})\\s+${number}`, 'u');
/** Scripts without spaces write both as one. */
const joined = new RegExp(`${leading}(?<name>[\\u30A1-\\u30FC\\u3400-\\u9FFF\\uAC00-\\uD7AF]{1,6})\\s*${number}`, 'u');
const counted = /^[^\p{L}\p{N}]*(?:第\s*)?(?<number>\d{1,2})\s*(?<name>阶段|階段|段階|フェーズ|단계)(?<after>.{0,3})/u;
/** More numbers ("Phase 1-2", "Phase 1 & 2"), or one between two ("1.5", "2a"). */
const several = /^(?:[.,]?\d|\p{Ll}|\s?[-–—&+/,]\s?\d|\s?[-–—/][A-H](?!\p{L}))/u;

/** The number, or letter, that a title gives to what it is about; unsure where it gives several, or half of one. */
export function numberedTitle(title: string, range: Range): (Numbered & { readonly sure: boolean }) | undefined {
  const {
    name,
    number: which = '',
    after = '',
  } = (named.exec(title) ?? joined.exec(title) ?? counted.exec(title))?.groups ?? {};
  if (name === undefined) return undefined;
  const place = /\d/.test(which) ? Number(which) : which.charCodeAt(0) - 64;
  return { name: lowered(name), number: place, range, sure: !several.test(after) };
}

/** Whether the sections below a title are its members: each is numbered, or all begin with the same word. */
export function numberedBelow(section: Section): readonly Section[] {
  const { children } = section;
  const [first] = children;
  const lead = /^\p{L}+/u.exec(first?.title ?? '')?.[0];
  return children.length >= 2 &&
    children.every(
      ({ title }) =>
        /^\W*\d+\W/.test(title) ||
        (lead !== undefined && title.startsWith(lead) && /^\p{L}+\s+(?:\d+|[A-Z]\b)/u.test(title)),
    )
    ? children
    : [];
}
