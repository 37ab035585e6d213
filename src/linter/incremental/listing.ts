import { alike, keptSame } from './same.js';
import { currentRun, Followed, Reads, type Run, type Source, type Step } from './source.js';

/** A stretch of a list, always the same array while nothing in it changes. */
export type Chunk<Item> = readonly Item[];

/** Where a list differs from the one before it, in chunks: `from` to `oldTo` became `from` to `newTo`. */
export interface Window {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** What `flatMap` made of each item of a chunk, by the chunk that it made of all. */
const partsOf = new WeakMap<Chunk<unknown>, readonly Chunk<unknown>[]>();

/** As many versions back a list knows how it came about. */
const remembered = 4;

const none: Chunk<never> = [];
const noLists: ReadonlySet<Followed> = new Set();
const noChunks: ReadonlySet<object> = new Set();

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
export class Listing<Item> extends Followed implements Iterable<Item> {
  #flat: readonly Item[] | undefined;
  #length = -1;
  #before: { readonly listing: Listing<Item>; readonly window: Window } | undefined;

  /** @param chunks the items; none of the arrays may change afterwards */
  constructor(readonly chunks: readonly Chunk<Item>[]) {
    super();
  }

  /** A list of other items, each of them a chunk, that keeps what is the same at both ends. */
  static following<Item>(before: Listing<Item>, items: readonly Item[]): Listing<Item> {
    const { head, tail } = unaltered(before.chunks.map(([item]) => item), items);
    return before.with({ from: head, oldTo: before.chunks.length - tail, newTo: items.length - tail }, items.slice(head, items.length - tail).map((item) => [item]));
  }

  /** A list of the same items but for some chunks; this list itself when they are all the same. */
  with(window: Window, made: readonly Chunk<Item>[]): Listing<Item> {
    const { from, oldTo } = window;
    if (made.length === oldTo - from && made.every((chunk, index) => chunk === this.chunks[from + index])) return this;
    const next = new Listing(made.length === oldTo - from ? replaced(this.chunks, from, made) : this.chunks.slice(0, from).concat(made, this.chunks.slice(oldTo)));
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
    for (let before = this.#before; before; before = before.listing.#before) {
      window = window ? joined(before.window, window) : before.window;
      if (before.listing === earlier) return window;
    }
    return undefined;
  }

  get length(): number {
    return this.#glance('length', undefined, () => {
      if (this.#length < 0) this.#length = count(this.chunks, 0, this.chunks.length);
      return this.#length;
    });
  }

