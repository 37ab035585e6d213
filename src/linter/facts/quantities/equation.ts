import { reckoningWords } from '../../languages/index.js';
import { isCutOff } from '../money.js';
import { valuesIn, type Value } from '../value.js';
import { isCalendar, isFarOff, isRough, readings, stepOf, withDivisions } from './compare.js';
import { asWritten, inSeconds, tokensOf, workedOut, type Span, type Token } from './reckoning.js';
import { dimensionOf, periodFactors, rate, timesIn, unsaidFactors, workedFactors } from './unitsOfTime.js';

/** A calculation that a text writes out, with what it comes to. */
export interface Equation {
  /** The calculation as it is written, and where. */
  readonly left: { readonly text: string; readonly start: number; readonly end: number };
  /** What the text says that it comes to. */
  readonly stated: Value;
  /** What it comes to, in the unit of what is stated; two ends of a range. */
  readonly result: { readonly low: number; readonly high: number };
  readonly right: boolean;
}

/** Where the calculation before a sign of equality begins: behind a mark that ends a clause, and parts no number. */
const clause = /(?:[;；→⇒|\n—。、(（！？]|[:：,，](?!\d)|[.!?]["'’”»)]*\s|\s-\s(?=\D)|^\s*[-*•]\s)\s*/gu;

/** How long a calculation is at most, and what it comes to, in UTF-16 code units. */
const [longest, longestResult] = [120, 80];

const valuesOf = (tokens: readonly Token[]): readonly Value[] =>
  tokens.flatMap((token) => ('value' in token ? [token.value] : []));
const signsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token) => ('sign' in token && !/[()]/.test(token.sign) ? [token.sign] : []));

/** Whether the units of a calculation lead to that of its result, as far as they are said. */
function fits(values: readonly Value[], signs: readonly string[], stated: Value): boolean {
  const has = (kind: string): boolean => values.some(({ unit }) => unit.kind === kind);
  // Only like adds up to like; where the unit stands once, it stands for all ("30 + 15 + 60 minutes").
  if (signs.every((each) => /[+−–-]/.test(each))) {
    const united = [
      ...new Set(values.filter(({ unit }) => unit.kind !== 'count').map(({ unit }) => `${unit.kind} ${unit.name}`)),
    ];
    return (
      new Set(values.map(({ per }) => per)).size === 1 &&
      united.length <= 1 &&
      (united[0] === `${stated.unit.kind} ${stated.unit.name}` ||
        (stated.unit.kind === 'count' && (united.length === 0 || has('currency'))))
    );
  }
  const measures = [...values, stated].filter(({ unit }) => unit.kind === 'measure');
  if (measures.length > 0 && (measures.length !== 2 || stated.unit.kind !== 'measure')) return false;
  if (new Set(measures.map(({ unit }) => unit.name)).size > 1) return false;
  const money = [...values, stated].filter(({ unit }) => unit.kind === 'currency');
  if (new Set(money.map(({ unit }) => unit.name)).size > 1) return false;
  // A price and a share of a price add up to no price; two amounts multiplied are none.
  if (/[+−–-]/.test(signs.join('')) && has('percent')) return false;
  if (values.filter(({ unit }) => unit.kind === 'currency').length > 1 && signs.every((each) => /[×x*·]/.test(each)))
    return false;
  if (stated.unit.kind === 'percent') return !has('percent') && signs.length === 1 && /[÷/∕]/.test(signs[0] ?? '');
  return stated.unit.kind !== 'currency' || has('currency');
}

interface Judged {
  readonly result: { readonly low: number; readonly high: number };
  readonly right: boolean;
}

function compared(span: Span, stated: Value, rough: boolean, factors: readonly number[] = [1]): Judged {
  const mixed = factors.length > 1;
  const allowed = (size: number): number =>
    span.slack + Math.max((rough ? 0.1 : mixed ? 0.08 : 0.015) * Math.abs(size), 1.01 * stepOf(stated));
  const near = (low: number, high: number, factor: number): boolean => {
    const [from, to] = [span.low * factor, span.high * factor];
    const inside = low >= from - allowed(from) && high <= to + allowed(to);
    const around = low === high ? inside : inside || (span.low === span.high && low <= from && high >= to);
    return around;
  };
  const shifts = readings(stated).map((amount) => (stated.amount === 0 ? 1 : amount / stated.amount));
  const right = factors.some((factor) =>
    shifts.some((shift) => near(Math.abs(stated.amount) * shift, Math.abs(stated.upper) * shift, factor)),
  );
  return { result: span, right };
}

/** Compares a calculation with what it is said to come to; undefined where nobody can tell. */
function judge(tokens: readonly Token[], text: string, stated: Value, rough: boolean): Judged | undefined {
  const values = valuesOf(tokens);
  const signs = signsOf(tokens);
  if (
    values.length < 2 ||
    signs.length !== values.length - 1 ||
    !fits(values, signs, stated) ||
    isSomeM(stated, values)
  )
    return undefined;
  // Of a number that may be read in two ways nothing follows.
  if (values.some((value) => readings(value).length > 1)) return undefined;
  const positive = (span: Span | undefined): Span | undefined =>
    span && span.low < 0 && span.high <= 0 ? { low: -span.high, high: -span.low, slack: span.slack } : span;
  const plain = positive(workedOut(tokens, text, asWritten));
  if (!plain) return undefined;
  const size = stated.unit.kind === 'percent' ? 0.01 : 1;
  const scaled = (span: Span, unit: number): Span => ({
    low: span.low / unit,
    high: span.high / unit,
    slack: span.slack / unit,
  });
  const timed = [...values, stated].filter((value) => timesIn(value) !== 0 || value.per !== undefined);
  const bare = compared(scaled(plain, size), stated, rough);
  // "6 visits/day × 2 = 60/week": how many days are meant is not said.
  if (timed.length === 0) return bare.right || !rate.test(text) ? bare : undefined;
  if (signs.every((each) => /[+−–-]/.test(each))) return bare;
  if (dimensionOf(tokens) !== timesIn(stated)) {
    const lasting = timed.some(({ unit }) => unit.kind === 'duration');
    const judged = compared(scaled(plain, size), stated, rough, lasting ? unsaidFactors : periodFactors);
    // Where several units of time meet, or what happens so often is counted, what is meant by them is not said.
    const [only] = timed;
    const isPlain = timed.length === 1 && (only?.per === undefined || only.unit.kind === 'currency');
    return judged.right || isPlain ? judged : undefined;
  }
  // "8 a day × 250 = 2,000 a year": the days are among the numbers.
  if (bare.right) return bare;
  const exact = positive(workedOut(tokens, text, inSeconds));
  if (!exact) return undefined;
  return compared(scaled(exact, inSeconds(stated)), stated, rough, isCalendar(timed) ? workedFactors : [1]);
}

/** Whether a calculation told in words comes to something so far off that it is more likely one of something else. */
const isOfOther = (left: string, stated: Value, { right, result }: Judged): boolean =>
  !right && isFarOff(stated, result.low, result.high) && /\p{L}{3}/u.test(withoutValues(left));

/** The words and signs between the numbers of a text. */
const withoutValues = (text: string): string =>
  valuesIn(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

/** What is taken off an amount in the same breath: "$29 × 12 = $290 (two months free)". */
const takenOff = new RegExp(
  `^[^.;|\\n]{0,40}?(?<!\\p{L})(?:${reckoningWords('off')}|free|gratis|offerts?)(?!\\p{L})`,
  'iu',
);

/** What stands behind a number that is only the first of another calculation: "15 = 8 of these + 7 = 15". */
const workedFurther = /^[^=;.|\n]{0,40}[+×*][^=;.|\n]{0,40}=/;

/** What is the last of several products before it is no calculation of its own: "60 at $9, 10 at $399 = $4,530". */
function isLastOfSeveral(text: string, start: number): boolean {
  const before = /(?<part>[^,，;；:：]{3,60})[,，]\s*(?:and\s+)?$/u.exec(text.slice(Math.max(0, start - 70), start));
  const tokens = before && tokensOf(before.groups?.part ?? '');
  return tokens ? signsOf(tokens).length > 0 && valuesOf(tokens).length > 1 : false;
}

/** Metres, minutes and millions are written alike: "m" behind a number without a currency, where no other number has it. */
const isSomeM = (stated: Value, values: readonly Value[]): boolean =>
  stated.unit.kind === 'count' && /\dm$/.test(stated.text) && !values.some(({ text }) => /\d\s?[km]/i.test(text));

/** Whether a value can be what a calculation comes to. */
const isResult = (value: Value, behind: string): boolean =>
  !value.comparator &&
  value.unit.kind !== 'ratio' &&
  // What is set to nothing is solved for an unknown.
  value.amount !== 0 &&
  !/^\s*(?:[×*÷+/]|[-−–]\s?\d|x\s)/.test(behind);

/** "120 × €49 = €5,880". */
function* stated(text: string, written: string): Generator<Equation> {
  const clauses = [0, ...[...text.matchAll(clause)].map((match) => match.index + match[0].length)];
  let first = 0;
  for (const { index, 0: mark } of text.matchAll(/(?<![<>=!])[=≈→⇒](?![=>])/g)) {
    const behind = text.slice(index + 1, index + 1 + longestResult);
    const [value] = valuesIn(behind);
    if (!value || !/^\s*[~≈]?\s*$/.test(behind.slice(0, value.start)) || !isResult(value, behind.slice(value.end)))
      continue;
    if (
      isCutOff(behind, value) ||
      takenOff.test(behind.slice(value.end)) ||
      workedFurther.test(behind.slice(value.end))
    )
      continue;
    // The longest stretch before the sign that is a calculation and begins with a clause.
    while ((clauses[first] ?? index) < index - longest) first += 1;
    for (let at = first; (clauses[at] ?? index) < index; at += 1) {
      const start = clauses[at] ?? index;
      const left = text.slice(start, index);
      const tokens = isLastOfSeveral(text, start) ? undefined : tokensOf(left);
      if (!tokens || (/[→⇒]/.test(mark) && !/[×x*]/.test(signsOf(tokens).join('')))) continue;
      const rough = mark === '≈' || isRough(behind, value) || /≈/.test(text);
      const judged = judge(tokens, left, value, rough);
      if (!judged || isOfOther(left, value, judged)) continue;
      const end = start + left.trimEnd().length;
      // What it comes to may be worked out further: "2 × 3 + 4 = 6 + 4 = 10".
      clauses.splice(clauses.filter((each) => each <= index).length, 0, index + 1);
      yield {
        ...judged,
        left: { text: written.slice(start, end).trim(), start, end },
        stated: { ...value, start: index + 1 + value.start, end: index + 1 + value.end },
      };
      break;
    }
  }
}

/** Words for what is no part of the amount before: "12 left (20 + 4 planned)". */
const beside = new RegExp(`(?<!\\p{L})(?:${reckoningWords('beside')})(?!\\p{L})`, 'iu');
/** "8 of 10 (5 + 3)", "8/10 (5 + 3)": the brackets may be of either number. */
const partOf = new RegExp(
  `\\d[^\\d]{0,12}?(?:[∕/]|(?<!\\p{L})(?:${reckoningWords('partOf')})(?!\\p{L}))[^\\d]{0,12}$`,
  'iu',
);

/** "€5,880 (120 × €49)". */
function* bracketed(text: string, written: string): Generator<Equation> {
  for (const match of text.matchAll(/[(（](?<inner>[^()（）=≈→]{5,100})[)）]/gu)) {
    const inner = match.groups?.inner ?? '';
    if (!/\d.*[×*+@]|\d\s+x\s/.test(inner)) continue;
    const before = valuesIn(text.slice(0, match.index)).at(-1);
    if (!before || before.upper !== before.amount || !isResult(before, '')) continue;
    const between = text.slice(before.end, match.index);
    if (!/^\s*(?:\p{L}+\s*){0,2}$/u.test(between) || beside.test(between) || beside.test(inner)) continue;
    if (beside.test(text.slice(Math.max(0, before.start - 12), before.start))) continue;
    if (partOf.test(text.slice(Math.max(0, before.start - 40), before.start))) continue;
    const tokens = tokensOf(inner);
    if (!tokens || signsOf(tokens).some((sign) => /[÷/∕−–-]/.test(sign))) continue;
    // "Chapter 14 (parts 14.2 + 14.3)" names things.
    if (!/[×*@]|\sx\s/.test(inner) && /^\s*\p{L}/u.test(inner)) continue;
    // "12 Pro (390×844)" is a size.
    if (/\d[×x]\d/.test(inner)) continue;
    const judged = judge(tokens, inner, before, isRough(text, before));
    const start = match.index + 1;
    if (judged && !isOfOther(inner, before, judged))
      yield {
        ...judged,
        left: { text: written.slice(start, start + inner.length).trim(), start, end: start + inner.length },
        stated: before,
      };
  }
}

/**
 * The calculations that a text writes out with what they come to: "120 × €49 = €5,880", "€5,880 (120 × €49)".
 * @param written plain text
 */
export function equationsIn(written: string): readonly Equation[] {
  if (!/[=≈→⇒(（]/.test(written) || !/\d.*\d/s.test(written)) return [];
  const text = withDivisions(written);
  return [...(/[=≈→⇒]/.test(text) ? stated(text, written) : []), ...bracketed(text, written)];
}
