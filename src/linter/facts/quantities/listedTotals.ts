import { reckoningWords } from '../../languages/index.js';
import type { Passage, Section } from '../../outline/outline.js';
import type { StrategyDocument } from '../document.js';
import { perDocument } from '../perDocument.js';
import { countsAll, isCutOff, readAlike, spansOf, special, total } from '../money.js';
import { amountIn, sameUnit, valuesIn, type Value } from '../value.js';
import { isNamedNoSum, isNoSum } from './aggregates.js';
import { isCalendar, isRough, readings, stepOf } from './compare.js';
import { listsOf, type Listed } from './lists.js';

/** A total that is told beside a list or a table, with what the parts add up to. */
export interface ListedTotal {
  readonly passage: Passage;
  /** What stands before the list. */
  readonly before?: Passage | undefined;
  readonly stated: Value;
  readonly parts: readonly Passage[];
  /** What the parts add up to, in the unit of the total; two ends of a range. */
  readonly low: number;
  readonly high: number;
  readonly right: boolean;
}

interface Amount {
  readonly value: Value;
  readonly passage: Passage;
}

/** What is paid for each of several is paid several times. */
const each = new RegExp(
  `(?<!\\p{L})(?:${reckoningWords('each')})(?!\\p{L})|[×@]|\\d\\s?x\\s|/\\s?(?!mo|month|year|yr|week|wk|day)\\p{L}{2,}`,
  'iu',
);
/** What is said of an alternative is no part of a sum. */
const loose = /(?<!\p{L})(?:or|either|optional|if|alternatively|oder|ou|o bien|oppure)(?!\p{L})/iu;
const sessions = new RegExp(`(?<!\\p{L})(?:${reckoningWords('sessions')})`, 'iu');
const label = /^\s*[^\p{L}\p{N}]*(?<label>[^:：=\n]{1,60}?)\s*[:：]\s*/u;

const kind = ({ unit, per }: Value): string => `${unit.kind} ${unit.kind === 'duration' ? '' : unit.name} ${per ?? ''}`;

/** The amount that a line states in the unit of a total: its only one, or what its calculation comes to. */
function amountOf(text: string, like: Value): Value | undefined {
  const behind = text.includes('=') ? text.slice(text.lastIndexOf('=') + 1) : text;
  const shift = text.length - behind.length;
  const head = like.unit.kind === 'count' ? (label.exec(behind)?.[0].length ?? -1) : 0;
  if (head < 0) return undefined;
  const values = valuesIn(behind).filter((value) => value.start >= head && value.unit.kind === like.unit.kind);
  const [value] = values;
  if (!value || values.length !== 1 || kind(value) !== kind(like) || value.comparator) return undefined;
  if (isCutOff(behind, value)) return undefined;
  if (like.unit.kind === 'count' && behind.slice(head, value.start).trim() !== '') return undefined;
  return { ...value, start: value.start + shift, end: value.end + shift };
}

