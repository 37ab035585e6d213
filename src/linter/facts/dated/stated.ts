import { columnRolesOf } from '../../outline/concepts.js';
import { sectionAndParents, type Passage, type Section } from '../../outline/outline.js';
import type { StrategyDocument } from '../document.js';
import { perDocument } from '../perDocument.js';
import { cellOf, type TableFact } from '../tables.js';
import type { CalendarOptions } from '../time.js';
import type { Dated } from './dated.js';
import { namedIn, nameOf, namesIn } from './naming.js';
import { spansIn, type Span } from './span.js';

/** Lines that name a step and its time are no longer, in UTF-16 code units. */
const longest = 200;
/** Words of a time that is no longer so, or not yet so. */
const otherwise = new RegExp(
  '(?<!\\p{L})(?:was|were|originally|moved|postponed|previously|delayed|slipped|revised|formerly|instead of|if|unless|vs|versus|' +
    'example|e\\.g|ursprünglich|verschoben|statt|falls|reporté|initialement|originalmente|aplazado|adiado|rinviato)(?!\\p{L})|→|~~',
  'iu',
);
/** What money goes into is no step: it may be paid for again. */
const spending = /[$€£¥]\s?\d|\d\s?[%$€£¥]/u;
/** Titles of what may be, beside what is planned. */
const alternative = new RegExp(
  '(?<!\\p{L})(?:scenarios?|options?|alternatives?|plan b|optimistic|pessimistic|conservative|aggressive|best case|worst case|' +
    'examples?|templates?|change ?log|history|revision|szenario|variante|beispiel|scénario|escenario|cenário|opci[óo]n|opção)(?!\\p{L})',
  'iu',
);

/** Whether a section holds something else than the plan: scenarios, options, examples, history. */
const isAlternative = (section: Section): boolean =>
  [...sectionAndParents(section)].some(({ title }) => alternative.test(title));

/** The times of a line, one for each way of counting; none where it names several. */
function timesOf(line: string, calendar: CalendarOptions, above?: Section): readonly Span[] {
  if (line.length > longest || !/[\d一二三四]/.test(line)) return [];
  const spans = spansIn(line, calendar);
  if (above && spans.some((span) => isWithinAnother(span, above, calendar))) return [];
  return new Set(spans.map(({ clock }) => clock)).size === spans.length && spans.length <= 2 ? spans : [];
}

/** A label that says when something is, and not what: "Timeline", "Zieldatum". */
const isWhen = (text: string): boolean => {
  const roles = columnRolesOf(text);
  return (roles.includes('when') || roles.includes('start')) && !roles.includes('milestone');
};

/** What a passage says of the steps it names. */
function inPassage(passage: Passage, calendar: CalendarOptions): readonly Dated[] {
  const { text, section } = passage;
  const found: Dated[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const at = offset;
    offset += line.length + 1;
    const spans = timesOf(line, calendar, passage.kind === 'heading' ? section.parent : section);
    const told = spans.length === 0 || otherwise.test(line) ? undefined : namedIn(line, spans);
    if (told === undefined) continue;
    let named = nameOf(told);
    if (named.step === '' && isWhen(named.name)) {
      if (section.depth < 2) continue;
      named = nameOf(section.title);
    }
    const within = passage.kind === 'heading' ? (section.parent ?? section) : (passage.item?.list ?? section);
    const names = told.startsWith(line.slice(-5)) || line.endsWith(told) ? namesIn(told) : [named];
    for (const each of names.length > 1 ? names : [named])
      if (each.key !== '' || each.step !== '')
        for (const span of spans) {
          const range = passage.source(at + span.start, at + span.end);
          found.push({ ...each, span, own: names.length === 1, range, within, section });
        }
  }
  return found;
}

