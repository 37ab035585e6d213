import { lowered, reckoningWords } from '../../languages/index.js';
import type { Passage } from '../../outline/outline.js';
import type { StrategyDocument } from '../document.js';
import { amountIn, sameUnit, valuesIn, type Value } from '../value.js';
import { readAlike } from '../money.js';
import { isFarOff, readings, stepOf } from './compare.js';
import { keyOfWords } from './naming.js';

/** A number with the percentage that it is said to be of something whose number stands beside it: "20 (8 % of WAU)". */
export interface ShareOfNamed {
  readonly passage: Passage;
  readonly part: Value;
  readonly stated: Value;
  readonly base: { readonly name: string; readonly passage: Passage; readonly value: Value };
  readonly result: { readonly low: number; readonly high: number };
  readonly right: boolean;
}

/** A label with the one number that it names. */
interface Named {
  readonly keys: readonly string[];
  readonly passage: Passage;
  readonly value: Value;
}

const of = reckoningWords('partOf');
const bracket = new RegExp(
  `[(（]\\s*[~≈]?(?<share>\\d[^()%]{0,12}%)(?:\\s+(?:${of})\\s+(?<name>[\\p{L}][\\p{L}\\s'’-]{1,40}))?\\s*[)）]`,
  'iu',
);
const article = /^(?:the|all|our|den|der|die|les|l|los|las|dei|delle|i|gli|os|as)\s+/iu;
const label = /^\s*[^\p{L}\p{N}]*(?<label>[^:：=\n(]{2,60}?(?:\s*\([^)]*\))?)\s*[:：]\s*/u;

/** What a label may be called: its words, and its abbreviation in brackets. */
function keysOf(text: string): readonly string[] {
  const short = /\((?<short>[A-Z]{2,6})\)/.exec(text)?.groups?.short;
  return [keyOfWords(text.replace(/\([^)]*\)/g, ' ')), ...(short ? [lowered(short)] : [])].filter((key) => key !== '');
}

/** Words that differ in their ending only: "Nutzer" and "Nutzern". */
const isWord = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= 4 &&
    Math.abs(one.length - other.length) <= 2 &&
    (one.startsWith(other) || other.startsWith(one)));

function isCalled(keys: readonly string[], name: string): boolean {
  const wanted = name.split(' ');
  return keys.some((key) => {
    const own = key.split(' ');
    return own.length === wanted.length && wanted.every((word) => own.some((each) => isWord(each, word)));
  });
}

/** The numbers of which one is named: all that could be meant, or none. */
function baseFor(
  name: string,
  named: readonly Named[],
  self: Passage,
): (Named & { readonly isExact: boolean }) | undefined {
  const key = keyOfWords(name.replace(article, ''));
  if (key === '') return undefined;
  const exact = named.filter((each) => each.passage !== self && isCalled(each.keys, key));
  // "Signed-up users" are those "of signed-up": the one label that holds all the words.
  const wider = named.filter(
    (each) =>
      each.passage !== self &&
      each.keys.some((own) => key.split(' ').every((word) => own.split(' ').some((other) => isWord(other, word)))),
  );
  const [only, ...others] = exact.length > 0 ? exact : wider;
  return only && others.length === 0 ? { ...only, isExact: exact.length > 0 } : undefined;
}

/** The number that a text begins with. */
function firstIn(text: string, from: number): Value | undefined {
  const value = valuesIn(text).find(({ start }) => start >= from);
  if (!value || text.slice(from, value.start).replace(/[~≈*]/g, '').trim() !== '' || value.comparator) return undefined;
  return value.unit.kind === 'count' || value.unit.kind === 'currency' ? value : undefined;
}

/** A number and its base, read alike: a dot before three digits may part thousands in both. */
function alike(passage: Passage, part: Value, base: Named): readonly [Value, Value] {
  const [own = '', other = ''] = readAlike([passage.text, base.passage.text]);
  const again = (text: string, { start, text: written }: Value): Value | undefined => {
    const value = valuesIn(text).find((each) => each.start === start);
    return value && { ...value, text: written };
  };
  return [again(own, part) ?? part, again(other, base.value) ?? base.value];
}

