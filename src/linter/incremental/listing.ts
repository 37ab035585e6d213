import { currentRun, unchanged, type Run, type Source, type Step } from './source.js';

/** A stretch of a list, always the same array while nothing in it changes. */
export type Chunk<Item> = readonly Item[];

/** Where a list differs from the one before it, in chunks: `from` to `oldTo` became `from` to `newTo`. */
export interface Window {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** As many versions back a list knows how it came about. */
const remembered = 4;

const none: Chunk<never> = [];

/** Two changes one after the other, as one. */
function joined(first: Window, second: Window): Window {
  const from = Math.min(first.from, second.from);
  const end = Math.max(first.newTo, second.oldTo);
  return { from, oldTo: end - first.newTo + first.oldTo, newTo: end - second.oldTo + second.newTo };
}

/**
 * The items of a document in the order of the text, in chunks. What a computation does with a list is remembered: when
 * one chunk has changed since, its functions are called for that chunk only. For that they must depend on nothing but
 * their argument, what the computation read before, and sources.
 */
export class Listing<Item> implements Iterable<Item> {
  #flat: readonly Item[] | undefined;
  #length = -1;
  #before: { readonly listing: Listing<Item>; readonly window: Window } | undefined;

  /** @param chunks the items; none of the arrays may change afterwards */
  constructor(readonly chunks: readonly Chunk<Item>[]) {}

  /** The items of several lists, one list after the other. */
  static joined<Item>(listings: readonly Listing<Item>[]): Listing<Item> {
    return new Listing(listings.flatMap(({ chunks }) => chunks));
  }

  /** A list of the same items but for some chunks; this list itself when they are all the same. */
  with(window: Window, made: readonly Chunk<Item>[]): Listing<Item> {
    const { from, oldTo } = window;
    if (made.length === oldTo - from && made.every((chunk, index) => chunk === this.chunks[from + index])) return this;
    const chunks = this.chunks.slice(0, from);
    for (const chunk of made) chunks.push(chunk);
    for (let index = oldTo; index < this.chunks.length; index += 1) chunks.push(this.chunks[index] ?? none);
    const next = new Listing(chunks);
    next.#before = { listing: this, window };
    next.#length = this.#length < 0 ? -1 : this.#length + count(made, 0, made.length) - count(this.chunks, from, oldTo);
    let oldest: Listing<Item> | undefined = next;
    for (let step = 0; oldest && step < remembered; step += 1) oldest = oldest.#before?.listing;
    if (oldest) oldest.#before = undefined;
    return next;
  }

