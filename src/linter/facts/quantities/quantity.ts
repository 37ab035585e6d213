import { foreignWords, languages, lowered } from '../../languages/index.js';
import { sectionAndParents, type Passage, type Section } from '../../outline/outline.js';
import type { Range } from '../../text.js';
import type { StrategyDocument } from '../document.js';
import { perDocument } from '../perDocument.js';
import type { TableFact } from '../tables.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { changeIn, valuesIn, type Value } from '../value.js';
import { periodsIn, periodUnit, type PlanPeriod } from './period.js';

/** A quantity with what it is of. */
export interface Quantity {
  readonly value: Value;
  /** What is counted or measured, as a key: the same for the same thing. */
  readonly of: string;
  /** What is counted or measured, as the author writes it. */
  readonly name: string;
  /** When it is so; the same key for the same period. */
  readonly when: string;
  readonly whenText: string;
  /** What narrows it down: a label before it, the column it stands in. */
  readonly scope: string;
  readonly range: Range;
  readonly passage: Passage;
  readonly section: Section;
  /** The section whose title names the period; undefined where it stands beside the value. */
  readonly under: Section | undefined;
  readonly table: TableFact | undefined;
}

/** Words that say that something is aimed at, or all of it, and not what it is. */
const generic = new Set('target targets goal goals objective objectives milestone milestones total overall value values amount number count of the a an our success metric metrics kpi kpis criteria criterion by end and or at least about approximately approx roughly around result results expected projected projection projections estimate estimated forecast key paying outcome outcomes reach achieve hit get objectif objectifs cible ziel ziele meta metas obiettivo obiettivi target objetivo objetivos alvo'.split(' '));
const stops = new Set([...'in on at by for from with per to of via within across through using and or who that which as after before during is are was were be will has have had than then while when where if not no each every into over under between against its their our your the this these it we they per up live out only plus versus vs against without'.split(' '), ...foreignWords(({ stopWords }) => stopWords), ...languages.flatMap(({ prose }) => prose.change.flatMap(({ to }) => to.split('|')))]);
const word = /\p{L}[\p{L}\d'’]*(?:[/&-][\p{L}\d'’]+)*/gu;

/** The words of a name as a key: in small letters, without plurals, without what every target is called. */
export function keyOfWords(text: string): string {
  return (lowered(text).match(word) ?? []).filter((each) => !generic.has(each)).map((each) => (each.length > 3 ? each.replace(/(?<=[^s])s$/, '') : each)).sort().join(' ');
}

