import { sectionAndParents } from '../../outline/outline.js';
import { groupedBy } from '../../text/grouping.js';
import type { StrategyDocument } from '../document.js';
import { excludes, isRough, readings } from './compare.js';
import { momentOf, type Moment } from './planClock.js';
import type { Quantity } from './quantity.js';
import { quantitiesOf } from './stated.js';
import { pattern } from '../patterns.js';

/** Two statements that cannot both be true. */
export interface Conflict {
  /** The one that comes later in the text. */
  readonly here: Quantity;
  readonly there: Quantity;
  /** Whether they are for one time; otherwise there is to be less at a later time. */
  readonly sameTime: boolean;
}

/** What two values of a measure say, and how often measures were compared. */
export interface Compared {
  readonly measures: number;
  readonly first: Quantity | undefined;
  readonly conflicts: readonly Conflict[];
}

/** Words that set a case, a state of affairs or a choice apart from another. */
const apart = new RegExp(pattern('conflicts.apart'), 'iu');

const isSetApart = ({ passage, table, section }: Quantity): boolean =>
  apart.test(
    `${[...sectionAndParents(section)].map(({ title }) => title).join(' ')} ` +
      `${table ? table.header.map((cell) => cell.text).join(' ') : passage.text}`,
  );

/** What there is at a time, whatever the length of the period that ends then: people, accounts, running revenue. */
const stock = new RegExp(pattern('conflicts.stock'), 'iu');
/** What is counted from the start of a plan, and shares that hold at a time. */
const soFar = /(?<!\p{L})(?:sign-?ups?|followers|downloads|installs|retention|churn|nps|conversion)(?!\p{L})/iu;

const isStock = ({ name }: Quantity): boolean => stock.test(name);

/** Whether two statements stand side by side, so that what they stand under may tell them apart. */
function areBeside(a: Quantity, b: Quantity): boolean {
  return a.passage.top === b.passage.top || (a.under !== undefined && a.under === b.under && a.section !== b.section);
}

function isSameTime(a: Quantity, b: Quantity): boolean {
  return a.when === b.when || a.value.unit.kind === 'percent' || isStock(a) || soFar.test(a.name);
}

const excluded = (a: Quantity, b: Quantity): boolean =>
  excludes(a.value, b.value, isRough(a.passage.text, a.value) || isRough(b.passage.text, b.value));

const inOrder = (a: Quantity, b: Quantity): Pick<Conflict, 'here' | 'there'> =>
  a.range.start > b.range.start ? { here: a, there: b } : { here: b, there: a };

/** Two values for one time; three are a series, of which nobody knows what tells its members apart. */
function atOneTime([one, ...others]: readonly Quantity[]): readonly Conflict[] {
  if (!one) return [];
  const different = others.filter((other) => excluded(one, other));
  const [other] = different;
  return !other ||
    different.some((each) => excluded(other, each)) ||
    !isSameTime(one, other) ||
    areBeside(one, other) ||
    isSetApart(one) ||
    isSetApart(other)
    ? []
    : [{ ...inOrder(one, other), sameTime: true }];
}

/** A quantity with the end of its period in months. */
interface Placed {
  readonly quantity: Quantity;
  readonly months: number;
}

/** In months: what ends that close together may be meant to end together. */
const leastGap = 0.4;

/** Where a quantity stands: statements of one table or section follow each other. */
const placeOf = ({ table, section }: Quantity): unknown => table ?? section;

const leastOf = ({ value }: Quantity): number => (value.comparator === '<' ? -Infinity : Math.min(...readings(value)));
const mostOf = ({ value }: Quantity): number =>
  value.comparator === '>' ? Infinity : Math.max(...readings({ ...value, amount: value.upper }));

/** Whether what one place states never becomes less: what falls there may well be meant to fall. */
function onlyGrows(placed: readonly Placed[]): boolean {
  return placed.every(({ quantity }, index) => {
    const before = placed[index - 1];
    return !before || Math.max(...readings(before.quantity.value)) <= Math.max(...readings(quantity.value));
  });
}