  /** All items in one array. */
  get all(): readonly Item[] {
    currentRun()?.look(this);
    return (this.#flat ??= flat(this.chunks));
  }

  [Symbol.iterator](): Iterator<Item> {
    return this.all[Symbol.iterator]();
  }

  /** The item at a place; places below 0 count from the end. */
  at(index: number): Item | undefined {
    return this.#glance('at', index, () => {
      let rest = index < 0 ? index + count(this.chunks, 0, this.chunks.length) : index;
      for (const chunk of this.chunks) {
        if (rest < chunk.length) return chunk[rest];
        rest -= chunk.length;
      }
      return undefined;
    });
  }

  /** The first items. */
  first(many: number): readonly Item[] {
    return this.#glance('first', many, () => {
      const items: Item[] = [];
      for (const chunk of this.chunks) {
        for (const item of chunk) {
          if (items.length >= many) return items;
          items.push(item);
        }
      }
      return items;
    });
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
      if (!was || head + tail === 0) return passing(items, test);
      const passed = new Set(was.result);
      return items.filter((item, index) => (index < head || index >= items.length - tail ? passed.has(item) : test(item)));
    });
  }

  map<Made>(make: (item: Item) => Made): Listing<Made> {
    return this.#follow('map', make, (items) => items.map((item) => make(item)));
  }

  flatMap<Made>(make: (item: Item) => Made | readonly Made[]): Listing<Made> {
    return this.#follow('flatMap', make, (items, was) => {
      const { head, tail } = was ? unaltered(was.items, items) : { head: 0, tail: 0 };
      const before = was && (was.result.length === 0 ? was.items.map(() => none) : (partsOf.get(was.result) as readonly Chunk<Made>[] | undefined));
      if (!currentRun()) return each(items, make);
      const parts = items.map((item, index): Chunk<Made> => {
        const fromEnd = items.length - index;
        const known = index < head ? before?.[index] : fromEnd <= tail ? before?.at(-fromEnd) : undefined;
        if (known) return known;
        const made = make(item);
        return Array.isArray(made) ? (made as readonly Made[]) : [made as Made];
      });
      const result = flat(parts);
      if (result.length > 0) partsOf.set(result, parts);
      return result;
    });
  }

  /**
   * Each item's own chunk, one after the other.
   * @param make gives back the same array while nothing in it has changed
   */
  collect<Made>(make: (item: Item) => Chunk<Made>): Listing<Made> {
    return this.#follow('collect', make, (items) => {
      const [only] = items;
      return items.length === 1 && only !== undefined ? make(only) : flat(items.map((item) => make(item)));
    });
  }

  /** A look at a part of the list, which tells nothing of the rest. */
  #glance<Seen>(kind: string, apply: unknown, look: () => Seen): Seen {
    const run = currentRun();
    if (!run || run.within) {
      run?.look(this);
      return look();
    }
    const place = run.last?.steps[run.steps.length];
    const old = place?.kind === kind && place.apply === apply ? place : undefined;
    const before = old?.result as Seen | undefined;
    const seen = old?.input === this ? (before as Seen) : look();
    const result = Array.isArray(seen) && Array.isArray(before) && alike<unknown>(seen, before) ? before : seen;
    run.compare(before, result);
    run.steps.push({ kind, input: this, apply, result, detail: undefined, reads: undefined, lists: noLists });
    return result;
  }

  #seek(kind: 'find' | 'some' | 'every', test: (item: Item) => unknown): { readonly at: number; readonly item: Item | undefined } {
    const wanted = kind === 'every';
    const hit = (items: Chunk<Item>): Item | undefined | typeof nothing => {
      for (let index = 0; index < items.length; index += 1) if (Boolean(test(items[index] as Item)) !== wanted) return items[index];
      return nothing;
    };
    const run = currentRun();
    if (!run || run.within) {
      run?.look(this);
      return seekIn(this.chunks, 0, this.chunks.length, hit);
    }
    const step = new Under(run, kind, test);
    const { old } = step;
    const from = old?.detail as { at: number; item: Item | undefined } | undefined;
    const window = old && (old.input === this ? unmoved : this.since(old.input));
    const seek = (start: number, end: number): { at: number; item: Item | undefined } => step.inside(() => seekIn(this.chunks, start, end, hit), none);
    let found: { at: number; item: Item | undefined };
    if (!old || !from || !window || old.reads?.unchanged() === false) found = seek(0, this.chunks.length);
    else {
      step.keepReads();
      found = from;
      if (from.at < 0 || from.at >= window.from) {
        const inWindow = step.inside(() => this.#seekAltered(old, window, from.at, hit), none);
        if (inWindow.at >= 0) found = inWindow;
        else if (from.at >= window.oldTo) found = { at: from.at + window.newTo - window.oldTo, item: from.item };
        else if (from.at >= 0) found = seek(window.newTo, this.chunks.length);
      }
    }
    step.end(this, kind === 'find' ? found.item : found.at >= 0, found);
    return found;
  }

  /** Seeks in the chunks that have changed. Where nothing was found in one before, what is in it still need not be tried again. */
  #seekAltered(old: Step, { from, oldTo, newTo }: Window, found: number, hit: (items: Chunk<Item>) => Item | undefined | typeof nothing): { readonly at: number; readonly item: Item | undefined } {
    if (newTo !== oldTo || old.reads) return seekIn(this.chunks, from, newTo, hit);
    const before = (old.input as Listing<Item>).chunks;
    for (let at = from; at < newTo; at += 1) {
      const items = this.chunks[at] ?? none;
      const { head, tail } = at === found || (found >= 0 && at > found) ? { head: 0, tail: 0 } : unaltered(before[at] ?? none, items);
      const item = hit(head + tail > 0 ? items.slice(head, items.length - tail) : items);
      if (item !== nothing) return { at, item: item as Item };
    }
    return { at: -1, item: undefined };
  }

  #follow<Made>(kind: string, apply: unknown, make: (items: Chunk<Item>, was?: { readonly items: Chunk<Item>; readonly result: Chunk<Made> }) => Chunk<Made>): Listing<Made> {
    const run = currentRun();
    if (!run || run.within) {
      run?.look(this);
      return new Listing(this.chunks.map((chunk) => (chunk.length === 0 ? none : make(chunk))));
    }
    const step = new Under(run, kind, apply);
    const { old } = step;
    const window = old && (old.input === this ? unmoved : this.since(old.input));
    if (!old || !window) {
      const result = new Listing<Made>(this.chunks.map((chunk) => (chunk.length === 0 ? none : filled(step.inside(() => make(chunk), chunk)))));
      step.end(this, result);
      return result;
    }
    const was = old.result as Listing<Made>;
    const before = (old.input as Listing<Item>).chunks;
    const { from, oldTo, newTo } = window;
    const stale = step.keepReads(before.slice(from, oldTo));
    const again = (chunk: Chunk<Item>, index: number | undefined): Chunk<Made> => {
      if (chunk.length === 0) return none;
      const items = index === undefined ? undefined : before[index];
      const known = index === undefined ? undefined : was.chunks[index];
      // Items that read something besides themselves are looked at again as a whole.
      const made = step.inside(() => make(chunk, items && known && !stale.has(items) ? { items, result: known } : undefined), chunk);
      if (made.length === 0) return none;
      const result = known ? keptSame(known, made) : made;
      const parts = partsOf.get(made);
      if (parts) partsOf.set(result, parts);
      return result;
    };
    let result = was;
    if (newTo > from || oldTo > from) result = result.with(window, this.chunks.slice(from, newTo).map((chunk, index) => again(chunk, newTo === oldTo ? from + index : undefined)));
    for (const chunk of stale) {
      const at = this.chunks.indexOf(chunk as Chunk<Item>);
      if (at < 0 || (at >= from && at < newTo)) continue;
      result = result.with({ from: at, oldTo: at + 1, newTo: at + 1 }, [again(chunk as Chunk<Item>, at < from ? at : at - newTo + oldTo)]);
    }
    step.end(this, result);
    return result;
  }
}

