import { blankForm, scaffoldBlanks } from '../sections/index.js';
import type { Passage } from '../outline/outline.js';
import { foreignWords } from '../languages/index.js';
import { lastIndexAt } from '../text/place.js';
import { matchesOf, overlapsOf, partOf, rangeOf, Taken, type Range } from '../text/text.js';
import { columnRolesOf } from '../outline/concepts.js';
import type { FrontMatter } from './frontmatter.js';
import type { TableFact } from './tables.js';

/** A place that a template or an author left to be filled. */
export interface Blank {
  readonly text: string;
  readonly range: Range;
}

const words =
  'name|date|owner|metric|target|baseline|value|customers?|users?|segment|product|company|team|feature|amount|number|period|quarter|year|month|problem|goal|objective|outcome|hypothesis|reason|why|who|what|when|how|where|description|title|url|link|email|author|role|competitor|competitors|market|persona|initiative|milestone|risk|mitigation|description|insert|your|add|fill|placeholder|example|specific|describe|list|x|y|z|n|xx|role';
const bracketed = new RegExp(`\\[(?![ xX]\\])([^\\[\\]\\n]{1,80})\\](?![(:\\[])`, 'g');
/** What a blank holds that the author set apart as code; `[Owner]` in code may be an example. */
const setApart = /^(?:TBD|TBC|TBA|TODO)\b|^Number$|^[$€£]?[XYN](?:\.X+)?%?(?: \p{L}+)?$/u;
/** A blank in braces. A list of attributes (`{#id}`, `{.note}`) is none, nor what a program fills in. */
const braced = /(?<![{$%#\w])\{([\p{L}][^{}\n:=|]{1,60})\}(?!\})/gu;
const knownBracket = new RegExp(
  `^(?:${words})$|^(?:insert|your|add|fill|describe|list|enter)\\b|^to be \\w+\\.?$|^placeholder\\b|^(?:e\\.g\\.|named? (?:of|individual|person|contact)|link to|your|press@|email)|^(?:TBD|TBC|TODO)\\b`,
  'i',
);
const titleCase =
  /^(?:\p{Lu}[\p{L}-]*|[XYZN]|of|the|and|or|to|for|a|\/)(?:\s+(?:\p{Lu}[\p{L}-]*|\d|of|the|and|or|to|for|a|\/)){0,3}$/u;
/** The last word of a blank such as `[Company Name]`; `[Customer Success]` is a label. */
const lastWord =
  /\b(?:names?|dates?|owners?|metrics?|targets?|baseline|values?|amounts?|numbers?|personas?|competitors?|segments?|goals?|objectives?|milestones?|initiatives?|X|Y|Z|N)$/i;

/** What is a blank wherever it stands. */
export const everywhere: readonly RegExp[] = [
  /(?<![\w-])(?:TBD|TBC|TBA|FIXME|T\.B\.D\.)(?![\w-])/g,
  /(?<![\w-])TODO(?![\w-])(?!\s+list)/g,
  /(?<![\w$€£.])[$€£]?(?:X{1,3}|Y{1,2}|N{1,2})(?:\.X+)?%/g,
  /[$€£](?:X{1,3}|N|Y)(?![A-Za-z0-9])[kKmM]?/g,
  // "PRD-XXX" is the form of a name, "XXX XX" that of a number.
  /(?<![\w$])(?<![A-Za-z]-|X )X{2,}(?![\w]|-\w| X)/g,
  /(?<!\w)Q[xX_?#](?!\w)/g,
  /(?<![\w-])(?:YYYY(?:-MM(?:-DD)?)?|(?:DD|MM)[/.-](?:DD|MM)[/.-]YY(?:YY)?)(?![\w-])/g,
  /(?<![\w_])_{3,}(?![\w_])/g,
  /\blorem ipsum\b/gi,
  // One word in small letters is what a program fills in: `{{version}}`.
  /\{\{\s*(?:[A-Z][\w -]*|[a-z][\w-]*(?: [\w-]+)+)\s*\}\}/g,
  /(?:(?<=[[(<—–:-]\s*)|^\s*)(?:insert|enter|describe|write|add|put) (?:[\w-]+ ){0,5}here\b/gi,
  /\b(?:is|are|still|remains?)\s+(?:yet\s+)?to be (?:determined|decided|added|confirmed|defined|announced|completed)\b(?! by| in| when| as)/gi,
];
const wholeSentence =
  /^(?:coming soon|(?:(?:this is )?still |yet )?to be (?:added|determined|decided|confirmed|defined|written|completed|announced|done|discussed|filled|filled in|found)(?: later| soon)?|not (?:yet )?(?:defined|decided|determined|written|specified|filled in|assigned|named)(?: yet)?|n\/?a (?:yet|for now|so far)|work in progress|wip|under construction|fill (?:this )?in|more to come|\.{3}|…|xxx+|\?{2,})[.!…]*$/i;
/** What forms write where nothing was answered, in italics. */
const unanswered = /^no response$/i;
/** Things that are names of marks where marks are explained. */
const explained = /^\s*(?:=|means\b|stands for\b)/i;
const legend = /^\W*(?:legend|key|symbols?|notation|abbreviations?|glossary|status key)\b/i;
/** Who writes to people leaves their names open on purpose. */
const greeting = /(?:\b(?:hi|hello|hey|dear|hola|hallo|bonjour|olá)\s*$)/i;
/** It is no longer, in UTF-16 code units. */
const greetingLength = 40;
const personal = /^(?:first |last |full |user )?(?:name|nombre|vorname|prénom|nome)$/i;
const foreignUnfilled = new Set(foreignWords(({ unfilled }) => unfilled));
/** Sayings of other languages that a text is still to be written are no longer than this, in UTF-16 code units. */
const longestUnfilled = 40;
/** Whether a whole text says that it is still to be written. */
const isUnfilled = (text: string): boolean =>
  wholeSentence.test(text) ||
  (text.length <= longestUnfilled && foreignUnfilled.has(text.toLowerCase().replace(/[.!…。]+$/, '')));
const htmlElements =
  /^<\/?(?:a|b|i|u|p|q|s|br|hr|em|ol|ul|li|dl|dt|dd|td|th|tr|div|img|pre|sub|sup|kbd|var|del|ins|code|span|cite|abbr|time|title|link|summary|details|table|thead|tbody|input|label|video|audio|source|picture|section|address|main|map|mark|object|output|data|menu|meter|nav|samp|small|strong|style|script|textarea|slot|select|option|figure)\b/i;

/** In a cell this is the state of what the row tells of, or what a screen shows. */
const soon =
  /^["“„«]?(?:coming soon|demnächst|bald verfügbar|próximamente|à venir|bientôt disponible|prossimamente|in arrivo|em breve|wkrótce|скоро|近日公開|準備中|준비 중|即将推出|敬请期待)["”»]?[.!…]*$/iu;

const noBlanks: readonly Blank[] = [];

function inPassage(passage: Passage): readonly Blank[] {
  const { text } = passage;
  const trimmed = text.trim();
  const lead = text.length - text.trimStart().length;
  if (passage.kind === 'cell' && soon.test(trimmed)) return noBlanks;
  if (
    passage.kind !== 'heading' &&
    unanswered.test(trimmed) &&
    passage.marks.some((mark) => mark.type === 'emphasis' && mark.start <= lead && mark.end >= lead + trimmed.length)
  )
    return [{ text: trimmed, range: passage.source(lead, lead + trimmed.length) }];
  const found: { start: number; end: number }[] = [];
  const taken = new Taken(text.length);
  const marked = overlapsOf(passage.marks.filter(({ type }) => type === 'code' || type === 'link'));
  // Code that is nothing but a blank is one that the author set apart.
  const free = (start: number, end: number, whole = false): boolean =>
    taken.isFree(start, end) &&
    marked(start, end).every((mark) => whole && mark.type === 'code' && mark.start === start && mark.end === end);
  const add = (start: number, end: number, whole = false): void => {
    if (!free(start, end, whole)) return;
    taken.take(start, end);
    found.push({ start, end });
  };
  let quotes: readonly number[] | undefined;
  const isQuoted = (at: number): boolean => {
    quotes ??= matchesOf(/"/g, text).map(({ index }) => index);
    const before = (quotes[0] ?? at) < at ? lastIndexAt(quotes, at, (quote) => quote) + 1 : 0;
    return before % 2 === 1 && before < quotes.length;
  };
  for (const match of [...matchesOf(bracketed, text), ...matchesOf(braced, text)]) {
    const inside = (match[1] ?? '').trim();
    const known =
      scaffoldBlanks().has(inside) ||
      (knownBracket.test(inside) && !/^\p{Ll}$/u.test(inside)) ||
      (titleCase.test(inside) && lastWord.test(inside) && /^\p{Lu}/u.test(inside)) ||
      (match[0].startsWith('{') && lastWord.test(inside) && inside.includes(' '));
    if (
      personal.test(inside) &&
      (greeting.test(text.slice(Math.max(0, match.index - greetingLength), match.index)) || isQuoted(match.index))
    )
      continue;
    if (known) add(match.index, match.index + match[0].length, setApart.test(inside));
  }
  const inLegend = legend.test(text) || legend.test(passage.section.title);
  for (const expression of everywhere) {
    // "TODO" above a list is a heading of tasks.
    if (
      expression.source.includes('TODO') &&
      (passage.kind === 'heading' || (passage.item?.node.children.length ?? 0) > 1)
    )
      continue;
    for (const match of matchesOf(expression, text))
      if (!explained.test(text.slice(match.index + match[0].length)) && !inLegend)
        add(match.index, match.index + match[0].length);
  }
  // Dots that stand as an item or in a cell say "and so on".
  if (
    passage.kind !== 'heading' &&
    isUnfilled(trimmed) &&
    !(/^[.…]+$/.test(trimmed) && (passage.kind === 'item' || passage.kind === 'cell'))
  )
    add(lead, lead + trimmed.length);
  if (passage.kind === 'heading')
    for (const match of text.matchAll(/(?<=[([:–-]\s*)WIP(?=\s*[)\]]|$)/g))
      add(match.index, match.index + match[0].length);
  return found.map(({ start, end }) => ({ text: text.slice(start, end), range: passage.source(start, end) }));
}

const markedAs = (passage: Passage, type: 'strong' | 'code'): boolean =>
  passage.marks.some((mark) => mark.type === type);

/** A label with nothing after it and nothing below it, such as `**Budget:**` at the end of a section. */
function emptyLabels(passages: readonly Passage[], source: string, end: number): Blank[] {
  const label = /^[\p{L}][\p{L}\d /&'’()-]{2,40}\s*:\s*$/u;
  const text = passages.filter((passage) => passage.kind !== 'cell');
  /** Whether each of them is empty, from the last one on: a label of labels is as empty as they are. */
  const empty: boolean[] = [];
  const isEmpty = (passage: Passage, index: number): boolean => {
    const value = passage.text.trim();
    const marked = markedAs(passage, 'strong') || markedAs(passage, 'code');
    // A bold line on its own serves as a heading.
    const line =
      passage.kind === 'paragraph' ||
      passage.kind === 'item' ||
      (passage.kind === 'heading' && passage.section.depth === 7);
    if (!line || !marked || !label.test(value)) return false;
    const next = text[index + 1];
    const between = source.slice(passage.source().end, next ? next.block.start : end);
    if (!/^[\s:*_`#>-]*$/.test(between)) return false;
    if (!next || (next.kind === 'heading' && next.section.depth <= 6)) return true;
    // A label above labels that have something below them is the title of their group.
    return (
      label.test(next.text.trim()) &&
      next.item?.parent === passage.item?.parent &&
      (next.kind === 'heading' || markedAs(next, 'code') === markedAs(passage, 'code')) &&
      empty[index + 1] === true
    );
  };
  for (const [index, passage] of [...text.entries()].reverse()) empty[index] = isEmpty(passage, index);
  return text.flatMap((passage, index) =>
    empty[index] ? [{ text: passage.text.trim(), range: passage.source() }] : [],
  );
}

/** A real heading ends what stands above it; a bold line may belong to it. */
const endsHere = (passage: Passage): boolean => passage.kind === 'heading' && passage.section.depth <= 6;

/** Inline code that is written as a label: words, not a command. */
const codeLabel = /^[\p{L}][\p{L}\d /&'’()-]{2,40}$/u;

/** Whether a passage is a label written as code with its value behind it: `` `Owner`: Ana ``. */
export function isCodeLabelled(passage: Passage): boolean {
  return passage.marks.some(
    (mark) => mark.type === 'code' && mark.start === 0 && /^\s*:\s*\S/.test(passage.text.slice(mark.end)),
  );
}

/**
 * Labels written as code with nothing behind or below them, in a document that writes its labels so (`` `Owner`: Ana ``):
 * a template's lines that nobody filled.
 */
function emptyCodeLabels(passages: readonly Passage[]): Blank[] {
  const bare = (passage: Passage): boolean => {
    const codes = passage.marks.filter((mark) => mark.type === 'code');
    const rest = codes.reduceRight((text, mark) => text.slice(0, mark.start) + text.slice(mark.end), passage.text);
    return (
      codes.length > 0 &&
      /^(?:\s|[,;:]|\([a-z ]+\))*$/i.test(rest) &&
      codes.every((mark) => codeLabel.test(passage.text.slice(mark.start, mark.end).replace(/:$/, '')))
    );
  };
  return passages.flatMap((passage, index) => {
    const next = passages[index + 1];
    if (
      passage.kind !== 'paragraph' ||
      !bare(passage) ||
      (next && !endsHere(next) && next.kind !== 'quote' && !bare(next))
    )
      return [];
    const first = passage.marks.find((mark) => mark.type === 'code');
    const last = passage.marks.filter((mark) => mark.type === 'code').at(-1);
    return first && last
      ? [{ text: passage.text.slice(first.start, last.end), range: passage.source(first.start, last.end) }]
      : [];
  });
}

/** Tells of a table whether a row's cell is empty in a column of dates that most other rows fill: the author left it for later. */
export function datesLeftForLater(table: TableFact): (row: readonly Passage[], column?: number) => boolean {
  const mostlyFilled = new Map<number, boolean>();
  const isMostlyFilled = (column: number): boolean => {
    const title = table.header[column];
    return (
      title !== undefined &&
      columnRolesOf(title.text).includes('when') &&
      table.rows.filter((each) => (each[column]?.text.trim() ?? '') !== '').length * 2 >= table.rows.length
    );
  };
  return (row, column = table.columns.get('when') ?? -1) => {
    if (row[column]?.text.trim() !== '' || table.rows.length < 3) return false;
    const known = mostlyFilled.get(column) ?? isMostlyFilled(column);
    mostlyFilled.set(column, known);
    return known && row.some((each) => each.text.trim() !== '');
  };
}

function emptyDates(tables: readonly TableFact[]): Blank[] {
  return tables.flatMap((table) => {
    const isLeftForLater = datesLeftForLater(table);
    return table.rows.flatMap((row) =>
      row.flatMap((cell, column) =>
        cell.node.type === 'tableCell' && isLeftForLater(row, column)
          ? [{ text: `${table.header[column]?.text.trim() ?? ''}:`, range: cell.source() }]
          : [],
      ),
    );
  });
}

/** Blanks in angle brackets (`<product name>`), which Markdown takes for HTML. */
function angled(passage: Passage, source: string): Blank[] {
  const range = rangeOf(passage.node);
  const slice = source.slice(range.start, range.end);
  if (!slice.includes('<')) return [];
  const blank = new RegExp(
    `<(?:(?:your|the|insert|a) )?(?:[a-z-]+[ _-])?(?:${words})(?:[ _-][a-z-]+)?>|<(?:to be \\w+|tbd|tbc|todo|yyyy-mm-dd|(?:insert|enter|fill|add|your)\\b[^<>\\n]{1,40}|\\.{3}|…)>`,
    'gi',
  );
  return [...slice.matchAll(blank)]
    .filter((match) => !htmlElements.test(match[0]))
    .map((match) => ({ text: match[0], range: partOf(range, match.index, match.index + match[0].length) }))
    .filter(
      (blank) =>
        !passage.marks.some(
          (mark) =>
            mark.type === 'code' &&
            passage.source(mark.start, mark.end).start <= blank.range.start &&
            blank.range.end <= passage.source(mark.start, mark.end).end,
        ),
    );
}

/** The blanks of front matter. */
export function blanksInFront(front: FrontMatter): readonly Blank[] {
  return front.values.flatMap((entry): Blank[] => {
    if (
      /^\[[^\]]+\]$|^(?:TBD|TBC|TBA|TODO|xx+|yy+|YYYY-MM-DD|<[^>]+>|\{\{.*\}\})$/i.test(entry.value) &&
      !/^\[.*,.*\]$/.test(entry.value)
    )
      return [{ text: entry.value, range: entry.valueRange }];
    return [...entry.value.matchAll(blankForm)]
      .filter((match) => scaffoldBlanks().has(match[1] ?? ''))
      .map((match) => ({ text: match[0], range: entry.valueRange }));
  });
}

/**
 * Finds the blanks that are still to be filled, in text that readers see: not in code, links, comments or task boxes.
 * @param passages the passages of a part of a document that ends where a heading begins
 * @param tables its tables
 * @param source the whole text, and where the part ends in it
 * @param codeLabels whether the document writes its labels as code
 */
export function blanksIn(
  passages: readonly Passage[],
  tables: readonly TableFact[],
  source: string,
  end: number,
  codeLabels: boolean,
): readonly Blank[] {
  const blanks: Blank[] = [];
  // "TODO" beside "DONE" says how far the work is.
  const states = new Set(
    tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.filter(
          (cell, column) =>
            cell.text.trim() !== 'TODO' || columnRolesOf(table.header[column]?.text ?? '').includes('status'),
        ),
      ),
    ),
  );
  const [first] = passages;
  const mayBeAngled = first !== undefined && source.slice(first.block.start, end).includes('<');
  for (const passage of passages) {
    if (passage.node.type === 'html') continue;
    for (const blank of inPassage(passage)) if (!/^TODO$/.test(blank.text) || !states.has(passage)) blanks.push(blank);
    if (mayBeAngled) blanks.push(...angled(passage, source));
  }
  blanks.push(
    ...emptyLabels(passages, source, end),
    ...(codeLabels ? emptyCodeLabels(passages) : []),
    ...emptyDates(tables),
  );
  const sorted = blanks.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const bare = (text: string): string => text.replace(/[:`\s]+$/, '');
  /** Those before a blank that reach into it. */
  let open: Blank[] = [];
  return sorted.filter((blank) => {
    open = open.filter((other) => other.range.end > blank.range.start);
    const isToldTwice = open.some(
      (other) =>
        bare(other.text) === bare(blank.text) &&
        other.range.start < blank.range.end &&
        other.range.end !== blank.range.end,
    );
    open.push(blank);
    return !isToldTwice;
  });
}

/** The blanks in a stretch of the text, of blanks in the order in which they begin. */
export function blanksBetween(blanks: readonly Blank[], start: number, end: number): readonly Blank[] {
  const found: Blank[] = [];
  for (
    let index = blanks.length === 0 ? 0 : lastIndexAt(blanks, start - 1, ({ range }) => range.start);
    index < blanks.length;
    index += 1
  ) {
    const blank = blanks[index];
    if (!blank || blank.range.start > end) break;
    if (blank.range.start >= start && blank.range.end <= end) found.push(blank);
  }
  return found;
}

/** Whether a text holds a blank in this project's form, such as `[Metric name]`. */
export function holdsBlank(text: string): boolean {
  return /\[[\p{Lu}\p{Lo}][^\]]*\]/u.test(text);
}

/** Whether a text is nothing but a blank to fill, such as `[Baseline]` or `TBD`. */
export function isBlank(text: string): boolean {
  const value = text.trim();
  return (
    /^\[[^\]]+\]$/.test(value) || /^(?:TBD|TBC|TBA|TODO|XX*|\?{1,3}|\.{3}|…|_{2,})$/.test(value) || isUnfilled(value)
  );
}