function judged(passage: Passage, stands: Value, name: string, named: readonly Named[]): ShareOfNamed | undefined {
  const match = bracket.exec(passage.text.slice(stands.end));
  if (!match?.groups || !/^\s*(?:\p{L}+\s*){0,3}$/u.test(passage.text.slice(stands.end, stands.end + match.index)))
    return undefined;
  const at = stands.end + match.index + match[0].indexOf(match.groups.share ?? '');
  const stated = valuesIn(passage.text).find(
    ({ start, end, unit }) => start <= at && at < end && unit.kind === 'percent',
  );
  const found = baseFor(name, named, passage);
  if (!stated || !found) return undefined;
  const [part, whole] = alike(passage, stands, found);
  const base = { ...found, value: whole };
  if (stated.comparator || !sameUnit(base.value, part) || base.value.per !== part.per || base.value.amount <= 0)
    return undefined;
  if ([part, base.value, stated].some((value) => readings(value).length > 1)) return undefined;
  const share = (value: number, whole: number): number => (100 * value) / whole;
  const low = share(amountIn(part), amountIn({ ...base.value, amount: base.value.upper }));
  const high = share(amountIn({ ...part, amount: part.upper }), amountIn(base.value));
  const allowed =
    Math.max(stepOf(stated) * 1.01, 0.05 * high) +
    high * (stepOf(part) / 2 / (part.amount || 1)) * (Number.isInteger(part.amount) && part.amount < 1000 ? 0 : 1);
  const right = stated.amount >= low - allowed && stated.upper <= high + allowed;
  if (!right && !found.isExact && isFarOff(stated, low, high)) return undefined;
  return {
    passage,
    part,
    stated,
    base: { name: name.trim(), passage: base.passage, value: base.value },
    result: { low, high },
    right,
  };
}

/** Those of a table: what is meant stands in the same column. */
function inColumns(document: StrategyDocument): readonly ShareOfNamed[] {
  return document.tables.flatMap(({ header, rows }) => {
    if (!rows.some((row) => row.some(({ text }) => text.includes('%') && bracket.test(text)))) return [];
    return header.flatMap((_, column) => {
      if (column === 0) return [];
      const named = rows.flatMap((row): readonly Named[] => {
        const passage = row[column];
        const value = passage && firstIn(passage.text, 0);
        return value ? [{ keys: keysOf(row[0]?.text ?? ''), passage, value }] : [];
      });
      return rows.flatMap((row) => {
        const passage = row[column];
        const part = passage && firstIn(passage.text, 0);
        // What a share is of is said once in a row.
        const name = [passage, ...row.slice(1)]
          .map((cell) => bracket.exec(cell?.text ?? '')?.groups?.name)
          .find(Boolean);
        return passage && part && name ? (judged(passage, part, name, named) ?? []) : [];
      });
    });
  });
}

/** Those of labelled lines: what is meant stands in the same list, or in the lines of the same section. */
function inLines(document: StrategyDocument): readonly ShareOfNamed[] {
  return [document.outline.root, ...document.outline.sections].flatMap((section) => {
    if (!section.passages.some(({ text }) => text.includes('%') && bracket.test(text))) return [];
    const lines = section.passages.flatMap((passage) => {
      const match = passage.kind === 'cell' ? null : label.exec(passage.text);
      const value = match ? firstIn(passage.text, match[0].length) : undefined;
      return match && value
        ? [{ passage, value, keys: keysOf(match.groups?.label ?? ''), list: passage.item?.list }]
        : [];
    });
    return lines.flatMap(({ passage, value, list }) => {
      const name = bracket.exec(passage.text)?.groups?.name;
      return name
        ? (judged(
            passage,
            value,
            name,
            lines.filter((each) => each.list === list),
          ) ?? [])
        : [];
    });
  });
}

/** The shares of a document whose base is named in brackets and numbered beside them. */
export const sharesOfNamed = (document: StrategyDocument): readonly ShareOfNamed[] => [
  ...inColumns(document),
  ...inLines(document),
];
