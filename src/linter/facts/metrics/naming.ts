import { foreign, isSpaceless } from '../../languages/index.js';
import { conceptsOf, fieldsOf } from '../../outline/concepts.js';
import { normalize } from '../../outline/normalize.js';
import { overlapsOf } from '../../text/text.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { valuesIn, type Value } from '../value.js';
import { familyOf, measureWordIn } from './lexicon.js';
import { pattern } from '../patterns.js';

const changing = pattern('naming.changing');
const change = '(?:increase|growth|reduction|decrease|improvement|drop|rise|uplift|lift)';
/** What stands before the name of what should change: "Increase our", "a 20% reduction in". */
const lead = new RegExp(
  `^\\s*(?:we will |we want to |aim to )?(?:(?:${changing})\\s+)?(?:our |the |` +
    `an? )?(?:(?:[~<>≥≤+-]?\\s?\\d[\\d.,–-]*\\s?%\\s+)?${change}\\s+(?:in|of)\\s+(?:our |the )?)?`,
  'i',
);
/** Where a name ends for certain: at what introduces its value, or with its clause. */
const clauseEnd = /\s+(?:is|are|reaches?)\s|\s*[<>≥≤=]|\s*(?:→|->|⟶)\s*[~<>≥≤$€£]?\s?\d|:\s|\s[–—-]\s|[.;](?:\s|$)/;
/** Words of other languages that lead from a name to its values. */
const foreignLeads = foreign
  .flatMap(({ prose }) => prose.change.flatMap(({ from, to }) => [from, to]))
  .filter((words) => /^[\p{L}|]+$/u.test(words))
  .join('|');
/** Words that lead from a name to its value or its date, and are part of neither. */
const leading = new RegExp(
  '(?:\\s+(?:from|to|by|at|in|on|of|is|are|was|be|with|for|and|or|until|till|reach(?:es|ing)?|' +
    'hits?|exceeds?|stays?|remains?|falls?|rises?|at least|at most|above|below|under|over|within|' +
    `than|least|most|the|an?|${foreignLeads})|[\\s:,;–—([=<>≥≤~≈→。．：、-]+|(?:は|不得|とする|为|為))$`,
  'iu',
);
/** They are no longer, in UTF-16 code units. */
const leadingLength = 40;
/** A name this long says more than its name: its first clause is enough. In UTF-16 code units. */
const long = 60;
const nextClause = /,\s|\s(?:by \w+ing|through|via|while|so that|in order to|measured)\b/;

/** Whether a value stands apart from the words around it: "Top 10 rankings" and "Week 4 retention" hold their numbers in the name. */
function standsApart(value: Value, text: string, leadLength: number, isTimed: boolean): boolean {
  const before = text.slice(0, value.start);
  if (
    before.slice(leadLength).trim() === '' ||
    /(?:[:=<>≥≤~≈→(,–—-]|\b(?:from|to|by|at|of|is|are|least|most|above|below|under|over|than|reach(?:es)?|hits?))\s*$/i.test(
      before.slice(-leadingLength),
    )
  )
    return true;
  const last = /^[.)]*\s*$/.test(text.slice(value.end));
  if (value.unit.kind === 'duration' && isTimed) return value.comparator !== null || last;
  return value.comparator !== null || value.unit.kind !== 'count' || (last && value.amount >= 10);
}

/** What leads to a value under which a metric is looked at, not one that it should reach: "while usage grows 3x". */
const condition = new RegExp(pattern('naming.condition'), 'iu');
/** Whether a value is the scale of an answer: "satisfaction (1-5)". */
const isScale = ({ start, end, amount, upper }: Value, text: string): boolean =>
  upper > amount && amount <= 1 && /[(（]\s*$/.test(text.slice(0, start)) && /^\s*[)）]/.test(text.slice(end));

