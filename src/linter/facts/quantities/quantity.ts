import { foreignWords, languages, lowered } from '../../languages/index.js';
import { sectionAndParents, type Passage, type Section } from '../../outline/outline.js';
import { initialsOf } from '../../text/spelling.js';
import type { Range } from '../../text/text.js';
import type { StrategyDocument } from '../document.js';
import { perDocument, perPart } from '../perDocument.js';
import type { TableFact } from '../tables.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { changeIn } from '../value/change.js';
import { valuesIn, type Value } from '../value.js';
import { numberedPeriod, periodsIn, periodUnit, type PlanPeriod } from './period.js';

/** A quantity with what it is of. */
export interface Quantity {
  readonly value: Value;
  /** What is counted or measured, as a key: the same for the same thing. */
  readonly of: string;
  /** What is counted or measured, as the author writes it. */
  readonly name: string;
  /** When it is so; the same key for the same period. */
  readonly when: string;
  /** When that ends, as a key. */
  readonly until: string;
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
const generic = new Set(
  'target targets goal goals objective objectives milestone milestones total overall value values amount number count of the a an our success metric metrics kpi kpis criteria criterion by end and or at least about approximately approx roughly around result results expected projected projection projections estimate estimated forecast key paying outcome outcomes reach achieve hit get objectif objectifs cible ziel ziele meta metas obiettivo obiettivi target objetivo objetivos alvo'.split(
    ' ',
  ),
);
const stops = new Set([
  ...'in on at by for from with per to of via within across through using and or who that which as after before during is are was were be will has have had than then while when where if not no each every into over under between against its their our your the this these it we they per up live out only plus versus vs against without'.split(
    ' ',
  ),
  ...foreignWords(({ stopWords }) => stopWords),
  ...languages.flatMap(({ prose }) => prose.change.flatMap(({ to }) => to.split('|'))),
]);
const word = /\p{L}[\p{L}\d'’]*(?:[/&-][\p{L}\d'’]+)*/gu;

/** A name with its abbreviation in brackets is known by that: "Annual recurring revenue (ARR)". */
const abbreviated = /^(?<name>[^()]+?)\s*\((?<short>[A-Z]{2,5})\)/;

/** The words of a name as a key: in small letters, without plurals, without what every target is called. */
export function keyOfWords(text: string): string {
  const { name = '', short = '' } = abbreviated.exec(text.trim())?.groups ?? {};
  if (short !== '' && initialsOf(name.split(/[\s-]+/)).endsWith(short)) return lowered(short);
  return (lowered(text).match(word) ?? [])
    .filter((each) => !generic.has(each))
    .map((each) => (each.length > 3 ? each.replace(/(?<=[^s])s$/, '') : each))
    .sort()
    .join(' ');
}

/** Total users are the users; a total revenue is more than one of its parts. */
const ofKey = (name: string, { unit }: Value): string =>
  `${unit.kind === 'currency' && /(?<!\p{L})(?:total|overall)/iu.test(name) ? 'total ' : ''}${keyOfWords(name)}`.trim();

/** When a quantity holds. */
const told = ({ key, until, text }: PlanPeriod): Pick<Quantity, 'when' | 'until' | 'whenText'> => ({
  when: key,
  until,
  whenText: text,
});