/** Joins lists, one after the other. The list that it makes follows those lists. */
export function createJoiner<Item>(): (listings: readonly Listing<Item>[]) => Listing<Item> {
  let before: readonly Listing<Item>[] = [];
  let last: Listing<Item> | undefined;
  return (listings) => {
    let next = last;
    let start = 0;
    for (const [index, listing] of listings.entries()) {
      if (listing !== before[index]) {
        const window = listing.since(before[index]);
        next = window && next?.with({ from: start + window.from, oldTo: start + window.oldTo, newTo: start + window.newTo }, listing.chunks.slice(window.from, window.newTo));
      }
      start += listing.chunks.length;
    }
    before = listings;
    return (last = next ?? new Listing(listings.flatMap(({ chunks }) => chunks)));
  };
}

const unmoved: Window = { from: 0, oldTo: 0, newTo: 0 };

/** A step under way. */
class Under {
  /** The step in its place in the last run, when this one may go on from it. */
  readonly old: Step | undefined;
  readonly #place: Step | undefined;
  #reads: Reads | undefined;
  #lists: Set<Followed> | undefined;

  constructor(private readonly run: Run, private readonly kind: string, private readonly apply: unknown) {
    this.#place = run.last?.steps[run.steps.length];
    const place = this.#place;
    const goesOn = place?.kind === kind && (run.steady || place.apply === apply) && (place.lists.size === 0 || ![...place.lists].some((list) => run.superseded.has(list)));
    this.old = goesOn ? place : undefined;
  }

