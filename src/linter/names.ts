import type { Nodes } from 'mdast';
import type { StrategyDocument } from './facts/document.js';
import { anchorKey } from './facts/links.js';
import { metricKey } from './facts/metrics/lexicon.js';
import type { Metric } from './facts/metrics/metric.js';
import { perDocument } from './facts/perDocument.js';
import { cellOf } from './facts/tables.js';
import { timesIn } from './facts/time.js';
import { isSpaceless } from './languages/index.js';
import { isAbout, type Passage, type Section } from './outline/outline.js';
import { inCaseOf, plural, singular } from './spelling.js';
import { rangeOf, type Range } from './text.js';

/** Something that documents name in several places. */
export interface Name {
  /** A label, such as `H1` or `Bet A`, means something within its document only. */
  readonly sort: 'metric' | 'bet' | 'label';
  /** The same for two spellings of one name. */
  readonly key: string;
  readonly spellings: readonly string[];
  /** Where the document defines it; undefined when another does. */
  readonly definition: Range | undefined;
  /** How much is said about it there. */
  readonly said: number;
}

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

/** How a document says that a metric is counted; undefined when it does not, or leaves a blank. */
export function definitionOf({ source }: Metric): string | undefined {
  const definition =
    source.shape === 'row'
      ? cellOf(source.table, source.row, 'definition')?.text.trim()
      : source.shape === 'bullet'
        ? source.fields.find((field) => field.names.includes('formula'))?.value
        : undefined;
  return definition && !definition.startsWith('[') ? definition : undefined;
}

/** How much a row or list item says about its metric, in things; a sentence says less than any of them, or nothing. */
export function saidOf(metric: Metric): number {
  const said = [metric.baseline, metric.target, metric.deadline, metric.owner].filter(
    ({ state }) => state === 'stated',
  ).length;
  return metric.source.shape === 'sentence'
    ? Math.min(said, 0.5)
    : 1 + said + (definitionOf(metric) === undefined ? 0 : 1);
}

const label =
  /^\s*(?<label>(?:H|KR\s?|O)\d{1,2}(?:\.\d{1,2})?|(?:Bet|Hypothesis|Pillar|Initiative|Assumption|Objective|Experiment)\s(?:\d{1,2}|[A-Z]))(?:(?!\s*[-–]\s*(?:FY|\d))\s*(?:[:.)]|[–—-](?=\s))\s*(?<rest>\S.*)?|\s*)$/su;
const labelled = [
  'hypothesis',
  'assumptions',
  'experiments',
  'okr',
  'initiatives',
  'pillars',
  'approach',
  'metrics',
] as const;
const bets = ['initiatives', 'pillars', 'hypothesis'] as const;

/** A title or lead that names a bet: two words at least, since one word means many things, no date and no sentence. */
function isBetName(name: string, { options }: StrategyDocument): boolean {
  const words = name.trim().split(/\s+/).length;
  if (timesIn(name, options.calendar).some(({ text }) => text.length * 2 > name.length)) return false;
  return (words >= 2 || isSpaceless(name)) && words <= 8 && name.length <= 60 && !/[.!?:[\]]/.test(name);
}

/** The labels and named bets of a document. */
function* betsIn(document: StrategyDocument): Generator<Name> {
  const bet = (text: string, definition: Range): Name => ({
    sort: 'bet',
    key: text.toLowerCase(),
    spellings: [text],
    definition,
    said: 1,
  });
  for (const passage of document.outline.passages) {
    const groups = label.exec(passage.text)?.groups;
    const text = groups?.label?.replace(/\s+/g, ' ');
    const stands =
      passage.kind === 'cell'
        ? groups?.rest === undefined && !passage.header && isAbout(passage.section, ...labelled)
        : groups?.rest !== undefined || passage.kind === 'heading';
    // "H1" is a half of the year in a timeline.
    if (text !== undefined && stands && !(/^H[12]$/.test(text) && isAbout(passage.section, 'timeline'))) {
      const from = passage.text.indexOf(groups?.label ?? '');
      yield {
        sort: 'label',
        key: text,
        spellings: [text],
        definition: passage.source(from, from + (groups?.label?.length ?? 0)),
        said: 1,
      };
    }
    if (passage.kind !== 'heading') continue;
    const title = groups ? (groups.rest ?? '').trim() : passage.text.trim();
    const within: Section | undefined = passage.section.parent;
    if (
      isBetName(title, document) &&
      (groups || (within && isAbout(within, ...bets) && passage.section.concepts.length === 0))
    ) {
      const from = passage.text.indexOf(title);
      yield bet(title, passage.source(from, from + title.length));
    }
  }
  for (const table of document.tables) {
    if (!table.block.node || !isAbout(table.block.section, 'initiatives', 'pillars')) continue;
    for (const row of table.rows) {
      const cell = cellOf(table, row, 'milestone') ?? cellOf(table, row, 'pillar');
      if (cell && isBetName(cell.text, document)) yield bet(cell.text.trim(), cell.source());
    }
  }
}

/** Metric names longer than this are sentences; in UTF-16 code units. */
const longest = 60;