  /** Where this list differs from an earlier one; undefined when nobody knows. */
  since(earlier: unknown): Window | undefined {
    let window: Window | undefined;
    for (let each: Listing<Item> = this; each.#before; each = each.#before.listing) {
      window = window ? joined(each.#before.window, window) : each.#before.window;
      if (each.#before.listing === earlier) return window;
    }
    return undefined;
  }

  get length(): number {
    if (this.#length < 0) this.#length = count(this.chunks, 0, this.chunks.length);
    return this.#length;
  }

  /** All items in one array. */
  get all(): readonly Item[] {
    return (this.#flat ??= this.chunks.flat() as Item[]);
  }

  [Symbol.iterator](): Iterator<Item> {
    return this.all[Symbol.iterator]();
  }

  at(index: number): Item | undefined {
    if (index < 0) return this.all.at(index);
    let rest = index;
    for (const chunk of this.chunks) {
      if (rest < chunk.length) return chunk[rest];
      rest -= chunk.length;
    }
    return undefined;
  }

  /** The first items. */
  first(many: number): readonly Item[] {
    const items: Item[] = [];
    for (const chunk of this.chunks) {
      for (const item of chunk) {
        if (items.length >= many) return items;
        items.push(item);
      }
    }
    return items;
  }

  slice(start?: number, end?: number): readonly Item[] {
    return this.all.slice(start, end);
  }

  find<Found extends Item>(test: (item: Item) => item is Found): Found | undefined;
  find(test: (item: Item) => unknown): Item | undefined;
  find(test: (item: Item) => unknown): Item | undefined {
    return this.#seek('find', test).item;
  }

  some(test: (item: Item) => unknown): boolean {
    return this.#seek('some', test).at >= 0;
  }

  every(test: (item: Item) => unknown): boolean {
    return this.#seek('every', test).at < 0;
  }

  filter<Found extends Item>(test: (item: Item) => item is Found): Listing<Found>;
  filter(test: (item: Item) => unknown): Listing<Item>;
  filter(test: (item: Item) => unknown): Listing<Item> {
    return this.#follow('filter', test, (items, was) => {
      const { head, tail } = was ? unaltered(was.items, items) : { head: 0, tail: 0 };
      if (!was || head + tail === 0) return items.filter((item) => test(item));
      const passed = new Set(was.result);
      return items.filter((item, index) => (index < head || index >= items.length - tail ? passed.has(item) : test(item)));
    });
  }

  map<Made>(make: (item: Item) => Made): Listing<Made> {
    return this.#follow('map', make, (items) => items.map((item) => make(item)));
  }

  flatMap<Made>(make: (item: Item) => Made | readonly Made[]): Listing<Made> {
    return this.#follow('flatMap', make, (items) => items.flatMap((item) => make(item) as Made | Made[]));
  }

  /**
   * Each item's own chunk, one after the other.
   * @param make gives back the same array while nothing in it has changed
   */
  collect<Made>(make: (item: Item) => Chunk<Made>): Listing<Made> {
    return this.#follow('collect', make, (items) => {
      const [only] = items;
      return items.length === 1 && only !== undefined ? make(only) : items.flatMap((item) => make(item) as Made[]);
    });
  }

  /** This list's items and then another's. */
  concat(...others: readonly Listing<Item>[]): readonly Item[] {
    return [this, ...others].flatMap(({ all }) => all);
  }

  #seek(kind: 'find' | 'some' | 'every', test: (item: Item) => unknown): { readonly at: number; readonly item: Item | undefined } {
    const wanted = kind === 'every';
    const hit = (items: Chunk<Item>): Item | undefined | typeof nothing => {
      for (const item of items) if (Boolean(test(item)) !== wanted) return item;
      return nothing;
    };
    const run = currentRun();
    if (!run || run.within) return seekIn(this.chunks, 0, this.chunks.length, hit);
    const old = run.last?.steps[run.steps.length];
    const reads = new Map<object, Map<Source, unknown>>();
    const from = old && goesOn(run, old, kind, test) ? (old.detail as { at: number; item: Item | undefined }) : undefined;
    const window = from && old ? (old.input === this ? { from: 0, oldTo: 0, newTo: 0 } : this.since(old.input)) : undefined;
    let found = from;
    if (!old || !from || !window || ![...old.reads].every(([, read]) => unchanged(read))) found = inside(run, reads, () => seekIn(this.chunks, 0, this.chunks.length, hit), none);
    else {
      for (const [chunk, read] of old.reads) reads.set(chunk, read);
      if (from.at >= 0 && from.at < window.from) found = from;
      else {
        const inWindow = inside(run, reads, () => seekIn(this.chunks, window.from, window.newTo, hit), none);
        if (inWindow.at >= 0) found = inWindow;
        else if (from.at >= 0 && from.at >= window.oldTo) found = { at: from.at + window.newTo - window.oldTo, item: from.item };
        else if (from.at >= 0) found = inside(run, reads, () => seekIn(this.chunks, window.newTo, this.chunks.length, hit), none);
      }
    }
    const result = found ?? { at: -1, item: undefined };
    const answer = kind === 'find' ? result.item : result.at >= 0;
    if (old?.result !== answer) run.steady = false;
    run.steps.push({ kind, input: this, apply: test, result: answer, detail: result, reads });
    return result;
  }

