import type { Nodes } from 'mdast';
import type { StrategyDocument } from '../facts/document.js';
import { anchorKey } from '../facts/anchors.js';
import { escaped, isSpaceless } from '../languages/index.js';
import { plainOf } from './metricName.js';
import { namesOf, type Name } from './names.js';
import type { Passage } from '../outline/outline.js';
import { singular } from '../text/spelling.js';
import { rangeOf, type Range } from '../text/text.js';

/** A place where a document names something. */
export interface Mention {
  readonly name: Name;
  readonly range: Range;
  /** As it reads there, on one line. */
  readonly text: string;
  /** Whether it stands in a cell of a table. */
  readonly inTable: boolean;
  /** Whether it stands in a heading, to which links may lead. */
  readonly inHeading: boolean;
}

/** Finds names in texts: of two that begin at one place the longer. */
interface Finder {
  readonly expression: RegExp;
  /** Names by their plain form; labels and abbreviations as they are written. */
  readonly names: ReadonlyMap<string, Name>;
}

/** A pattern for a name of several words, each in the singular or the plural. */
function patternOf(spelling: string): string {
  return spelling
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .map((word) => `${escaped(singular(word)).replace(/(?<=[^aeiou])y$/, '[yi]e?')}s?`)
    .join('[\\s-]+');
}

function finderOf(names: readonly Name[]): Finder {
  const known = new Map<string, Name>();
  for (const name of names) for (const short of name.abbreviations ?? []) known.set(short, name);
  for (const name of names)
    for (const spelling of name.spellings)
      known.set(name.sort === 'label' ? spelling.replace(/\s/g, '') : plainOf(spelling), name);
  const sources = (wanted: boolean): string =>
    [
      ...new Set(
        names.flatMap(({ sort, spellings, abbreviations = [] }) =>
          [...spellings, ...abbreviations]
            .filter((spelling) => isSpaceless(spelling) === wanted)
            .map((spelling) =>
              sort === 'label' ? escaped(spelling).replace(/\s+|(?<=^KR)(?=\d)/, '\\s?') : patternOf(spelling),
            ),
        ),
      ),
    ]
      .sort((a, b) => b.length - a.length)
      .join('|') || '(?!)';
  // An address or the name of a file that stands in the text is no place where something is named.
  return {
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}_-]|(?::\\/\\/|www\\.|\\S@)\\S{0,200})(?:${sources(false)})(?![\\p{L}\\p{N}_]|` +
        `[-.][\\p{L}\\p{N}]|[\\w.+-]*@)|${sources(true)}`,
      'giu',
    ),
    names: known,
  };
}

const finders = new WeakMap<readonly Name[], Finder>();

/** Whether a place in a node is an address, or words by which a link finds its address: others would lead nowhere. */
function isAddress(node: Nodes, place: Range, source: string): boolean {
  const { start, end } = rangeOf(node);
  if (place.start < start || end < place.end) return false;
  return (
    (node.type === 'link' && source[start] !== '[') ||
    (node.type === 'linkReference' && node.referenceType !== 'full') ||
    ('children' in node && node.children.some((child) => isAddress(child, place, source)))
  );
}

function* mentionsIn(
  passage: Passage,
  { expression, names }: Finder,
  { source }: StrategyDocument,
): Generator<Mention> {
  if (passage.kind === 'html' || passage.node.type === 'html') return;
  for (const match of passage.text.matchAll(expression)) {
    const [text] = match;
    const end = match.index + text.length;
    // An abbreviation in small letters is another word: "IT" and "it".
    const name =
      names.get(text.replace(/\s/g, '')) ??
      names.get(plainOf(text)) ??
      (/^\p{Lu}{2,}s$/u.test(text) ? names.get(text.slice(0, -1)) : undefined);
    if (
      !name ||
      (name.sort === 'label' && /^H[12]$/.test(text) && /^\s*[-–/]?\s*(?:FY|['’]?\d\d)/.test(passage.text.slice(end)))
    )
      continue;
    if (passage.marks.some((mark) => mark.type === 'code' && mark.start < end && match.index < mark.end)) continue;
    const range = passage.source(match.index, end);
    if (isAddress(passage.node, range, source)) continue;
    yield {
      name,
      range,
      text: text.replace(/\s+/g, ' '),
      inTable: passage.kind === 'cell',
      inHeading: passage.kind === 'heading',
    };
  }
}

/**
 * The mention at a place of a document; undefined when nothing is named there.
 * @param elsewhere what only other documents define
 */
export function mentionAt(
  document: StrategyDocument,
  offset: number,
  elsewhere: readonly Name[] = [],
): Mention | undefined {
  const names = namesOf(document);
  let finder = finders.get(names);
  if (!finder) finders.set(names, (finder = finderOf(names)));
  for (const passage of document.outline.passages) {
    if (passage.block.start > offset) break;
    if (passage.block.end < offset) continue;
    const here = (known: Finder): Mention | undefined =>
      [...mentionsIn(passage, known, document)].find(({ range }) => range.start <= offset && offset <= range.end);
    // There may be thousands of names elsewhere: most of them are not here.
    const found = here(finder) ?? here(finderOf(elsewhere.filter((name) => mayMention(name)(passage.text))));
    if (found) return found;
  }
  return undefined;
}

/**
 * Every place in a document that names something: in its text, headings and tables; never in code, in addresses and
 * what links find them by, in front matter or in comments. "Retention" is not mentioned where the document names
 * "week-4 retention".
 * @param name of this or another document
 */
export function mentionsOf(document: StrategyDocument, name: Name): readonly Mention[] {
  const isSame = (other: Name): boolean => other.sort === name.sort && other.key === name.key;
  const own = namesOf(document);
  const same = own.filter(isSame);
  const spellings = [...new Set([name, ...same].flatMap((each) => each.spellings))];
  // Two letters mean something where they are explained, and other things elsewhere.
  const given = (name.abbreviations ?? []).filter((short) => short.length > 2);
  const abbreviations = [...new Set([...given, ...same.flatMap((each) => each.abbreviations ?? [])])];
  const finder = finderOf([...own.filter((each) => !isSame(each)), { ...name, spellings, abbreviations }]);
  return document.outline.passages.flatMap((passage) =>
    [...mentionsIn(passage, finder, document)].filter((mention) => isSame(mention.name)),
  );
}

/**
 * Makes a test for whether a text may mention a name at all: nearly all files need not be read any further. It looks for
 * the words alone, since Markdown has many ways to write what stands between them.
 */
export function mayMention({ spellings, abbreviations = [] }: Name): (text: string) => boolean {
  const wanted = [...spellings, ...abbreviations].map((spelling) =>
    (spelling.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []).map((word) => singular(word).replace(/y$/, '')),
  );
  return (text) => {
    const lower = text.toLowerCase();
    return wanted.some((words) => words.every((word) => lower.includes(word)));
  };
}

/**
 * Whether links lead to the heading in which something is mentioned: another title would break them.
 * @param urls addresses of the links that may lead to it
 */
export function isLinkedHeading(
  document: StrategyDocument,
  { range, inHeading }: Pick<Mention, 'range' | 'inHeading'>,
  urls: readonly string[],
): boolean {
  const section = inHeading
    ? document.outline.sections.find(({ titleRange }) => titleRange.start <= range.start && range.end <= titleRange.end)
    : undefined;
  return (
    section !== undefined &&
    urls.some((url) => url.includes('#') && anchorKey(url.slice(url.indexOf('#') + 1)) === anchorKey(section.title))
  );
}
