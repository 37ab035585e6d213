import { columnRolesOf, conceptsOf } from '../../outline/concepts.js';
import { isAbout } from '../../outline/outline.js';
import { groupedBy } from '../../text/grouping.js';
import type { Dated } from './dated.js';
import type { Span } from './span.js';

const oneDay = 86_400_000;

/** The same days in the year 2000, which stands for a year that is not said. */
function inNoYear({ from, to }: Pick<Span, 'from' | 'to'>): readonly [number, number] {
  const begin = new Date(from).setUTCFullYear(2000);
  return [begin, begin + (to - from)];
}

/** From when to when two times allow, on one scale; undefined where they are counted differently. */
function onOneScale(a: Span, b: Span): readonly [readonly [number, number], readonly [number, number]] | undefined {
  if (a.clock === b.clock)
    return [
      [a.from, a.to],
      [b.from, b.to],
    ];
  const [one, other] = a.clock === 'no year' ? [b, a] : [a, b];
  if (one.clock !== 'calendar' || other.clock !== 'no year' || a.bound !== 'in' || b.bound !== 'in') return undefined;
  // The year may be any: only stretches within one year are compared.
  return one.to - one.from > 190 * oneDay ? undefined : [inNoYear(one), [other.from, other.to]];
}

/** Whether no moment is in both times, by more than what units and roundings allow. */
export function isApart(a: Span, b: Span): boolean {
  const scaled = onOneScale(a, b);
  if (!scaled) return false;
  const allowed = (span: Span, [from, to]: readonly [number, number]): readonly [number, number] => [
    span.bound === 'by' ? -Infinity : from,
    span.bound === 'from' ? Infinity : to,
  ];
  const [x, y] = [allowed(a, scaled[0]), allowed(b, scaled[1])];
  const gap = Math.max(x[0] - y[1], y[0] - x[1]);
  // Weeks and days are often counted from another day.
  if (a.unit !== b.unit) return a.clock === 'months' && gap >= 0;
  // "Months 12-18" and "months 18-24" only meet.
  return gap >= (a.clock === 'months' && a.ranged && b.ranged ? -a.unit : 0);
}

/** Whether two stretches of one thing cannot both be its own: they are apart, or end at different times. */
export function differ(a: Span, b: Span): boolean {
  if (isApart(a, b)) return true;
  if (a.clock !== b.clock || a.unit !== b.unit || !a.ranged || !b.ranged || a.bound !== b.bound) return false;
  const slack = a.unit === 0 ? oneDay : 0;
  return Math.abs(a.from - b.from) > slack || Math.abs(a.to - b.to) > slack;
}

/** What is done more than once, or belongs to many things: a name of one step only beside a second word. */
const common = new Set(
  (
    'review reviews testing test tests planning plan setup launch deploy deployment prepare preparation monitor email ' +
    'monday tuesday wednesday thursday friday saturday sunday start end kickoff demo retrospective release buffer ' +
    'decided state status created updated integration documentation training research design development'
  ).split(' '),
);
/** The number of something in a list: "KR1.1", "R-001". */
const numberOnly = /^\p{Lu}{1,5}[-.]?\d[\d.]*$/u;

/** Whether a name is that of one step, wherever it stands: two words or more, or one that is no everyday word. */
function isTelling({ name, key, own }: Dated): boolean {
  // "Deliverables", "Current state": what each part of a plan has.
  const told = conceptsOf(name).filter((concept) => concept !== 'go-to-market' && concept !== 'experiments');
  if ((told.length > 0 && key !== 'mvp') || columnRolesOf(name).length > 0) return false;
  if (key === '' || numberOnly.test(name) || /^[\d$€£¥~<>≥≤]/.test(name)) return false;
  const words = key.split(' ');
  return words.length > 1 || (own && (words[0] ?? '').length >= 3 && !common.has(words[0] ?? ''));
}

/** Whether two places list steps of one plan: a label that several parts have in common is one of each. */
function mayBeOne(a: Dated, b: Dated): boolean {
  if (a.within === b.within || a.section === b.section) return false;
  const siblings = a.own && b.own && a.section.parent === b.section.parent && a.section.parent !== undefined;
  return !siblings || isAbout(a.section, 'timeline') || isAbout(b.section, 'timeline');
}

/** Two places that give one step times that cannot both be right. */
export interface Conflict {
  readonly here: Dated;
  readonly elsewhere: Dated;
}

/**
 * The steps whose times differ.
 * @returns the conflicts, and how many steps have a time in more than one place
 */
export function conflictsIn(all: readonly Dated[]): {
  readonly conflicts: readonly Conflict[];
  readonly compared: number;
} {
  const conflicts: Conflict[] = [];
  let compared = 0;
  for (const group of groupedBy(all.filter(isTelling), ({ key }) => key).values()) {
    if (group.length < 2) continue;
    compared += 1;
    // What one list names twice, with different times, is done twice.
    const repeated = group.some((one, index) =>
      group.some((other, at) => at > index && one.within === other.within && differ(one.span, other.span)),
    );
    const pairs = repeated
      ? []
      : group.flatMap((one, index) => group.slice(index + 1).map((other) => [one, other] as const));
    const wrong = pairs.filter(
      ([one, other]) => mayBeOne(one, other) && (one.own && other.own ? differ : isApart)(one.span, other.span),
    );
    const [first] = wrong;
    const values = new Set(group.map(({ span }) => `${span.clock} ${span.from} ${span.to}`));
    if (first && values.size <= 3) conflicts.push({ elsewhere: first[0], here: first[1] });
  }
  // Two lists that differ in all they share are plans of two things, such as one for each region.
  const shared = (one: Conflict): number =>
    conflicts.filter(
      ({ here, elsewhere }) => here.within === one.here.within && elsewhere.within === one.elsewhere.within,
    ).length;
  return { conflicts: conflicts.filter((conflict) => shared(conflict) < 3), compared };
}