  #follow<Made>(kind: string, apply: unknown, make: (items: Chunk<Item>, was?: { readonly items: Chunk<Item>; readonly result: Chunk<Made> }) => Chunk<Made>): Listing<Made> {
    const run = currentRun();
    if (!run || run.within) return new Listing(this.chunks.map((chunk) => (chunk.length === 0 ? none : make(chunk))));
    const old = run.last?.steps[run.steps.length];
    const reads = new Map<object, Map<Source, unknown>>();
    const goes = old !== undefined && goesOn(run, old, kind, apply);
    const window = goes ? (old.input === this ? { from: 0, oldTo: 0, newTo: 0 } : this.since(old.input)) : undefined;
    let result: Listing<Made>;
    if (!old || !window) {
      result = new Listing(this.chunks.map((chunk) => (chunk.length === 0 ? none : inside(run, reads, () => make(chunk), chunk))));
    } else {
      result = old.result as Listing<Made>;
      const before = (old.input as Listing<Item>).chunks;
      const stale = [...old.reads].filter(([, read]) => !unchanged(read)).map(([chunk]) => chunk);
      for (const [chunk, read] of old.reads) if (!stale.includes(chunk)) reads.set(chunk, read);
      // Items that read something besides themselves are looked at again as a whole.
      const again = (chunk: Chunk<Item>, index: number | undefined): Chunk<Made> => {
        if (chunk.length === 0) return none;
        const items = index === undefined ? undefined : before[index];
        const known = index === undefined ? undefined : (old.result as Listing<Made>).chunks[index];
        return kept(inside(run, reads, () => make(chunk, items && known && !old.reads.has(items) ? { items, result: known } : undefined), chunk), known);
      };
      const { from, oldTo, newTo } = window;
      if (newTo > from || oldTo > from) result = result.with(window, this.chunks.slice(from, newTo).map((chunk, index) => again(chunk, newTo === oldTo ? from + index : undefined)));
      for (const chunk of stale) {
        const at = this.chunks.indexOf(chunk as Chunk<Item>);
        if (at < 0 || (at >= from && at < newTo)) continue;
        result = result.with({ from: at, oldTo: at + 1, newTo: at + 1 }, [again(chunk as Chunk<Item>, at < from ? at : at - newTo + oldTo)]);
      }
    }
    if (!old || result !== old.result) run.steady = false;
    run.steps.push({ kind, input: this, apply, result, detail: undefined, reads });
    return result;
  }
}

const nothing = Symbol('nothing');

function seekIn<Item>(chunks: readonly Chunk<Item>[], from: number, to: number, hit: (items: Chunk<Item>) => Item | undefined | typeof nothing): { readonly at: number; readonly item: Item | undefined } {
  for (let at = from; at < to; at += 1) {
    const chunk = chunks[at];
    if (!chunk || chunk.length === 0) continue;
    const item = hit(chunk);
    if (item !== nothing) return { at, item: item as Item };
  }
  return { at: -1, item: undefined };
}

/** Whether a step does what the step in its place did in the last run, so that it may go on from there. */
function goesOn(run: Run, old: Step, kind: string, apply: unknown): boolean {
  return old.kind === kind && (run.steady || old.apply === apply);
}

/** Runs part of a step, and keeps what it reads besides its items. */
function inside<Value>(run: Run, reads: Map<object, Map<Source, unknown>>, part: () => Value, chunk: object): Value {
  run.within = true;
  run.inside = undefined;
  try {
    return part();
  } finally {
    run.within = false;
    if (run.inside) {
      const known = reads.get(chunk);
      if (known) for (const [source, value] of run.inside as Map<Source, unknown>) known.set(source, value);
      else reads.set(chunk, run.inside);
    }
    run.inside = undefined;
  }
}

/** The chunk, or the old one when it has the very same items. */
function kept<Item>(made: Chunk<Item>, old?: Chunk<Item>): Chunk<Item> {
  if (made.length === 0) return none;
  return old?.length === made.length && made.every((item, index) => item === old[index]) ? old : made;
}

/** How many items at both ends of a chunk are those of the chunk in its place before. */
function unaltered<Item>(before: Chunk<Item>, items: Chunk<Item>): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, items.length);
  let head = 0;
  while (head < most && before[head] === items[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === items[items.length - 1 - tail]) tail += 1;
  return { head, tail };
}

function count(chunks: readonly Chunk<unknown>[], from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += chunks[index]?.length ?? 0;
  return sum;
}