/** The words right behind a number that say what it counts: at most three, to the end of the phrase. */
function nounAfter(text: string, from: number): string {
  const phrase = /^[ \u00A0](?:\(?)(?<words>[\p{L}][^.,;:!?()[\]|=→—–\n"“”]*)/u.exec(text.slice(from, from + 80))?.groups?.words ?? '';
  const taken: string[] = [];
  for (const each of phrase.split(/\s+/)) {
    if (each === '' || stops.has(lowered(each)) || !/^\p{L}/u.test(each) || taken.length === 3) break;
    taken.push(each);
  }
  return taken.join(' ');
}

/** The label that a line begins with, up to its colon. */
const labelled = /^\s*[^\p{L}\p{N}]*(?<label>[^:：\n]{1,60}?)\s*[:：]\s*(?=\S)/u;

/** Values of a text that say how much: those that are no part of a date. */
function amountsIn(text: string, calendar: CalendarOptions, periods: readonly PlanPeriod[]): readonly Value[] {
  const times = timesIn(text, calendar).filter(({ precision }) => precision !== 'relative' && precision !== 'vague');
  return valuesIn(text).filter((value) => ![...times, ...periods].some(({ start, end }) => value.start < end && start < value.end));
}

/** A period with the section whose title names it. */
interface PeriodAbove {
  readonly period: PlanPeriod | undefined;
  readonly under: Section;
}

/** The one period of a title or label: its first, when that is a year of a plan ("Year 1 (2027)"). */
function onePeriod(text: string, calendar: CalendarOptions): PlanPeriod | undefined {
  const periods = periodsIn(text, calendar);
  return periods.length === 1 || periods[0]?.key.startsWith('years ') ? periods[0] : undefined;
}

/** The period that a section's title names, or that of the section it stands in. */
function periodAbove(section: Section, calendar: CalendarOptions): PeriodAbove | undefined {
  for (const under of sectionAndParents(section)) if (periodsIn(under.title, calendar).length > 0) return { period: onePeriod(under.title, calendar), under };
  return undefined;
}

/** Where the words before a passage set its period: the items it stands in, else the line that leads to its list. */
interface Lead {
  readonly period: PlanPeriod | undefined;
}

/** A calculation, not a statement: a number beside a sign of arithmetic. */
const reckoned = (text: string, value: Value): boolean => /[×*+=÷/]\s*$/.test(text.slice(0, value.start)) || /^\s*[×*=÷]/.test(text.slice(value.end)) || /^[×x*]/i.test(value.unit.kind === 'multiplier' ? 'x' : '');

const overall = /(?<!\p{L})(?:overall|total|in all|gesamt|global|totale?)(?!\p{L})/iu;

/** The text with its periods blanked out: "Month 2: 1,000" holds no ratio. */
const without = (text: string, places: readonly { readonly start: number; readonly end: number }[]): string => places.reduce((left, { start, end }) => left.slice(0, start) + '\u2003'.repeat(end - start) + left.slice(end), text);

/** The quantities that a sentence, item or label states for a period. */
function inPassage(passage: Passage, lead: Lead | undefined, calendar: CalendarOptions): readonly Quantity[] {
  const { section } = passage;
  if (passage.text.length > 300 || !/\d/.test(passage.text)) return [];
  const periods = periodsIn(passage.text, calendar);
  if (periods.length > 1) return [];
  const text = without(passage.text, periods);
  const above = periods.length > 0 || lead ? undefined : periodAbove(section, calendar);
  const own = periods[0];
  const within = own && /^[a-z]/.test(own.key) ? periodAbove(section, calendar)?.period : undefined;
  // "Day 7" in the second week is not that of the first.
  const when = own ? (within && within.key !== own.key ? { ...own, key: `${within.key} ${own.key}` } : own) : lead ? lead.period : above?.period;
  if (!when) return [];
  const label = labelled.exec(text);
  const labelEnd = label ? label[0].length : 0;
  const scope = keyOfWords(label?.groups?.label ?? '');
  const from = changeIn(text)?.from.start;
  // What holds overall does not hold for the last period above it.
  if (above && overall.test(label?.groups?.label ?? '')) return [];
  return amountsIn(text, calendar, periods).flatMap((value): readonly Quantity[] => {
    if (value.start === from || value.unit.kind === 'duration' || value.unit.kind === 'ratio' || value.unit.kind === 'multiplier' || value.start < labelEnd || reckoned(text, value)) return [];
    const noun = nounAfter(text, value.end);
    const first = label !== null && text.slice(labelEnd, value.start).trim() === '';
    const name = noun !== '' ? noun : first ? (label.groups?.label ?? '').trim() : '';
    const of = keyOfWords(name);
    if (of === '') return [];
    return [{ value, of, name, when: when.key, whenText: when.text, scope: noun === '' ? '' : scope, range: passage.source(value.start, value.end), passage, section, under: above?.under, table: undefined }];
  });
}

/** The quantities in the sentences and lists of a document. */
function inProse(passages: readonly Passage[], calendar: CalendarOptions): readonly Quantity[] {
  const ofItems = new Map<unknown, Lead | undefined>();
  let line: { readonly section: Section; readonly lead: Lead | undefined } | undefined;
  return passages.flatMap((passage): readonly Quantity[] => {
    const { item, kind, section, text } = passage;
    if (kind === 'cell' || kind === 'heading') return [];
    if (!item) {
      // "By the end of month 3:" holds for the list below it, and a line that is no such label for none.
      const short = text.length <= 80 ? periodsIn(text, calendar) : [];
      line = { section, lead: short.length > 0 ? { period: onePeriod(text, calendar) } : undefined };
      return inPassage(passage, undefined, calendar);
    }
    const outer = item.parent ? ofItems.get(item.parent.node) : line?.section === section ? line.lead : undefined;
    if (kind === 'item') ofItems.set(item.node, periodsIn(text, calendar).length > 0 ? { period: onePeriod(text, calendar) } : outer);
    return inPassage(passage, kind === 'item' ? outer : ofItems.get(item.node), calendar);
  });
}

/** The value that a cell states: it begins with it, and says no more than a word or two about it. */
function cellValue(cell: Passage | undefined, calendar: CalendarOptions): Value | undefined {
  const text = cell?.text ?? '';
  const [value] = valuesIn(text);
  if (!value || /\p{L}/u.test(text.slice(0, value.start)) || timesIn(text, calendar).some(({ precision }) => precision !== 'relative')) return undefined;
  const rest = text.slice(value.end).replace(/\([^)]*\)/g, '').trim();
  return /\p{L}.*\s.*\p{L}|\d/u.test(rest) ? undefined : value;
}

/** The quantities of a table that has its periods in rows or in columns. */
function inTable(table: TableFact, calendar: CalendarOptions): readonly Quantity[] {
  const { header, rows, block } = table;
  if (header.length < 2 || rows.length === 0) return [];
  const whenOf = (cell: Passage | undefined, unit: string | undefined): PlanPeriod | undefined => {
    const text = cell?.text ?? '';
    const bare = unit === undefined ? null : /^\W*(\d{1,3})\W*$/.exec(text);
    if (bare && unit) return { key: `${unit} ${Number(bare[1])}`, text: `${header[0]?.text.trim() ?? ''} ${bare[1] ?? ''}`, start: 0, end: text.length };
    return onePeriod(text, calendar);
  };
  const columns = header.map((cell, index) => (index === 0 ? undefined : whenOf(cell, undefined)));
  const lines = rows.map((row) => whenOf(row[0], periodUnit(header[0]?.text ?? '')));
  const across = columns.filter(Boolean).length >= 2;
  const down = !across && lines.filter(Boolean).length * 2 >= rows.length;
  if (!across && !down) return [];
  return rows.flatMap((row, line) => row.flatMap((cell, column): readonly Quantity[] => {
    if (column === 0) return [];
    const when = across ? columns[column] : lines[line];
    const head = across ? row[0] : header[column];
    const value = when && cellValue(cell, calendar);
    if (!value || !head || value.unit.kind === 'duration') return [];
    const name = head.text.trim();
    const of = keyOfWords(name.replace(/\([^)]*\)/g, ' '));
    // A second row title narrows the first down.
    if (of === '' || (across && columns.slice(1, column).some((each, index) => each === undefined && /\p{L}/u.test(row[index + 1]?.text ?? '')))) return [];
    return [{ value, of, name, when: when.key, whenText: when.text, scope: keyOfWords(/\(((?![A-Z]{2,6}\))[^)]*)\)/.exec(name)?.[1] ?? ''), range: cell.source(value.start, value.end), passage: cell, section: block.section, under: undefined, table }];
  }));
}

/** All quantities that a document states for a period, with what they are of. */
export const quantitiesOf = perDocument((document: StrategyDocument): readonly Quantity[] => {
  const { calendar } = document.options;
  return [
    ...inProse(document.outline.passages, calendar),
    ...document.tables.flatMap((table) => inTable(table, calendar)),
  ].sort((a, b) => a.range.start - b.range.start);
});