/** What the rows of a table say in a column for when. */
function inTable(table: TableFact, calendar: CalendarOptions): readonly Dated[] {
  const when = table.columns.get('when');
  const header = when === undefined ? undefined : table.header[when];
  if (when === undefined || !header || table.columns.has('risk')) return [];
  const names = table.columns.get('milestone') ?? (when === 0 ? 1 : 0);
  if (names === when) return [];
  return table.rows.flatMap((row): readonly Dated[] => {
    const name = row[names];
    const cell = row[when];
    if (!name || !cell || row.some(({ text }) => otherwise.test(text)) || cellOf(table, row, 'actual') === cell)
      return [];
    const spans = timesOf(cell.text, calendar, table.block.section);
    const { key, step, name: own } = nameOf(name.text);
    const starts = table.columns.get('start') === when;
    return key === '' && step === ''
      ? []
      : spans.map((span) => ({
          name: own,
          key,
          step,
          span: starts ? { ...span, bound: 'from' } : span,
          own: names > when ? false : true,
          range: cell.source(span.start, span.end),
          within: table.block,
          section: table.block.section,
        }));
  });
}

/** The time of a section by its title, or of one it stands in. */
function spanAbove(
  section: Section,
  calendar: CalendarOptions,
): { readonly span: Span; readonly under: Section } | undefined {
  for (const under of sectionAndParents(section)) {
    const spans = spansIn(under.title, calendar);
    const [span, ...more] = spans;
    if (span) return more.length === 0 ? { span, under } : undefined;
  }
  return undefined;
}

/** The days of a month on average. */
const monthDays = 30.4;

/**
 * Whether a period is counted anew in the one it stands in: "week 1" of the second month, "day 3" of a quarter. It is not
 * when it lies in there: weeks 5 to 8 are the second month.
 */
function isWithinAnother(span: Span, section: Section, calendar: CalendarOptions): boolean {
  if (span.unit === 0) return false;
  const above = spanAbove(section, calendar)?.span;
  if (!above || (above.unit <= span.unit && above.clock === span.clock)) return false;
  if (above.unit === 0) return true;
  const scale = above.clock === span.clock ? 1 : monthDays;
  return span.from < above.from * scale - 4 || span.to > above.to * scale + 4;
}

/** What a section, or a line that leads to a list, with a time of its own lists. */
function listedUnder(passage: Passage, lead: Dated | undefined, calendar: CalendarOptions): readonly Dated[] {
  const { item, section, text } = passage;
  if (passage.kind !== 'item' || !item || item.depth > 0 || text.length > longest) return [];
  if (spansIn(text, calendar).length > 0 || otherwise.test(text) || spending.test(text)) return [];
  const named = nameOf(text);
  if (named.key === '') return [];
  if (lead) return [{ ...lead, ...named, own: false }];
  const above = spanAbove(section, calendar);
  if (above?.under.parent && isWithinAnother(above.span, above.under.parent, calendar)) return [];
  const heading = above?.under.passages.find(({ kind }) => kind === 'heading');
  if (!above || !heading) return [];
  const { span, under } = above;
  return [
    { ...named, span, own: false, range: heading.source(span.start, span.end), within: under.parent ?? under, section },
  ];
}

/** The steps of a document with the times that its headings, lines and tables give them. */
export const datedIn = perDocument((document: StrategyDocument): readonly Dated[] => {
  const { calendar } = document.options;
  const found: Dated[] = [];
  let lead: Dated | undefined;
  for (const passage of document.outline.passages) {
    if (passage.header || isAlternative(passage.section)) continue;
    const own = passage.kind === 'cell' ? [] : inPassage(passage, calendar);
    found.push(...own, ...listedUnder(passage, lead, calendar));
    if (passage.kind === 'paragraph') lead = own.length === 1 && own[0]?.own ? own[0] : undefined;
    else if (passage.kind !== 'item') lead = undefined;
  }
  for (const table of document.tables) if (!isAlternative(table.block.section)) found.push(...inTable(table, calendar));
  return found.sort((a, b) => a.range.start - b.range.start);
});