/** Everything that a document names and defines: each where it says most about it. */
export const namesOf = perDocument((document): readonly Name[] => {
  const names = new Map<string, Name>();
  const add = (name: Name): void => {
    const known = names.get(`${name.sort} ${name.key}`);
    const best = known && known.said >= name.said ? known : name;
    names.set(`${name.sort} ${name.key}`, {
      ...best,
      spellings: [...new Set([...(known?.spellings ?? []), ...name.spellings])],
    });
  };
  for (const metric of document.metrics) {
    // "The share of owners moves from 20% to 40%" is about the share of owners.
    const name =
      metric.source.shape === 'sentence'
        ? metric.name.replace(/^(?:the|our)\s+|\s+(?:moves?|rises?|grows?|falls?|drops?|stays?|goes)$/gi, '')
        : metric.name;
    if (metric.key === '' || name.length < 2 || name.length > longest || name.includes('\n')) continue;
    add({
      sort: 'metric',
      key: metricKey(name),
      spellings: [name],
      definition: metric.nameRange,
      said: saidOf(metric),
    });
  }
  const metrics = new Set([...names.values()].flatMap(({ spellings }) => spellings.map(plainOf)));
  for (const name of betsIn(document)) if (name.sort === 'label' || !metrics.has(plainOf(name.key))) add(name);
  return [...names.values()].filter(({ said }) => said > 0);
});

/** A name in the form in which mentions are compared: small letters, one space between words, its last word in the singular. */
function plainOf(name: string): string {
  return singular(
    name
      .toLowerCase()
      .replace(/[\s-]+/g, ' ')
      .trim(),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Finds names in texts: of two that begin at one place the longer. */
interface Finder {
  readonly expression: RegExp;
  /** Names by their plain form; labels by the label as it is written. */
  readonly names: ReadonlyMap<string, Name>;
}

function finderOf(names: readonly Name[]): Finder {
  const known = new Map<string, Name>();
  for (const name of names)
    for (const spelling of name.spellings)
      known.set(name.sort === 'label' ? spelling.replace(/\s/g, '') : plainOf(spelling), name);
  const sources = (wanted: boolean): string =>
    [
      ...new Set(
        names.flatMap(({ sort, spellings }) =>
          spellings
            .filter((spelling) => isSpaceless(spelling) === wanted)
            .map((spelling) =>
              sort === 'label'
                ? escaped(spelling).replace(/\s+|(?<=^KR)(?=\d)/, '\\s?')
                : escaped(singular(spelling))
                    .replace(/[\s-]+/g, '[\\s-]+')
                    .replace(/(?<=[^aeiou])y$/, '[yi]e?') + 's?',
            ),
        ),
      ),
    ]
      .sort((a, b) => b.length - a.length)
      .join('|') || '(?!)';
  // An address or the name of a file that stands in the text is no place where something is named.
  return {
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}_-]|(?::\\/\\/|www\\.|\\S@)\\S{0,200})(?:${sources(false)})(?![\\p{L}\\p{N}_]|[-.][\\p{L}\\p{N}]|[\\w.+-]*@)|${sources(true)}`,
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
    const name = names.get(text.replace(/\s/g, '')) ?? names.get(plainOf(text));
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
  const spellings = [...new Set([...name.spellings, ...own.filter(isSame).flatMap((each) => each.spellings)])];
  const finder = finderOf([...own.filter((each) => !isSame(each)), { ...name, spellings }]);
  return document.outline.passages.flatMap((passage) =>
    [...mentionsIn(passage, finder, document)].filter((mention) => isSame(mention.name)),
  );
}

/**
 * Makes a test for whether a text may mention a name at all: nearly all files need not be read any further. It looks for
 * the words alone, since Markdown has many ways to write what stands between them.
 */
export function mayMention({ spellings }: Name): (text: string) => boolean {
  const wanted = spellings.map(
    (spelling) =>
      singular(spelling)
        .replace(/y$/, '')
        .toLowerCase()
        .match(/\p{L}+|\p{N}+/gu) ?? [],
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

/**
 * What a rename writes in place of mentions: where it is spelled as at one place, but for a large first letter and a plain
 * plural. Where the new name has no plain plural or singular, a mention that needs it keeps the old one.
 * @param mentions all of a document
 * @param spelling how it reads at the place where the user renames it
 * @param wanted the new name
 * @param source the document's text
 */
export function renameEdits(
  mentions: readonly Mention[],
  spelling: string,
  wanted: string,
  source: string,
): readonly { readonly mention: Mention; readonly text: string }[] {
  const isSpelled = (text: string, as: string | undefined): boolean =>
    text.slice(1) === as?.slice(1) && text[0]?.toLowerCase() === as[0]?.toLowerCase();
  return mentions.flatMap((mention) => {
    const { name, range, text } = mention;
    // Where markup stands within a name, it is no longer that spelling.
    if (
      source
        .slice(range.start, range.end)
        .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
        .replace(/&amp;/g, '&')
        .replace(/\s*\n[\s>]*|\s+/g, ' ') !== text
    )
      return [];
    const as =
      name.sort === 'label' || isSpelled(text, spelling)
        ? wanted
        : isSpelled(text, plural(spelling))
          ? plural(wanted)
          : isSpelled(text, singular(spelling)) && !/(?:[xz]|[su]s|[cs]h)es$/.test(wanted)
            ? singular(wanted)
            : undefined;
    if (as === undefined) return [];
    return [{ mention, text: name.sort === 'label' || text[0] === spelling[0] ? as : inCaseOf(as, text) }];
  });
}