/** The words right behind a number that say what it counts: at most three, to the end of the phrase. */
function nounAfter(text: string, from: number): string {
  const phrase =
    /^[ \u00A0](?:\(?)(?<words>[\p{L}][^.,;:!?()[\]|=→—–\n"“”]*)/u.exec(text.slice(from, from + 80))?.groups?.words ??
    '';
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
  return valuesIn(text).filter(
    (value) => ![...times, ...periods].some(({ start, end }) => value.start < end && start < value.end),
  );
}

/** A period with the section whose title names it. */
interface PeriodAbove {
  readonly period: PlanPeriod | undefined;
  readonly under: Section;
}

/** The one period of a title or label: its first, when that is numbered and dates follow ("Month 3 (July 2027)"). */
function onePeriod(text: string, calendar: CalendarOptions): PlanPeriod | undefined {
  const [first, ...others] = periodsIn(text, calendar);
  const numbered = (period: PlanPeriod): boolean => /^[a-z]/.test(period.key);
  return first && (others.length === 0 || (numbered(first) && !others.some(numbered))) ? first : undefined;
}

/** The period that a section's title names, or that of the section it stands in. */
function periodAbove(section: Section, calendar: CalendarOptions): PeriodAbove | undefined {
  for (const under of sectionAndParents(section))
    if (periodsIn(under.title, calendar).length > 0) return { period: onePeriod(under.title, calendar), under };
  return undefined;
}

/** What was, or would be. */
const otherwise = /(?<!\p{L})(?:was|were|had|if|war|waren|falls|wenn|était|si|era|erano|se)\s+(?:\p{L}+\s+){0,2}$/iu;

/** A calculation, not a statement: a number beside a sign of arithmetic. */
const reckoned = (text: string, value: Value): boolean =>
  /[×*+=÷/]\s*$/.test(text.slice(0, value.start)) ||
  /^\s*[×*=÷]/.test(text.slice(value.end)) ||
  /^[×x*]/i.test(value.unit.kind === 'multiplier' ? 'x' : '');

const overall = /(?<!\p{L})(?:overall|total|in all|gesamt|global|totale?)(?!\p{L})/iu;

/** The text with its periods blanked out: "Month 2: 1,000" holds no ratio. */
const without = (text: string, places: readonly { readonly start: number; readonly end: number }[]): string =>
  places.reduce((left, { start, end }) => left.slice(0, start) + '\u2003'.repeat(end - start) + left.slice(end), text);

/** A period that stands right behind a value: "$500K ARR by Q4 2027, $2M by Q4 2028". */
function periodBehind(
  text: string,
  value: Value,
  periods: readonly PlanPeriod[],
  next: number,
): PlanPeriod | undefined {
  const behind = periods.find(({ start }) => start >= value.end && start < next);
  return behind && /^[^.;:\d]{0,40}$/.test(text.slice(value.end, behind.start)) ? behind : undefined;
}

/** What words before a passage say of it: the item it stands in, the line that leads to its list. */
interface Lead {
  /** The period they set: `undefined` when they name several. */
  readonly periods: readonly PlanPeriod[];
  readonly label: string;
}

/** The period of a passage as a whole, with the section whose title names it. */
function periodOf(
  passage: Passage,
  own: readonly PlanPeriod[],
  lead: Lead | undefined,
  calendar: CalendarOptions,
): { readonly when: PlanPeriod | undefined; readonly under: Section | undefined } {
  const [period] = own;
  if (own.length > 1) return { when: undefined, under: undefined };
  const above = periodAbove(passage.section, calendar);
  if (period) {
    // "Day 7" in the second week is not that of the first.
    const within = /^(?:days|weeks)/.test(period.key) ? above?.period : undefined;
    return {
      when:
        within && within.key !== period.key
          ? { ...period, key: `${within.key} ${period.key}`, until: `${within.key} ${period.key}` }
          : period,
      under: undefined,
    };
  }
  if (lead && lead.periods.length > 0)
    return { when: lead.periods.length === 1 ? lead.periods[0] : undefined, under: undefined };
  return { when: above?.period, under: above?.under };
}

/** The quantities that a sentence, item or label states. */
function inPassage(passage: Passage, lead: Lead | undefined, calendar: CalendarOptions): readonly Quantity[] {
  const { section } = passage;
  if (passage.text.length > 300 || !/\d/.test(passage.text)) return [];
  const periods = periodsIn(passage.text, calendar);
  const text = without(passage.text, periods);
  const { when: whole, under } = periodOf(passage, periods, lead, calendar);
  const label = labelled.exec(text);
  const labelEnd = label ? label[0].length : 0;
  const own = (label?.groups?.label ?? '').trim();
  const scope = keyOfWords(own);
  const from = changeIn(text)?.from.start;
  // What holds overall does not hold for the last period above it.
  if (under && overall.test(own)) return [];
  const values = amountsIn(text, calendar, periods);
  return values.flatMap((value, index): readonly Quantity[] => {
    if (
      value.start === from ||
      value.unit.kind === 'duration' ||
      value.unit.kind === 'ratio' ||
      value.unit.kind === 'multiplier' ||
      value.start < labelEnd ||
      reckoned(text, value) ||
      otherwise.test(text.slice(0, value.start))
    )
      return [];
    const when =
      periods.length > 1 ? periodBehind(text, value, periods, values[index + 1]?.start ?? text.length) : whole;
    if (!when) return [];
    const noun = nounAfter(text, value.end);
    const first = label !== null && text.slice(labelEnd, value.start).trim() === '';
    // "Q4 2027: $850,000" below "ARR": the line above names what it is.
    const bare =
      periods.length === 1 &&
      !/\p{L}/u.test(text.slice(0, value.start)) &&
      !/\p{L}/u.test(text.slice(value.end).replace(/\([^)]*\)/g, ''));
    const name = noun !== '' ? noun : first && /\p{L}{2}/u.test(own) ? own : bare ? (lead?.label ?? '') : '';
    const of = ofKey(name, value);
    if (of === '') return [];
    // An abbreviation says what it is whatever label stands before it: "Potential: $500K ARR".
    return [
      {
        value,
        of,
        name,
        ...told(when),
        scope: noun === '' || /^[A-Z]{3,5}$/.test(noun) ? '' : scope,
        range: passage.source(value.start, value.end),
        passage,
        section,
        under,
        table: undefined,
      },
    ];
  });
}

/** The quantities in the sentences and lists of a document. */
function inProse(passages: readonly Passage[], calendar: CalendarOptions): readonly Quantity[] {
  const ofItems = new Map<unknown, Lead | undefined>();
  let line: { readonly section: Section; readonly lead: Lead } | undefined;
  const leadOf = (text: string, outer: Lead | undefined): Lead => {
    const periods = text.length <= 120 ? periodsIn(text, calendar) : [];
    return {
      periods: periods.length > 0 ? periods : (outer?.periods ?? []),
      label: text.length <= 60 ? text.replace(/[\s:：*]+$/u, '') : '',
    };
  };
  return passages.flatMap((passage): readonly Quantity[] => {
    const { item, kind, section, text } = passage;
    if (kind === 'cell' || kind === 'heading') return [];
    if (!item) {
      // "By the end of month 3:" holds for the list below it.
      line = { section, lead: leadOf(text, undefined) };
      return inPassage(passage, undefined, calendar);
    }
    const outer = item.parent ? ofItems.get(item.parent.node) : line?.section === section ? line.lead : undefined;
    if (kind === 'item') ofItems.set(item.node, leadOf(text, outer));
    return inPassage(passage, kind === 'item' ? outer : ofItems.get(item.node), calendar);
  });
}

/** The value that a cell states: it begins with it, and says no more than a word or two about it. */
function cellValue(cell: Passage | undefined, calendar: CalendarOptions): Value | undefined {
  const text = cell?.text ?? '';
  const [value] = valuesIn(text);
  if (
    !value ||
    /\p{L}/u.test(text.slice(0, value.start)) ||
    timesIn(text, calendar).some(({ precision }) => precision !== 'relative')
  )
    return undefined;
  const rest = text
    .slice(value.end)
    .replace(/\([^)]*\)/g, '')
    .trim();
  return /\p{L}.*\s.*\p{L}|\d/u.test(rest) ? undefined : value;
}

/** The quantities of a table that has its periods in rows or in columns. */
function inTable(table: TableFact, calendar: CalendarOptions): readonly Quantity[] {
  const { header, rows, block } = table;
  if (header.length < 2 || rows.length === 0) return [];
  const whenOf = (cell: Passage | undefined, unit: string | undefined): PlanPeriod | undefined => {
    const text = cell?.text ?? '';
    const bare = unit === undefined ? null : /^\W*(\d{1,3})\W*$/.exec(text);
    if (bare && unit) return numberedPeriod(unit, bare[1] ?? '', `${header[0]?.text.trim() ?? ''} ${bare[1] ?? ''}`);
    return onePeriod(text, calendar);
  };
  const columns = header.map((cell, index) => (index === 0 ? undefined : whenOf(cell, undefined)));
  const lines = rows.map((row) => whenOf(row[0], periodUnit(header[0]?.text ?? '')));
  const across = columns.filter(Boolean).length >= 2;
  const down = !across && lines.filter(Boolean).length * 2 >= rows.length;
  if (!across && !down) return [];
  return rows.flatMap((row, line) =>
    row.flatMap((cell, column): readonly Quantity[] => {
      if (column === 0) return [];
      const when = across ? columns[column] : lines[line];
      const head = across ? row[0] : header[column];
      const value = when && cellValue(cell, calendar);
      if (!value || !head || value.unit.kind === 'duration') return [];
      const name = head.text.trim();
      const of = ofKey(abbreviated.test(name) ? name : name.replace(/\([^)]*\)/g, ' '), value);
      // A second row title narrows the first down.
      if (
        of === '' ||
        (across &&
          columns
            .slice(1, column)
            .some((each, index) => each === undefined && /\p{L}/u.test(row[index + 1]?.text ?? '')))
      )
        return [];
      return [
        {
          value,
          of,
          name,
          ...told(when),
          scope: keyOfWords(/\(((?![A-Z]{2,6}\))[^)]*)\)/.exec(name)?.[1] ?? ''),
          range: cell.source(value.start, value.end),
          passage: cell,
          section: block.section,
          under: undefined,
          table,
        },
      ];
    }),
  );
}

/** Those of sentences and lists; what leads to a list stands in its section. */
const proseOf = perPart((passages, { calendar }) => inProse(passages, calendar));

/** All quantities that a document states for a period, with what they are of. */
export const quantitiesOf = perDocument((document: StrategyDocument): readonly Quantity[] => {
  const { calendar } = document.options;
  return [...proseOf(document), ...document.tables.flatMap((table) => inTable(table, calendar))].sort(
    (a, b) => a.range.start - b.range.start,
  );
});