  /**
   * Keeps what was read in the last run where it is still so.
   * @param replaced chunks whose place others may have taken: what was read for them is forgotten
   * @returns the chunks for which something was read that is not kept
   */
  keepReads(replaced: readonly object[] = none): ReadonlySet<object> {
    const { old } = this;
    if (old && old.lists.size > 0) this.#lists = new Set(old.lists);
    this.#reads = old?.reads;
    return this.#reads?.take(replaced) ?? noChunks;
  }

  /** Runs the step's function, and keeps what it reads besides its items. */
  inside<Value>(part: () => Value, chunk: object): Value {
    const { run } = this;
    run.within = true;
    run.inside = undefined;
    run.insideLists = undefined;
    try {
      return part();
    } finally {
      run.within = false;
      const inside = run.inside as Map<Source, unknown> | undefined;
      const lists = run.insideLists as Set<Followed> | undefined;
      if (inside) {
        this.#reads ??= new Reads();
        this.#reads.add(chunk, inside);
      }
      if (lists) this.#lists = new Set([...(this.#lists ?? []), ...lists]);
      run.inside = undefined;
      run.insideLists = undefined;
    }
  }

  end(input: unknown, result: unknown, detail?: unknown): void {
    const { run } = this;
    if (!this.#place) run.steady = false;
    run.compare(this.#place?.result, result);
    run.steps.push({ kind: this.kind, input, apply: this.apply, result, detail, reads: this.#reads, lists: this.#lists ?? noLists });
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

/** A copy of a list with other values from a place on: one move of memory, which lists of thousands of chunks feel. */
function replaced<Value>(values: readonly Value[], from: number, made: readonly Value[]): readonly Value[] {
  const copy = values.slice();
  for (let index = 0; index < made.length; index += 1) copy[from + index] = made[index] as Value;
  return copy;
}

/** The items that pass: the same array when all do, and none of its own when none does, as most of the time. */
function passing<Item>(items: Chunk<Item>, test: (item: Item) => unknown): Chunk<Item> {
  let passed: Item[] | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as Item;
    if (test(item)) passed?.push(item);
    else passed ??= items.slice(0, index);
  }
  return passed === undefined ? items : filled(passed);
}

const filled = <Item>(chunk: Chunk<Item>): Chunk<Item> => (chunk.length === 0 ? none : chunk);

/** How many items at both ends of a chunk are those of the chunk in its place before. */
function unaltered<Item>(before: Chunk<Item>, items: Chunk<Item>): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, items.length);
  let head = 0;
  while (head < most && before[head] === items[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === items[items.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** The items of several chunks in one array; the machine's own `flat` takes many times as long. */
export function flat<Item>(chunks: readonly Chunk<Item>[]): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const chunk = chunks[at] as Chunk<Item>;
    for (let index = 0; index < chunk.length; index += 1) items.push(chunk[index] as Item);
  }
  return items;
}

/** What is made of each item, in one array. */
function each<Item, Made>(items: Chunk<Item>, make: (item: Item) => Made | readonly Made[]): Made[] {
  const all: Made[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const made = make(items[at] as Item);
    if (!Array.isArray(made)) all.push(made as Made);
    else for (let index = 0; index < made.length; index += 1) all.push(made[index] as Made);
  }
  return all;
}

function count(chunks: readonly Chunk<unknown>[], from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += chunks[index]?.length ?? 0;
  return sum;
}
