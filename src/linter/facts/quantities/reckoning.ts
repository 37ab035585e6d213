import { reckoningWords } from '../../languages/index.js';
import { numberedWord } from '../steps.js';
import { amountIn, valuesIn, type Value } from '../value.js';
import { isRough, stepOf } from './compare.js';

/** A number with how far the exact one may lie from it; a range has two ends. */
export interface Span {
  readonly low: number;
  readonly high: number;
  /** How far a right result may lie outside, for the numbers in it are rounded. */
  readonly slack: number;
}

/** A number or a sign of a calculation. */
export type Token = { readonly value: Value } | { readonly sign: string };

const signs = /[+−–×*·÷/∕()-]/;
/** Words between the numbers of a calculation: names of what is counted, and no sentence. */
const names = /^[\p{L}\s.'’%]{0,40}$/u;
/** What a price or a share is taken of: "40 teams at €49", "5 % of 2,000". */
const at = `(?:@|at|à|zu je|je|a|each at|mal|times|por|fois|per cento di)`;
const of = `(?:${reckoningWords('partOf')})`;
const split = new RegExp(`([+−–×*·÷/∕()-]|(?<=\\s|^)x(?=\\s|$)|@|(?<=\\s)${at}(?=\\s*$))`, 'iu');
const shareOf = new RegExp(`^\\s*${of}\\s*(?:the |our |all |den |der |les |las |los )?$`, 'iu');
/** What is paid for each of something, by its name: "€5/shop", "$12 per seat". */
const forEach = /\/\s?\p{L}+(?:\s?\/\s?\p{L}+)?/gu;

/** A mark within a word is no sign: "sign-ups", "A/B". */
const withinWord = /(?<=\p{L})[-–/·](?=\p{L})/gu;
/** What stands behind the end of a sentence belongs to another calculation. */
const endOfSentence = /[.!?…]["'’”»)]*\s+\p{Lu}|[。！？]/u;

/** What stands between two numbers: the signs in it; undefined where it is anything but signs and names. */
function signsIn(part: string, before: Value | undefined, last: boolean): readonly Token[] | undefined {
  if (before?.unit.kind === 'percent' && shareOf.test(part)) return [{ sign: '×' }];
  if (before && endOfSentence.test(part)) return undefined;
  const tokens: Token[] = [];
  for (const piece of part.replace(forEach, ' ').replace(withinWord, ' ').split(split)) {
    if (piece.length === 1 && signs.test(piece)) tokens.push({ sign: piece });
    else if (piece.length > 0 && !last && new RegExp(`^(?:x|${at})$`, 'iu').test(piece)) tokens.push({ sign: '×' });
    else if (!names.test(piece)) return undefined;
  }
  return tokens;
}

/** Whether a range may be a subtraction: "$500 - $200", "9 – 4". */
const mayBeTwo = ({ amount, upper, text }: Value): boolean =>
  upper !== amount && (upper < amount || /\s[-−–]|[-−–]\s*[^\d\s.,]/.test(text));

/** Whether what stands before a number makes it a name: "Tier 1", "Week 3". */
const isNumbered = (before: string): boolean => numberedWord.test(before.slice(-16));

/** The numbers and signs of a calculation; undefined where anything else stands between them. */
export function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let from = 0;
  let before: Value | undefined;
  for (const value of valuesIn(text)) {
    const start = value.start + (/^[-−–+]/.test(value.text) ? 1 : 0);
    const between = signsIn(text.slice(from, start), before, false);
    if (!between || value.comparator !== null || value.unit.kind === 'ratio' || value.unit.kind === 'points')
      return undefined;
    if (mayBeTwo(value) || (value.unit.kind === 'count' && isNumbered(text.slice(0, start)))) return undefined;
    tokens.push(...between);
    // "400 ×" is a number and a sign: the sign belongs to the calculation.
    // "10.4x (year 1)" is a multiple, with a word on it.
    const times = /[x×]\s*$/i.test(value.text) && !/^\s*[(（]\s*\p{L}/u.test(text.slice(value.end));
    if (/^[-−–]/.test(value.text)) tokens.push({ sign: '-' });
    else if (/^\+/.test(value.text)) tokens.push({ sign: '+' });
    before = {
      ...value,
      amount: Math.abs(value.amount),
      upper: Math.abs(value.upper),
      ...(times && {
        unit: value.unit.kind === 'multiplier' ? { kind: 'count', name: '' } : value.unit,
        text: value.text.replace(/\s*[x×]\s*$/i, ''),
      }),
    };
    tokens.push({ value: before });
    if (times) tokens.push({ sign: '×' });
    from = value.end;
  }
  const rest = signsIn(text.slice(from), undefined, true);
  return rest && [...tokens, ...rest];
}

/** How a number enters a calculation: as it is written, or in units that all of its kind share. */
export type Sizing = (value: Value) => number;
export const asWritten: Sizing = ({ unit }) => (unit.kind === 'percent' ? 0.01 : 1);
const year = 31_557_600;
/** Durations in seconds, rates by the second. */
export const inSeconds: Sizing = (value) =>
  asWritten(value) *
  (value.unit.kind === 'duration' ? amountIn({ ...value, amount: 1 }, { ...value, amount: 1, unit: value.unit }) : 1) *
  (value.per === undefined ? 1 : perYear[value.per] / year);
const perYear = { hour: 8766, day: 365.25, week: 52.18, month: 12, quarter: 4, year: 1 } as const;

function spanOf(value: Value, text: string, sizing: Sizing): Span {
  const size = sizing(value);
  // Whole numbers without a scale are exact; "2.5" and "40k" are rounded.
  const exact = Number.isInteger(value.amount) && !/\d\s?\p{L}/u.test(value.text.replace(/\s?(?:%|\/.*)$/, ''));
  const slack = isRough(text, value)
    ? 0.1 * value.amount
    : exact || value.unit.kind === 'duration'
      ? 0
      : stepOf(value) / 2;
  return { low: value.amount * size, high: value.upper * size, slack: slack * size };
}

const relative = ({ high, slack }: Span): number => (high === 0 ? 0 : slack / Math.abs(high));

function multiplied(left: Span, right: Span, divide: boolean): Span | undefined {
  if (divide && (right.low <= 0 || right.high <= 0)) return undefined;
  const by = divide ? { low: 1 / right.high, high: 1 / right.low } : right;
  const high = left.high * by.high;
  return { low: left.low * by.low, high, slack: Math.abs(high) * (relative(left) + relative(right)) };
}

/** Works a calculation out; undefined when it is none. */
export function workedOut(tokens: readonly Token[], text: string, sizing: Sizing): Span | undefined {
  let next = 0;
  const sign = (): string => {
    const token = tokens[next];
    return token && 'sign' in token ? token.sign : '';
  };
  const factor = (): Span | undefined => {
    const token = tokens[next];
    next += 1;
    if (!token) return undefined;
    if (!('sign' in token)) return spanOf(token.value, text, sizing);
    if (token.sign !== '(') return undefined;
    const inner = sum();
    if (sign() !== ')') return undefined;
    next += 1;
    return inner;
  };
  const product = (): Span | undefined => {
    let left = factor();
    for (let op = sign(); left && /[×x*·÷/∕]/.test(op); op = sign()) {
      next += 1;
      const right = factor();
      left = right && multiplied(left, right, /[÷/∕]/.test(op));
    }
    return left;
  };
  const sum = (): Span | undefined => {
    let left = product();
    for (let op = sign(); left && /[+−–-]/.test(op); op = sign()) {
      next += 1;
      const right = product();
      if (!right) return undefined;
      const slack = left.slack + right.slack;
      left =
        op === '+'
          ? { low: left.low + right.low, high: left.high + right.high, slack }
          : { low: left.low - right.high, high: left.high - right.low, slack };
    }
    return left;
  };
  const result = sum();
  return next === tokens.length ? result : undefined;
}
