import { valuesIn, type Value } from '../value.js';
import { readings, stepOf, withDivisions } from './compare.js';

/** A calculation that a text writes out, with what it comes to. */
export interface Equation {
  /** The calculation as it is written, and where. */
  readonly left: { readonly text: string; readonly start: number; readonly end: number };
  /** What the text says that it comes to. */
  readonly stated: Value;
  /** What it comes to. */
  readonly result: number;
  /** How far a right result may lie from that, for the numbers in it are rounded. */
  readonly slack: number;
}

/** A number with how far the exact one may lie from it. */
interface Span {
  readonly at: number;
  readonly slack: number;
}

type Token = { readonly value: Value } | { readonly sign: string };

const sign = /[+−–×x*·÷/∕()-]/;
/** Words between the numbers of a calculation: names of what is counted, and no sentence. */
const names = /^[\p{L}\s.'’%]{0,30}$/u;

/** The numbers and signs of a calculation; undefined where anything else stands between them. */
function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let from = 0;
  const between = (part: string): boolean => {
    for (const piece of part.split(/([+−–×*·÷/∕()-]|(?<=\s|^)x(?=\s|$))/)) {
      if (piece.length === 1 && sign.test(piece)) tokens.push({ sign: piece });
      else if (!names.test(piece)) return false;
    }
    return true;
  };
  for (const value of valuesIn(text)) {
    const at = value.start + (/^[-−–+]/.test(value.text) ? 1 : 0);
    if (!between(text.slice(from, at))) return undefined;
    // What is written close together ("12-3") is no calculation.
    if (
      value.upper !== value.amount ||
      value.comparator !== null ||
      value.unit.kind === 'ratio' ||
      value.unit.kind === 'points'
    )
      return undefined;
    // "400 ×" is a number and a sign: the sign belongs to the calculation.
    const times = /[x×]\s*$/i.test(value.text);
    if (/^[-−–]/.test(value.text)) tokens.push({ sign: '-' });
    else if (/^\+/.test(value.text)) tokens.push({ sign: '+' });
    tokens.push({
      value: {
        ...value,
        amount: Math.abs(value.amount),
        ...(times && {
          unit: value.unit.kind === 'multiplier' ? { kind: 'count', name: '' } : value.unit,
          text: value.text.replace(/\s*[x×]\s*$/i, ''),
        }),
      },
    });
    if (times) tokens.push({ sign: '×' });
    from = value.end;
  }
  return between(text.slice(from)) ? tokens : undefined;
}

const isRoughly = (value: Value, text: string): boolean =>
  /[~≈]/.test(value.text) || /[~≈]\s*$/.test(text.slice(0, value.start));

/** Works a calculation out; undefined when it is none, or its units do not allow it. */
function workedOut(tokens: readonly Token[], text: string): Span | undefined {
  let at = 0;
  const peek = (): string | undefined => {
    const token = tokens[at];
    return token && 'sign' in token ? token.sign : undefined;
  };
  const factor = (): Span | undefined => {
    const token = tokens[at];
    if (!token) return undefined;
    if ('sign' in token) {
      if (token.sign !== '(') return undefined;
      at += 1;
      const inner = sum();
      if (peek() !== ')') return undefined;
      at += 1;
      return inner;
    }
    at += 1;
    const { value } = token;
    const size = value.unit.kind === 'percent' ? 0.01 : 1;
    // Whole numbers without a scale are exact; "2.5" and "40k" are rounded.
    const exact = Number.isInteger(value.amount) && !/\d\s?\p{L}/u.test(value.text.replace(/\s?(?:%|\/.*)$/, ''));
    return {
      at: value.amount * size,
      slack: (isRoughly(value, text) ? 0.1 * value.amount : exact ? 0 : stepOf(value) / 2) * size,
    };
  };
  const product = (): Span | undefined => {
    let left = factor();
    for (let op = peek(); left && op !== undefined && /[×x*·÷/∕]/.test(op); op = peek()) {
      at += 1;
      const right = factor();
      if (!right || (/[÷/∕]/.test(op) && right.at === 0)) return undefined;
      const result: number = /[÷/∕]/.test(op) ? left.at / right.at : left.at * right.at;
      left = {
        at: result,
        slack:
          Math.abs(result) *
          ((left.at === 0 ? 0 : left.slack / left.at) + (right.at === 0 ? 0 : right.slack / right.at)),
      };
    }
    return left;
  };
  const sum = (): Span | undefined => {
    let left = product();
    for (let op = peek(); left && op !== undefined && /[+−–-]/.test(op); op = peek()) {
      at += 1;
      const right = product();
      if (!right) return undefined;
      left = { at: op === '+' ? left.at + right.at : left.at - right.at, slack: left.slack + right.slack };
    }
    return left;
  };
  const result = sum();
  return at === tokens.length ? result : undefined;
}