/** The values of a text that say how much, not which one. */
export function measuresIn(text: string, calendar: CalendarOptions): readonly Value[] {
  const timesAt = overlapsOf(timesIn(text, calendar));
  const leadLength = lead.exec(text)?.[0].length ?? 0;
  // "One to one" is a manner, no ratio.
  return valuesIn(text)
    .filter((value) => value.unit.kind !== 'ratio' || value.amount !== 1)
    .filter((value) => !isScale(value, text) && !condition.test(text.slice(0, value.start)))
    .filter((value) => {
      const times = timesAt(value.start, value.end);
      return (
        times.every(({ precision }) => precision === 'relative' && value.unit.kind !== 'count') &&
        standsApart(value, text, leadLength, times.length > 0)
      );
    });
}

/** A name with its place in the text. */
export interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The name of the metric in a statement: its label, or the words before its value; whole, never cut within a phrase.
 * @param text the statement
 * @param offset where it begins in the text that the places are to count from
 */
export function nameIn(text: string, offset: number, calendar: CalendarOptions): Named | undefined {
  const start = lead.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const line = rest.search(/\n/);
  const ends = [line < 0 ? rest.length : line];
  const clause = clauseEnd.exec(rest);
  if (clause && clause.index > 0) ends.push(clause.index);
  // What stands before a colon is a label, numbers and all.
  if (!clause || !/^:\s/.test(clause[0])) {
    const value = measuresIn(rest, calendar).find((each) => each.start > 2);
    if (value) ends.push(value.start);
    const time = timesIn(rest, calendar).find((each) => each.start > 2 && each.precision !== 'relative');
    if (time) ends.push(time.start);
  }
  let name = rest.slice(0, Math.min(...ends)).replace(/\s*\([^)]*$/, '');
  if (name.length > long) name = name.slice(0, nextClause.exec(name)?.index);
  for (let found = leading.exec(name.slice(-leadingLength)); found; found = leading.exec(name.slice(-leadingLength)))
    name = name.slice(0, name.length - Math.min(name.length, leadingLength) + found.index);
  const indent = name.length - name.trimStart().length;
  return name.trim().length >= 2
    ? { name: name.trim(), start: offset + start + indent, end: offset + start + name.length }
    : undefined;
}

/** Verbs with which a task begins. */
const task = new RegExp(pattern('naming.task'), 'iu');
/** Whether a statement begins like a task: what is done, not what comes of it. */
export function isTask(text: string): boolean {
  return task.test(text);
}

/** A period or a numbered part of a plan, which is no name of what is measured in it. */
const part = new RegExp(pattern('naming.part'), 'i');

/**
 * Whether something may be the name of a metric: it names a quantity or a state, and is no number, no period, no label of
 * what is said about a metric ("Progress", "Next steps"), no task and no sentence.
 */
export function isMetricName(name: string, calendar: CalendarOptions): boolean {
  if (/[?!]$/.test(name) || part.test(name) || isTask(name)) return false;
  if (
    /\b(?:might|could|would|should)\b|§|https?:/i.test(name) ||
    /^(?:can|must|will|be|we|i|it|they|this|that|these|users? can|customers? can|able to|if|when)\b/i.test(name)
  )
    return false;
  // A name is a phrase, a sentence in a script without spaces is none.
  if (isSpaceless(name) && (name.length > 24 || /[，；。]/.test(name))) return false;
  const [time] = timesIn(name, calendar);
  const untimed = time ? name.slice(0, time.start) + name.slice(time.end) : name;
  if (!/\p{L}{2}/u.test(untimed) || part.test(untimed.trim())) return false;
  if (familyOf(name) !== undefined) return true;
  return fieldsOf(name).length === 0 && (normalize(name).split(' ').length > 3 || conceptsOf(name).length === 0);
}

/** Whether a name alone tells that something is counted or measured. */
export function isQuantity(name: string): boolean {
  return familyOf(name) !== undefined || measureWordIn(name);
}

/** What stands in a text before a sign or a number: the name of what has that value. */
export function nameBefore(text: string): string {
  return /^[^:：(<>≥≤=\d]+/.exec(text)?.[0].trim() ?? '';
}