/** Less at a later time than another place has earlier. */
function lessLater(placed: readonly Placed[]): readonly Conflict[] {
  const inOrderOfTime = [...placed].sort((a, b) => a.months - b.months);
  const growing = new Set(
    [...groupedBy(inOrderOfTime, ({ quantity }) => placeOf(quantity)).values()].filter(onlyGrows).flat(),
  );
  const conflicts: Conflict[] = [];
  /** The largest value so far, and the largest of another place. */
  let most: Placed | undefined;
  let elsewhere: Placed | undefined;
  for (const each of inOrderOfTime) {
    if (!growing.has(each)) continue;
    const { quantity, months } = each;
    const ofOwnPlace = most !== undefined && placeOf(most.quantity) === placeOf(quantity);
    const before = ofOwnPlace ? elsewhere : most;
    if (
      before &&
      before.months < months - leastGap &&
      leastOf(before.quantity) > mostOf(quantity) &&
      excluded(before.quantity, quantity) &&
      !areBeside(before.quantity, quantity)
    )
      conflicts.push({ ...inOrder(before.quantity, quantity), sameTime: false });
    if (!most || leastOf(quantity) > leastOf(most.quantity)) {
      if (!ofOwnPlace) elsewhere = most;
      most = each;
    } else if (!ofOwnPlace && (!elsewhere || leastOf(quantity) > leastOf(elsewhere.quantity))) elsewhere = each;
  }
  return conflicts;
}

/** A year of accounts, which may end with any month. */
const fiscal = /(?<!\p{L})(?:FY|fiscal|exercice|Geschäftsjahr|GJ|esercizio|ejercicio|exercício)(?!\p{L}{2})/iu;

/** When a statement's period ends; undefined for one that is no time of the calendar. */
const placeable = ({ until, whenText }: Quantity, document: StrategyDocument): Moment | undefined =>
  fiscal.test(whenText) ? undefined : momentOf(until, document);

/** A measure's statements that end at one time, wherever in the plan or the calendar that is written. */
function byTime(measure: readonly Quantity[], document: StrategyDocument): readonly (readonly Quantity[])[] {
  const timeOf = (quantity: Quantity): string => {
    const { until } = quantity;
    const moment = placeable(quantity, document);
    return moment
      ? `${String(moment.onCalendar)} ${moment.months.toFixed(2)}`
      : `${fiscal.test(quantity.whenText) ? 'fiscal ' : ''}${until}`;
  };
  return [...groupedBy(measure, timeOf).values()].filter(({ length }) => length > 1);
}

/** The statements with a known end, on the calendar or from the start of the plan. */
function placedIn(measure: readonly Quantity[], onCalendar: boolean, document: StrategyDocument): readonly Placed[] {
  return measure.flatMap((quantity) => {
    const moment = placeable(quantity, document);
    return moment?.onCalendar === onCalendar && !isSetApart(quantity) ? [{ quantity, months: moment.months }] : [];
  });
}

/**
 * The pairs of statements about one measure that cannot both be true: two values for one time, or less at a later time
 * where a measure only grows.
 */
export function conflictsOf(document: StrategyDocument): Compared {
  const measures = [
    ...groupedBy(
      quantitiesOf(document),
      ({ of, scope, value }) => `${of}|${scope}|${value.unit.kind} ${value.unit.name} ${value.per ?? ''}`,
    ).values(),
  ].filter(({ length }) => length > 1);
  const times = measures.flatMap((measure) => byTime(measure, document));
  const stocks = measures.filter(([one]) => one && isStock(one));
  return {
    measures: times.length,
    first: times[0]?.[0],
    conflicts: [
      ...times.flatMap(atOneTime),
      ...stocks.flatMap((measure) =>
        [true, false].flatMap((onCalendar) => lessLater(placedIn(measure, onCalendar, document))),
      ),
    ],
  };
}
