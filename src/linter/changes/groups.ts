/** Many equal changes said as one: ten steps that are done, all dates of a table that slip by the same time. */
import { listed, say, type List, type Message } from '../result.js';
import type { Change, ChangeKind } from './change.js';

/** What is said of a change, wherever its places are. */
type Told = Pick<Change, 'kind' | 'about' | 'from' | 'to' | 'said'>;

/** Changes that are said in one sentence. */
export interface ChangeGroup<Each extends Told> {
  /** One change, or many that are equal, in their order. */
  readonly changes: readonly [Each, ...Each[]];
  readonly said: Message;
}

/** Fewer changes are said one by one. */
export const fewest = 4;
/** So many are called by their names; the others are counted. */
export const named = 3;

type Sentence = (count: number, names: List, change: Told) => Message;

const sentences: Partial<Record<ChangeKind, Sentence>> = {
  'metric-gone': (count, names) => say`${count} metrics were removed: ${names}.`,
  'metric-new': (count, names) => say`${count} metrics are new: ${names}.`,
  'milestone-gone': (count, names) => say`${count} steps were removed from the plan: ${names}.`,
  'milestone-new': (count, names) => say`${count} steps are new in the plan: ${names}.`,
  'milestone-done': (count, names) => say`${count} steps are done: ${names}.`,
  'non-goal-gone': (count, names) => say`${count} things are no longer ruled out: ${names}.`,
  'non-goal-new': (count, names) => say`${count} things are now ruled out: ${names}.`,
  'risk-gone': (count, names) => say`${count} risks were removed: ${names}.`,
  'risk-new': (count, names) => say`${count} risks are new: ${names}.`,
  'question-gone': (count, names) => say`${count} questions are no longer open: ${names}.`,
  'question-new': (count, names) => say`${count} open questions are new: ${names}.`,
  'requirement-gone': (count, names, { from }) => say`${count} things were removed from "${from}": ${names}.`,
  'requirement-new': (count, names, { to }) => say`${count} things are new in "${to}": ${names}.`,
  'scope-moved': (count, names, { from, to }) => say`${count} things moved from "${from}" to "${to}": ${names}.`,
  'status-changed': (count, names, { from, to }) =>
    from === ''
      ? say`${count} things now have the status ${to}: ${names}.`
      : say`The status of ${count} things changed from ${from} to ${to}: ${names}.`,
  'priority-changed': (count, names, { from, to }) =>
    say`The priority of ${count} things changed from ${from} to ${to}: ${names}.`,
  'owner-changed': (count, names, { from, to }) =>
    say`The owner of ${count} things changed from ${from} to ${to}: ${names}.`,
  'target-new': (count, names) => say`${count} metrics now have a target: ${names}.`,
  'target-gone': (count, names) => say`${count} metrics no longer have a target: ${names}.`,
  'baseline-new': (count, names) => say`${count} metrics now have a baseline: ${names}.`,
  'baseline-gone': (count, names) => say`${count} metrics no longer have a baseline: ${names}.`,
  'date-new': (count, names) => say`${count} things now have a date: ${names}.`,
  'date-gone': (count, names) => say`${count} things no longer have a date: ${names}.`,
  'owner-new': (count, names) => say`${count} things now have an owner: ${names}.`,
  'owner-gone': (count, names) => say`${count} things no longer have an owner: ${names}.`,
};

/** Sentences about dates, by those of one date: how far it moved is in the words. */
const dates: Readonly<Record<string, (count: number, names: List, by: number) => Message>> = {
  '"{0}" slips by a day, from {1} to {2}.': (count, names) => say`${count} dates slip by a day: ${names}.`,
  '"{0}" slips by a week, from {1} to {2}.': (count, names) => say`${count} dates slip by a week: ${names}.`,
  '"{0}" slips by a month, from {1} to {2}.': (count, names) => say`${count} dates slip by a month: ${names}.`,
  '"{0}" slips by {1} days, from {2} to {3}.': (count, names, by) => say`${count} dates slip by ${by} days: ${names}.`,
  '"{0}" slips by {1} weeks, from {2} to {3}.': (count, names, by) =>
    say`${count} dates slip by ${by} weeks: ${names}.`,
  '"{0}" slips by {1} months, from {2} to {3}.': (count, names, by) =>
    say`${count} dates slip by ${by} months: ${names}.`,
  '"{0}" is due a day earlier, {1} instead of {2}.': (count, names) => say`${count} dates are a day earlier: ${names}.`,
  '"{0}" is due a week earlier, {1} instead of {2}.': (count, names) =>
    say`${count} dates are a week earlier: ${names}.`,
  '"{0}" is due a month earlier, {1} instead of {2}.': (count, names) =>
    say`${count} dates are a month earlier: ${names}.`,
  '"{0}" is due {1} days earlier, {2} instead of {3}.': (count, names, by) =>
    say`${count} dates are ${by} days earlier: ${names}.`,
  '"{0}" is due {1} weeks earlier, {2} instead of {3}.': (count, names, by) =>
    say`${count} dates are ${by} weeks earlier: ${names}.`,
  '"{0}" is due {1} months earlier, {2} instead of {3}.': (count, names, by) =>
    say`${count} dates are ${by} months earlier: ${names}.`,
};

/** Kinds whose sentence says what it was and what it is: only those that say the same are equal. */
const withValues: ReadonlySet<ChangeKind> = new Set([
  'requirement-gone',
  'requirement-new',
  'scope-moved',
  'status-changed',
  'priority-changed',
  'owner-changed',
]);

/** How far a date moved, in the unit of its sentence. */
const distanceOf = ({ said }: Told): number => Number(said.args.find((part) => typeof part === 'number') ?? 1);

/** The same for changes that one sentence can say; undefined for what is always said alone. */
function keyOf(change: Told): string | undefined {
  const { kind, about, from, to, said } = change;
  if (about === '') return undefined;
  if (dates[said.template]) return `${kind}\n${said.template}\n${distanceOf(change)}`;
  if (!sentences[kind]) return undefined;
  return withValues.has(kind) ? `${kind}\n${from}\n${to}` : kind;
}

/** What is said of many equal changes. */
function saidOf(changes: readonly Told[], first: Told): Message {
  const rest = changes.length - named;
  const names = listed(
    [...changes.slice(0, named).map(({ about }) => say`"${about}"`), ...(rest > 0 ? [say`${rest} more`] : [])],
    'and',
  );
  const dated = dates[first.said.template];
  return (
    dated?.(changes.length, names, distanceOf(first)) ??
    sentences[first.kind]?.(changes.length, names, first) ??
    first.said
  );
}

/** Changes in their order, those that are equal and many as one where the first of them stands. */
export function grouped<Each extends Told>(changes: readonly Each[]): readonly ChangeGroup<Each>[] {
  const equal = new Map<string, Each[]>();
  for (const change of changes) {
    const key = keyOf(change);
    if (key !== undefined) equal.set(key, [...(equal.get(key) ?? []), change]);
  }
  return changes.flatMap((change): ChangeGroup<Each>[] => {
    const [first, ...others] = equal.get(keyOf(change) ?? '') ?? [];
    if (!first || others.length + 1 < fewest) return [{ changes: [change], said: change.said }];
    return first === change ? [{ changes: [first, ...others], said: saidOf([first, ...others], first) }] : [];
  });
}