/** Where the calculation before a sign of equality begins: behind the last mark that ends a clause. */
const clause = /(?:[:;：；→|\n—,，。、(（]|\.\s|\s-\s(?=\D)|^\s*[-*•]\s)\s*/gu;

/** How long a calculation is at most, and what it comes to, in UTF-16 code units. */
const [longest, longestResult] = [120, 80];

/**
 * The calculations that a text writes out with what they come to: "120 × €49 = €5,880".
 * @param text plain text
 */
export function equationsIn(written: string): readonly Equation[] {
  if (!/[=≈]/.test(written) || !/\d/.test(written)) return [];
  const text = withDivisions(written);
  const clauses = [0, ...[...text.matchAll(clause)].map((match) => match.index + match[0].length)];
  let first = 0;
  const found: Equation[] = [];
  for (const { index } of text.matchAll(/(?<![<>=!])[=≈](?![=>])/g)) {
    const behind = text.slice(index + 1, index + 1 + longestResult);
    const [stated] = valuesIn(behind);
    if (!stated || !/^\s*[~≈]?\s*$/.test(behind.slice(0, stated.start))) continue;
    if (
      stated.upper !== stated.amount ||
      stated.comparator ||
      stated.unit.kind === 'ratio' ||
      /^\s*(?:[×*÷+/]|[-−–]\s?\d|x\s)/.test(behind.slice(stated.end))
    )
      continue;
    // The longest stretch before the sign that is a calculation and begins with a clause.
    while ((clauses[first] ?? index) < index - longest) first += 1;
    for (let at = first; (clauses[at] ?? index) < index; at += 1) {
      const start = clauses[at] ?? index;
      const left = text.slice(start, index);
      const tokens = tokensOf(left);
      const values = tokens?.flatMap((token) => ('value' in token ? [token.value] : [])) ?? [];
      const signs = tokens?.flatMap((token) => ('sign' in token && !/[()]/.test(token.sign) ? [token.sign] : [])) ?? [];
      if (!tokens || values.length < 2 || signs.length !== values.length - 1) continue;
      const result = workedOut(tokens, left);
      if (!result || !fits(values, signs, stated)) continue;
      // Of a number that may be read in two ways nothing follows.
      if (values.some((value) => readings(value).length > 1)) continue;
      found.push({
        left: {
          text: written.slice(start, start + left.trimEnd().length).trim(),
          start,
          end: start + left.trimEnd().length,
        },
        stated: { ...stated, start: index + 1 + stated.start, end: index + 1 + stated.end },
        result: stated.unit.kind === 'percent' ? result.at * 100 : result.at,
        slack: (stated.unit.kind === 'percent' ? 100 : 1) * result.slack,
      });
      break;
    }
  }
  return found;
}

/** Whether the units of a calculation lead to that of its result, as far as they are said. */
function fits(values: readonly Value[], signs: readonly string[], stated: Value): boolean {
  const has = (kind: string): boolean => values.some(({ unit }) => unit.kind === kind);
  // Only like adds up to like; where the unit stands once, it stands for all ("30 + 15 + 60 minutes").
  if (signs.every((each) => /[+−–-]/.test(each))) {
    const united = [
      ...new Set(values.filter(({ unit }) => unit.kind !== 'count').map(({ unit }) => `${unit.kind} ${unit.name}`)),
    ];
    return (
      united.length <= 1 &&
      (united[0] === `${stated.unit.kind} ${stated.unit.name}` ||
        (stated.unit.kind === 'count' && (united.length === 0 || has('currency'))))
    );
  }
  if (has('duration') || has('measure') || stated.unit.kind === 'duration' || stated.unit.kind === 'measure')
    return false;
  const currencies = new Set(
    [...values, stated].filter(({ unit }) => unit.kind === 'currency').map(({ unit }) => unit.name),
  );
  if (currencies.size > 1) return false;
  if (stated.unit.kind === 'percent') return !has('percent') && signs.length === 1 && /[÷/∕]/.test(signs[0] ?? '');
  return stated.unit.kind !== 'currency' || has('currency');
}
