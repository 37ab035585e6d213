import type { RootContent } from 'mdast';
import { isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import { scaffoldBlanks } from '../sections/index.js';
import { conceptsWith, fieldsOf, type Synonyms } from '../outline/concepts.js';
import type { Field } from '../outline/fields.js';
import type { Section } from '../outline/outline.js';
import { rangeOf, type Range } from '../text/text.js';

/** One `key: value` of the front matter. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: string;
  readonly keyRange: Range;
  readonly valueRange: Range;
}

/** What the front matter states, and what is wrong with it. */
export interface FrontMatter {
  /** The whole block with its fences; absent when the document has none. */
  readonly range: Range | undefined;
  readonly entries: readonly FrontMatterEntry[];
  /** Values at any depth, for what is still to be filled. */
  readonly values: readonly Pick<FrontMatterEntry, 'value' | 'valueRange'>[];
  /** Why it cannot be read, with the place. */
  readonly problem: { readonly reason: string; readonly range: Range } | undefined;
}

/** Of a document without front matter. */
export const noFrontMatter: FrontMatter = { range: undefined, entries: [], values: [], problem: undefined };

/** The line in which the parser stumbled. */
function lineOf(source: string, offset: number): Range {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  return { start, end: start + (/\r?\n|$/.exec(source.slice(start))?.index ?? 0) };
}

/** A list as text. YAML reads the blank `[Owner]` as a list of one; it stays a blank. */
function listed(items: readonly string[]): string {
  const [only] = items;
  return items.length === 1 && only !== undefined && scaffoldBlanks().has(only) ? `[${only}]` : items.join(', ');
}

function tomlEntries(text: string, offset: number): FrontMatterEntry[] {
  return [...text.matchAll(/^([A-Za-z][\w-]*)[ \t]*=[ \t]*("?)(.*?)\2[ \t]*$/gm)].map((match) => {
    const start = offset + match.index;
    const valueStart = start + match[0].indexOf(match[3] ?? '', (match[1] ?? '').length + 1);
    return {
      key: match[1] ?? '',
      value: (match[3] ?? '').replace(/^\[\s*"?|"?\s*\]$/g, '').replace(/"\s*,\s*"/g, ', '),
      keyRange: { start, end: start + (match[1] ?? '').length },
      valueRange: { start: valueStart, end: valueStart + (match[3] ?? '').length },
    };
  });
}

/** A line of YAML that says what it shows: a key, and words or a text in quotation marks without escapes. */
const plainLine = /^([A-Za-z][\w-]*): (?:"([^"\\\n]+)"|([A-Za-z0-9][\w .,;/()+-]*))$/;

/** Reads YAML of plain lines only, as most front matter is; undefined for any other, which takes a parser. */
function plainEntries(text: string, offset: number): readonly FrontMatterEntry[] | undefined {
  const entries: FrontMatterEntry[] = [];
  let at = offset;
  for (const line of text.split('\n')) {
    const [, key, quoted, plain = quoted] = plainLine.exec(line) ?? [];
    if (
      key === undefined ||
      plain === undefined ||
      /^null$|\s$/i.test(plain) ||
      entries.some((entry) => entry.key === key)
    )
      return undefined;
    entries.push({
      key,
      value: plain.trim(),
      keyRange: { start: at, end: at + key.length },
      valueRange: { start: at + key.length + 2, end: at + line.length },
    });
    at += line.length + 1;
  }
  return entries;
}

/** The lines of YAML that no parser can read, as they are meant: a colon in a value ends no line. */
function brokenEntries(text: string, offset: number, read: readonly FrontMatterEntry[]): readonly FrontMatterEntry[] {
  return [...text.matchAll(/^([A-Za-z][\w-]*):[ \t]*(.*?)[ \t\r]*$/gm)].map((match) => {
    const [line, key = '', value = ''] = match;
    const start = offset + match.index;
    const valueStart = start + line.trimEnd().length - value.length;
    const known = read.find((entry) => entry.key === key && !entry.value.includes('\n'));
    return (
      known ?? {
        key,
        value: value.replace(/^(["'])(.*)\1$/, '$2'),
        keyRange: { start, end: start + key.length },
        valueRange: { start: valueStart, end: valueStart + value.length },
      }
    );
  });
}

/** The entries at the top of a YAML document, as they are written; only a list is shown as what it holds. */
function yamlEntries({ contents }: Document.Parsed, text: string, offset: number): FrontMatterEntry[] {
  if (!contents || !('items' in contents)) return [];
  return contents.items.flatMap((item): FrontMatterEntry[] => {
    if (!('key' in item) || !isScalar(item.key) || !item.key.range) return [];
    const { key, value } = item;
    const [keyStart, keyEnd] = item.key.range;
    const valueRange =
      value && typeof value === 'object' && 'range' in value
        ? (value.range as readonly [number, number, number] | null | undefined)
        : undefined;
    const from = valueRange?.[0] ?? keyEnd;
    const to = valueRange?.[1] ?? from;
    return [
      {
        key: String(key.value),
        value: yamlText(value, text.slice(from, to)),
        keyRange: { start: offset + keyStart, end: offset + keyEnd },
        valueRange: { start: offset + from, end: offset + to },
      },
    ];
  });
}

/** A value of YAML as text: numbers and dates as they are spelt. */
function yamlText(value: unknown, spelt: string): string {
  if (isSeq(value)) return listed(value.items.map(String)).trim();
  if (!isScalar(value)) return spelt.trim();
  if (value.value === null || value.value === undefined) return '';
  const isSpelt = value.source !== undefined && typeof value.value !== 'string';
  return String(isSpelt ? value.source : value.value).trim();
}

/** The values of a YAML document below its top. */
function nestedValues(document: Document.Parsed, offset: number): FrontMatter['values'] {
  const nested: Pick<FrontMatterEntry, 'value' | 'valueRange'>[] = [];
  visit(document, {
    Scalar(key, scalar, path) {
      if (key !== 'key' && path.length > 3 && scalar.range)
        nested.push({
          value: String(scalar.value ?? ''),
          valueRange: { start: offset + scalar.range[0], end: offset + scalar.range[1] },
        });
    },
  });
  return nested;
}

/**
 * Reads YAML or TOML front matter. Broken YAML is reported, never thrown, and what can be read of it is read.
 * @param nodes the first blocks of the document
 * @param source its text
 */
export function frontMatterOf([node]: readonly RootContent[], source: string): FrontMatter {
  const type: string | undefined = node?.type;
  if (!node || (type !== 'yaml' && type !== 'toml') || !('value' in node)) return noFrontMatter;
  const range = rangeOf(node);
  const offset = source.indexOf('\n', range.start) + 1;
  const plain = type === 'toml' ? tomlEntries(node.value, offset) : plainEntries(node.value, offset);
  if (plain) return { range, entries: plain, values: plain, problem: undefined };
  const document = parseDocument(node.value, { prettyErrors: false, logLevel: 'silent' });
  const error = document.errors[0];
  const read = yamlEntries(document, node.value, offset);
  const entries = error ? brokenEntries(node.value, offset, read) : read;
  return {
    range,
    entries,
    values: [...entries, ...nestedValues(document, offset)],
    problem: error && {
      reason: reasonOf(error.message),
      range: lineOf(source, offset + error.pos[0]),
    },
  };
}

/** The first line of a parser's message, without the place, which is shown by itself, and the sign at its end. */
function reasonOf(message: string): string {
  const [line = message] = message.split('\n');
  return line.replace(/\s+at line.*$/i, '').replace(/[.:]\s*$/, '');
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