/** The total that a line states. */
function totalIn(text: string): Value | undefined {
  if (text.length > 160 || !total.test(text)) return undefined;
  const head = label.exec(text)?.[0].length;
  if (isNamedNoSum(text.slice(0, head))) return undefined;
  const values = valuesIn(text).filter(({ start }) => start >= (head ?? 0));
  const [value, ...others] = values;
  if (!value || value.comparator || isCutOff(text, value)) return undefined;
  if (value.unit.kind === 'ratio' || value.unit.kind === 'multiplier') return undefined;
  if (value.unit.kind === 'count' && !countsAll(label.exec(text)?.groups?.label ?? '', '')) return undefined;
  if (
    head === undefined ||
    text
      .slice(head, value.start)
      .replace(/[~≈]|approx\p{L}*\.?|about|ca\.?/giu, '')
      .trim() !== ''
  )
    return undefined;
  // "12 weeks (60 days)" says it twice; "$2K + 300 hours" are two totals.
  return others.every(({ start }) => /[(（=]/.test(text.slice(value.end, start))) ? value : undefined;
}

/** Compares a total with its parts; undefined where they cannot be added up. */
function compared(stated: Amount, parts: readonly Amount[]): ListedTotal | undefined {
  const { value } = stated;
  if (parts.length < 2 || [value, ...parts.map((part) => part.value)].some((each) => readings(each).length > 1))
    return undefined;
  // Days that are worked are no calendar days: of them a week has five.
  const days = [value, ...parts.map((part) => part.value)].map(
    ({ unit: own }) => own.kind === 'duration' && own.name === 'days',
  );
  if (days.includes(true) && days.includes(false)) return undefined;
  const unit = amountIn({ ...value, amount: 1, per: value.per } as Value);
  // What is saved may be written as less, and all of it without a sign.
  const turned = value.amount > 0 && parts.every((part) => part.value.amount < 0) ? -1 : 1;
  const add = (read: (value: Value) => number): number =>
    (turned * parts.reduce((sum, part) => sum + read(part.value), 0)) / unit;
  const low = add((part) => amountIn(part));
  const high = add((part) => amountIn({ ...part, amount: part.upper }));
  const rough = [stated, ...parts].some(
    ({ passage, value: own }) => isRough(passage.text, own) || own.text.includes('+'),
  );
  const own = value.per ? amountIn(value) / unit : value.amount;
  const allowed =
    Math.max(stepOf(value) * 0.51, own * (rough ? 0.1 : 0.01)) +
    Math.abs(
      add(
        (part) =>
          (stepOf(part) / 2) *
          amountIn({ ...part, amount: 1 }) *
          (Number.isInteger(part.amount) && Math.abs(part.amount) < 1000 ? 0 : 1),
      ),
    );
  // What there is at the end of several periods is no sum of what there was at the end of each.
  const amounts = parts.map((part) => amountIn(part.value) / unit);
  if (isNoSum(own, amounts, Math.max(stepOf(value) * 0.51, own * 0.001))) return undefined;
  const slack =
    value.unit.kind === 'duration' && isCalendar([value, ...parts.map((part) => part.value)]) ? 0.25 * own : allowed;
  const upper = own + (value.upper - value.amount);
  const right =
    value.upper === value.amount
      ? own >= low - slack && own <= high + slack
      : Math.abs(own - low) <= slack && Math.abs(upper - high) <= slack;
  const within = low >= own - slack && high <= upper + slack;
  // Where each part is told with its own parts, all of it is counted twice.
  if (Math.abs(low - 2 * own) <= 0.001 * own && Math.abs(high - 2 * upper) <= 0.001 * upper) return undefined;
  return {
    passage: stated.passage,
    stated: value,
    parts: parts.map(({ passage }) => passage),
    low,
    high,
    right: right || within,
  };
}

/** The amount of a text that was read beside others, as it is written. */
const asWritten = (value: Value, { text }: Passage): Value => ({
  ...value,
  text: text.slice(value.start, value.end).trim(),
});

/** A total with the parts of it, all read alike; undefined where any of them states no such amount. */
function addedUp(
  passage: Passage,
  read: (text: string) => Value | undefined,
  items: readonly Passage[],
): { readonly stated: Amount; readonly parts: readonly Amount[] } | undefined {
  const behind = (text: string): string => text.slice(text.lastIndexOf('=') + 1);
  if (items.some(({ text }) => each.test(behind(text)) || loose.test(text) || special.test(text) || total.test(text)))
    return undefined;
  const [own = '', ...texts] = readAlike([passage.text, ...items.map(({ text }) => text)]);
  const value = read(own);
  if (!value) return undefined;
  const parts = items.flatMap((item, index): readonly Amount[] => {
    const amount = amountOf(texts[index] ?? '', value);
    return amount ? [{ passage: item, value: asWritten(amount, item) }] : [];
  });
  return parts.length === items.length ? { stated: { passage, value: asWritten(value, passage) }, parts } : undefined;
}

/** Whether a line stands below the last of several bold lines that each have a list: it may be told of all of them. */
const isUnderOneOfSeveral = ({ section }: Passage): boolean =>
  section.depth === 7 &&
  (section.parent?.children.filter(({ passages }) => passages.some(({ kind: own }) => own === 'item')).length ?? 0) > 1;

/** A total that stands as the last item, the first, or as a line of its own behind or before the list. */
function totalOf({ items, before, behind, isFirst }: Listed): ListedTotal | undefined {
  const last = items.at(-1);
  const candidates: readonly (readonly [Passage | undefined, readonly Passage[]])[] = [
    [last, items.slice(0, -1)],
    [items[0], items.slice(1)],
    [isFirst && behind?.kind === 'paragraph' && !isUnderOneOfSeveral(behind) ? behind : undefined, items],
    [before?.kind === 'paragraph' || before?.kind === 'item' ? before : undefined, items],
  ];
  for (const [passage, rest] of candidates) {
    const added = passage && rest.length >= 2 && totalIn(passage.text) ? addedUp(passage, totalIn, rest) : undefined;
    const found = added && compared(added.stated, added.parts);
    if (added) return found && { ...found, before };
  }
  return undefined;
}

/** "Retrospective (60 minutes)" above items that each take some minutes. */
function sessionOf({ items, before }: Listed): ListedTotal | undefined {
  if (!before || items.length < 3 || before.kind === 'cell' || before.text.length > 80 || !sessions.test(before.text))
    return undefined;
  const lengthIn = (text: string): Value | undefined => {
    const values = valuesIn(text);
    const [value] = values;
    return values.length === 1 && value?.unit.kind === 'duration' && !value.comparator && !value.per
      ? value
      : undefined;
  };
  const added = addedUp(before, lengthIn, items);
  return added && compared(added.stated, added.parts);
}

/** A total below a table, of the one column that it can be the total of. */
function belowTable(section: Section): readonly ListedTotal[] {
  return section.tables.flatMap((table): readonly ListedTotal[] => {
    const behind = section.passages.find(
      (passage) => passage.block.start >= (table.rows.at(-1)?.at(-1)?.block.end ?? Infinity),
    );
    const value = behind?.kind === 'paragraph' ? totalIn(behind.text) : undefined;
    if (
      !behind ||
      !value ||
      table.rows.some((row) => total.test(row[0]?.text ?? '') || special.test(row[0]?.text ?? ''))
    )
      return [];
    const columns = table.header.flatMap((_, column) => {
      if (column === 0) return [];
      const cells = table.rows.map((row) => row[column]);
      const spans = spansOf(cells);
      const alike = spans.flatMap((span, index) => {
        const passage = cells[index];
        return span && passage && sameUnit(span, value) && span.per === value.per && !span.comparator
          ? [{ value: span, passage }]
          : [];
      });
      return alike.length === 0 ? [] : [{ alike, all: alike.length === cells.length }];
    });
    const [only] = columns;
    const found =
      columns.length === 1 && only?.all === true && value.unit.kind !== 'percent'
        ? compared({ passage: behind, value }, only.alike)
        : undefined;
    return found ? [found] : [];
  });
}

/** The totals that a document tells beside its lists and tables. */
export const listedTotalsOf = perDocument((document: StrategyDocument): readonly ListedTotal[] => [
  ...listsOf(document.outline.passages).flatMap((list) => totalOf(list) ?? sessionOf(list) ?? []),
  ...[document.outline.root, ...document.outline.sections].flatMap(belowTable),
]);
