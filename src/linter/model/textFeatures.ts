import type { Synonyms } from '../outline/concepts.js';
import { frontMatterLength } from '../parse/sections.js';
import { LineCounts } from './lineCounts.js';
import { nameMarks } from './titleWords.js';
import { wordsOf } from './words.js';

/** So much of a text is looked at for headings, labels and columns, in UTF-16 code units. */
const skimmed = 40_000;

/**
 * What is counted of a text to tell what kind of document it is.
 * `words`: how often each word stands in its first pages. `marks`: what is there or not, each once: words of headings,
 * labels, columns, title and file name, and topics, with the place before a colon ("heading:risks", "name:prd").
 * `counts`: numbers from 0 on about its structure, by their names.
 */
export interface TextFeatures {
  readonly words: ReadonlyMap<string, number>;
  readonly marks: ReadonlySet<string>;
  readonly counts: Readonly<Record<string, number>>;
}

const share = (count: number, of: number): number => Math.min(1, count / Math.max(1, of));

const countOf = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;

/** How often each word stands in a text. */
function wordCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What is counted of a text's structure, and of signs and words in its first pages. */
function countsOf(counts: LineCounts, body: string, words: ReadonlyMap<string, number>): TextFeatures['counts'] {
  const length = [...words.values()].reduce((sum, count) => sum + count, 0);
  /** How many there are for a hundred words, of many only a little more than of a few. */
  const perHundred = (count: number): number => Math.min(3, Math.log1p((100 * count) / Math.max(100, length)));
  const signs = (expression: RegExp): number => perHundred(countOf(body, expression));
  const often = (list: readonly string[]): number =>
    perHundred(list.reduce((sum, word) => sum + (words.get(word) ?? 0), 0));
  return {
    length: Math.log1p(length) / 4,
    lines: Math.log1p(counts.lines) / 4,
    headings: Math.log1p(counts.headings) / 3,
    headingShare: share(5 * counts.headings, counts.lines),
    code: share(counts.codeLines, counts.lines),
    codeBlocks: Math.log1p(counts.codeBlocks) / 2,
    inlineCode: signs(/`[^`\n]+`/g),
    tables: Math.log1p(counts.tables),
    rows: share(counts.rows, counts.lines),
    boxes: share(counts.boxes, counts.lines),
    anyBoxes: counts.boxes > 0 ? 1 : 0,
    bullets: share(counts.bullets, counts.lines),
    dates: signs(/\b20\d\d\b|\bQ[1-4]\b/g),
    money: signs(/[$€£¥₩₽]\s?\d|\d\s?(?:€|EUR|USD|BRL)\b/g),
    percent: signs(/\d\s?%/g),
    links: signs(/\]\(|https?:/g),
    blanks: signs(/\[[A-Z][\w .,-]{2,}\](?!\()|\{[\w ]+\}|<[a-z][\w -]+>|\bTBD\b|_{4,}/g),
    questions: signs(/\?/g),
    we: often(['we', 'our', 'us']),
    you: often(['you', 'your', 'yours']),
    must: often(['must', 'shall', 'should']),
    will: often(['will', 'would']),
    quotes: share(countOf(body, /^>/gm), counts.lines),
    paths: signs(/[\w-]+\/[\w-]+\/|\.\w{2,4}\b/g),
    underscored: signs(/\b\w+_\w+|\b[a-z]+[A-Z]\w+/g),
    images: Math.min(2, Math.log1p(countOf(body, /!\[/g))),
  };
}

/**
 * Reads from a text what tells its kind. It looks at lines and words only, and at no more of a long text than its first
 * pages, so that it costs the same however long the text is.
 * @param text Markdown
 * @param path the document's path, when it has one
 * @param synonyms wordings of the team's own
 */
export function textFeatures(text: string, path: string | undefined, synonyms?: Synonyms): TextFeatures {
  const front = frontMatterLength(text.slice(0, skimmed));
  const marks = new Set<string>(path === undefined ? [] : nameMarks(path));
  const counts = new LineCounts(marks, synonyms);
  for (const line of text.slice(0, front).split('\n')) counts.countFrontMatter(line);
  for (const line of text.slice(front, front + skimmed).split('\n')) counts.count(line.trimEnd());
  const body = counts.prose.join('\n');
  const words = wordCounts(body);
  return { words, marks, counts: countsOf(counts, body, words) };
}

/** A feature with its value. */
export interface Feature {
  /** The place and the word, such as "word:customer" or "heading:risks". */
  readonly name: string;
  readonly value: number;
}

/**
 * What features are about: words as they are spelt, in the text or in headings, labels and columns, which are those of one
 * language; topics and fields, which all languages share; the file name; and counts.
 */
export type FeatureSort = 'text' | 'spelt' | 'topic' | 'name' | 'count';

const sortOf = (mark: string): FeatureSort =>
  /^(?:name|folder|stem|named)\b/.test(mark) ? 'name' : /^(?:topic|field|key):/.test(mark) ? 'topic' : 'spelt';

/**
 * How features count in a linear model: words by the logarithm of how often they stand there, together of length 4; of
 * what is there or not, each counts less, the more of its sort there is; the file name by itself. The factors were the
 * best of a few tried, cross-validated on labelled documents (clear plans recognised at 2.5 % false alarms: 90 %; with
 * names a third as strong 85 %, with words twice as strong 85 %).
 * @param sorts those that count; all unless told
 */
export function valuesOf({ words, marks, counts }: TextFeatures, sorts: ReadonlySet<FeatureSort> = all): Feature[] {
  const values: Feature[] = [];
  if (sorts.has('text')) {
    let square = 0;
    for (const count of words.values()) square += (1 + Math.log(count)) ** 2;
    const scale = 4 / Math.sqrt(Math.max(1, square));
    for (const [word, count] of words) values.push({ name: `word:${word}`, value: scale * (1 + Math.log(count)) });
  }
  const bySort = new Map<FeatureSort, string[]>([
    ['spelt', []],
    ['topic', []],
    ['name', []],
  ]);
  for (const mark of marks) bySort.get(sortOf(mark))?.push(mark);
  for (const [sort, own] of bySort) {
    if (!sorts.has(sort)) continue;
    const value = sort === 'name' ? 3 : 4 / Math.sqrt(Math.max(4, own.length));
    for (const name of own) values.push({ name, value });
  }
  for (const [name, value] of Object.entries(counts)) if (value !== 0) values.push({ name: `count:${name}`, value });
  return values;
}

const all: ReadonlySet<FeatureSort> = new Set(['text', 'spelt', 'topic', 'name', 'count']);
