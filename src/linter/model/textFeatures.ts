import { conceptsWith, fieldsOf, type Synonyms } from '../outline/concepts.js';
import { normalize } from '../outline/normalize.js';
import { frontMatterLength } from '../parse/sections.js';
import kindWords from './kindWords.json' with { type: 'json' };
import { wordsOf } from './words.js';

/** So much of a text is looked at for its words, in UTF-16 code units: more of it adds nothing to what it is taken for. */
const read = 8_000;
/** So much is looked at for headings, labels and columns. */
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

const fence = /^ {0,3}(?:```|~~~)/;
const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/;
const htmlHeading = /<(?:h([1-6])|summary)[^>]*>(.*?)<\//i;
const underline = /^ {0,3}(=+|-+)[ \t]*$/;
const boldLine = /^[ \t>]*(?:[-*+] |\d+[.)] )?(?:\*\*|__)([^*_]{1,80}?)[:：]?(?:\*\*|__)[ \t]*[:：]?/;
const plainLabel = /^[ \t>]*(?:[-*+] )?([\p{L}][\p{L}\p{N} /&'-]{1,40})[:：](?:[ \t]|$)/u;
const tableRule = /^ {0,3}\|?[ \t:|-]*-[ \t:|-]*$/;

const kindsByWord = Object.entries(kindWords).map(([kind, words]) => ({
  kind,
  spelt: new RegExp(`(?<![a-z])(?:${words.join('|')})`),
}));

/** The kinds of documents that a title or name speaks of, in any language that is read: plain words for them, as data. */
function kindsIn(title: string): string[] {
  const lower = title.toLowerCase();
  return kindsByWord.filter(({ spelt }) => spelt.test(lower)).map(({ kind }) => kind);
}

/** The last folder and the name of a file, without its ending: what its author called it. */
function nameMarks(path: string): string[] {
  const parts = path.split(/[\\/]/).filter(Boolean);
  const stem = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '');
  const folder = parts.length > 1 ? (parts.at(-2) ?? '') : '';
  const split = (text: string): string[] => wordsOf(text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[\d_.-]+/g, ' '));
  return [
    'named',
    ...kindsIn(stem.replace(/[\d_.-]+/g, ' ')).map((kind) => `name:=${kind}`),
    ...split(stem).map((word) => `name:${word}`),
    ...(stem === ''
      ? []
      : [
          `stem:${stem
            .toLowerCase()
            .replace(/[\d\s_.-]+/g, '-')
            .replace(/^-|-$/g, '')}`,
        ]),
    ...split(folder).map((word) => `folder:${word}`),
    ...(/^\d{3,4}[-_]/.test(stem) ? ['name:numbered'] : []),
  ];
}

const countOf = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;

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
  const prose: string[] = [];
  let proseLength = 0;
  let [headings, codeLines, codeBlocks, tables, rows, boxes, bullets, lines, titled] = [0, 0, 0, 0, 0, 0, 0, 0, false];
  const about = (place: string, words: string): void => {
    const plain = words.replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1').replace(/<[^>]*>/g, '');
    for (const word of wordsOf(plain)) marks.add(`${place}:${word}`);
    for (const concept of conceptsWith(synonyms, plain)) marks.add(`topic:${concept}`);
  };
  const head = (depth: number, title: string): void => {
    headings += 1;
    about('heading', title);
    const whole = normalize(title);
    if (whole !== '' && whole.length <= 40) marks.add(`section:${whole}`);
    if (!titled && depth <= 2) {
      for (const word of wordsOf(title)) marks.add(`title:${word}`);
      for (const kind of kindsIn(title)) marks.add(`topic:=${kind}`);
      titled = true;
    }
  };
  const label = (words: string): void => {
    if (words.length > 60) return;
    for (const field of fieldsOf(words)) marks.add(`field:${field}`);
    about('label', words);
  };
  for (const line of text.slice(0, front).split('\n')) {
    const [key = '', value = ''] = line.split(/:(.*)/);
    if (/^[\w-]+$/.test(key)) marks.add(`key:${key.toLowerCase()}`);
    if (key === 'title') head(1, value);
  }
  let open = false;
  let before = '';
  for (const raw of text.slice(front, front + skimmed).split('\n')) {
    const line = raw.trimEnd();
    if (fence.test(line)) {
      open = !open;
      if (open) codeBlocks += 1;
      before = '';
      continue;
    }
    if (line !== '') lines += 1;
    if (open) {
      codeLines += 1;
      continue;
    }
    if (proseLength < read) {
      prose.push(line);
      proseLength += line.length + 1;
    }
    const headed = line.includes('#') ? heading.exec(line) : null;
    if (headed) head((headed[1] ?? '').length, headed[2] ?? '');
    else if (line.includes('<') && htmlHeading.test(line))
      head(Number(htmlHeading.exec(line)?.[1] ?? 3), htmlHeading.exec(line)?.[2] ?? '');
    else if (before !== '' && !before.includes('|') && underline.test(line)) head(line.includes('=') ? 1 : 2, before);
    else if (line.includes('|')) {
      if (before.includes('|') && tableRule.test(line)) {
        tables += 1;
        for (const cell of before.split('|')) if (cell.trim() !== '' && cell.length <= 40) about('column', cell);
      } else {
        rows += 1;
        const first = line.replace(/^\s*\|/, '').split('|')[0] ?? '';
        if (first.trim().length <= 40) label(first.replace(/[*_`]/g, '').trim());
      }
    } else {
      const named =
        (line.includes('**') || line.includes('__') ? boldLine.exec(line) : null) ??
        (/[:：]/.test(line) ? plainLabel.exec(line) : null);
      if (named) label(named[1] ?? '');
      if (/^\s*[-*+] \[[ xX]\] /.test(line)) boxes += 1;
      else if (/^\s*(?:[-*+]|\d+[.)]) /.test(line)) bullets += 1;
    }
    before = line;
  }
  const body = prose.join('\n');
  const words = new Map<string, number>();
  let length = 0;
  for (const word of wordsOf(body)) {
    words.set(word, (words.get(word) ?? 0) + 1);
    length += 1;
  }
  const share = (count: number, of: number): number => Math.min(1, count / Math.max(1, of));
  const perHundred = (expression: RegExp): number =>
    Math.min(3, Math.log1p((100 * countOf(body, expression)) / Math.max(100, length)));
  const often = (list: readonly string[]): number =>
    Math.min(
      3,
      Math.log1p((100 * list.reduce((sum, word) => sum + (words.get(word) ?? 0), 0)) / Math.max(100, length)),
    );
  return {
    words,
    marks,
    counts: {
      length: Math.log1p(length) / 4,
      lines: Math.log1p(lines) / 4,
      headings: Math.log1p(headings) / 3,
      headingShare: share(5 * headings, lines),
      code: share(codeLines, lines),
      codeBlocks: Math.log1p(codeBlocks) / 2,
      inlineCode: perHundred(/`[^`\n]+`/g),
      tables: Math.log1p(tables),
      rows: share(rows, lines),
      boxes: share(boxes, lines),
      anyBoxes: boxes > 0 ? 1 : 0,
      bullets: share(bullets, lines),
      dates: perHundred(/\b20\d\d\b|\bQ[1-4]\b/g),
      money: perHundred(/[$€£¥₩₽]\s?\d|\d\s?(?:€|EUR|USD|BRL)\b/g),
      percent: perHundred(/\d\s?%/g),
      links: perHundred(/\]\(|https?:/g),
      blanks: perHundred(/\[[A-Z][\w .,-]{2,}\](?!\()|\{[\w ]+\}|<[a-z][\w -]+>|\bTBD\b|_{4,}/g),
      questions: perHundred(/\?/g),
      we: often(['we', 'our', 'us']),
      you: often(['you', 'your', 'yours']),
      must: often(['must', 'shall', 'should']),
      will: often(['will', 'would']),
      quotes: share(countOf(body, /^>/gm), lines),
      paths: perHundred(/[\w-]+\/[\w-]+\/|\.\w{2,4}\b/g),
      underscored: perHundred(/\b\w+_\w+|\b[a-z]+[A-Z]\w+/g),
      images: Math.min(2, Math.log1p(countOf(body, /!\[/g))),
    },
  };
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
