import { reckoningWords } from '../../languages/index.js';
import { sameUnit, valuesIn, type Value } from '../value.js';
import { isRough, isSingle, readings, stepOf } from './compare.js';
import { pattern } from '../patterns.js';

/** An amount that a text says in other words: by the year what it said by the month, or as a part of another amount. */
export interface Restated {
  /** What stands before it: the amount by the month, or the percentage with what it is of. */
  readonly left: { readonly text: string };
  readonly stated: Value;
  readonly result: number;
  readonly right: boolean;
}

/** What stands between two amounts that are the same: "i.e.", "that is", "=". */
const same = new RegExp(pattern('restated.same'), 'iu');
const of = new RegExp(`^\\s*(?:${reckoningWords('partOf')})\\s+(?:the |all |our |den |les |los |las |os |as )?$`, 'iu');
/** What stands before a price that is paid several times: "10 seats at $20 a month". */
const paidForEach = /(?:[×*@]|(?<!\p{L})(?:at|x|à|je|zu|a|por|por cada))\s*$/iu;
const perYear: Readonly<Record<string, number>> = { month: 12, quarter: 4 };

const isPlain = (value: Value): boolean => isSingle(value) && readings(value).length === 1;

/** How far a result may be from what is stated: as far as it is rounded, or said to be rough. */
const isNear = (text: string, result: number, stated: Value): boolean =>
  Math.abs(result - stated.amount) <=
  Math.max(
    stepOf(stated) * 0.51,
    Math.abs(result) * (isRough(text, stated) || /about|rough|etwa|environ/i.test(text) ? 0.1 : 0.01),
  );

/**
 * The amounts that a text states twice in one breath: "$4,200 a month, i.e. $50,400 a year", "12 % of €640 million is €77 million".
 * @param text plain text
 */
export function restatedIn(text: string): readonly Restated[] {
  if (!/\d.*\d/s.test(text)) return [];
  const values = valuesIn(text);
  return values.flatMap((value, index): readonly Restated[] => {
    const [next, last] = [values[index + 1], values[index + 2]];
    if (!next || !isPlain(value) || !isPlain(next)) return [];
    const restated = (end: Value, stated: Value, result: number): readonly Restated[] => [
      { left: { text: text.slice(value.start, end.end) }, stated, result, right: isNear(text, result, stated) },
    ];
    const times = perYear[value.per ?? ''];
    if (
      times !== undefined &&
      next.per === 'year' &&
      value.unit.kind === 'currency' &&
      value.unit.name === next.unit.name &&
      !paidForEach.test(text.slice(Math.max(0, value.start - 12), value.start))
    )
      return same.test(text.slice(value.end, next.start)) ? restated(value, next, times * value.amount) : [];
    const isPart =
      value.unit.kind === 'percent' &&
      value.amount > 0 &&
      last !== undefined &&
      isPlain(last) &&
      (next.unit.kind === 'currency' || next.unit.kind === 'count') &&
      sameUnit(next, last) &&
      next.per === last.per &&
      next.unit.name === last.unit.name &&
      of.test(text.slice(value.end, next.start)) &&
      same.test(
        text.slice(next.end, last.start).replace(/^(?:\s+(?!is\b|are\b|that\b|which\b)\p{L}+){0,2}(?=\s|,)/u, ''),
      );
    return isPart ? restated(next, last, (value.amount / 100) * next.amount) : [];
  });
}
