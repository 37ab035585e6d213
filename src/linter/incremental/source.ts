/**
 * Values that follow the versions of a document. What is worked out from others remembers what it read; when the next
 * version comes, it is worked out anew only if something it read is different. (The idea is that of spreadsheets, and of
 * "self-adjusting computation": Acar, 2005.)
 */

/** Something that can be read, and may be different in the next version. */
export interface Source {
  /** The value as of the current version, brought up to date if need be. */
  current(): unknown;
}

/** A list that knows how it came about from the one before it: see `Listing`. */
export abstract class Followed {
  protected readonly followed = true;
}

/** What one step of a computation over a list did; `Listing` keeps it to go on from. */
export interface Step {
  /** What kind of step it is, and the list and function it was done with. */
  readonly kind: string;
  readonly input: unknown;
  readonly apply: unknown;
  readonly result: unknown;
  /** Whatever else the step wants to remember. */
  readonly detail: unknown;
  /** What the function read besides its argument; undefined when nothing. The next step goes on with it. */
  readonly reads: Reads | undefined;
  /** Lists that the function looked into. */
  readonly lists: ReadonlySet<Followed>;
}

/** A run of a computation. */
export class Run {
  readonly inputs = new Map<Source, unknown>();
  readonly steps: Step[] = [];
  /**
   * Whether everything known so far is what it was in the last run, but for lists that have changed in some chunks: then
   * the functions given to lists are the same functions.
   */
  steady: boolean;
  /** Lists met so far; those of them that are not what they were, and what they were. */
  readonly lists = new Set<Followed>();
  readonly novel = new Set<Followed>();
  readonly superseded = new Set<Followed>();
  /** What the function of a step under way reads, and the lists it looks into, go here. */
  inside: Map<Source, unknown> | undefined;
  insideLists: Set<Followed> | undefined;
  within = false;

  /** @param last the run before, from which this one goes on */
  constructor(public last: Run | undefined) {
    this.steady = last !== undefined;
  }

  /** Notes that a source was read. */
  note(source: Source, value: unknown): void {
    if (this.within) {
      (this.inside ??= new Map()).set(source, value);
      return;
    }
    this.compare(this.last?.inputs.get(source), value);
    this.inputs.set(source, value);
  }

  /** Notes a value that this run knows, and what stood in its place in the last. */
  compare(before: unknown, now: unknown): void {
    if (now instanceof Followed) this.lists.add(now);
    if (before === now || !this.steady) return;
    if (before instanceof Followed && now instanceof Followed) {
      this.novel.add(now);
      this.superseded.add(before);
    } else this.steady = false;
  }

  /** Notes that a list is looked into as a whole. */
  look(list: Followed): void {
    if (!this.within) {
      if (this.novel.has(list)) this.steady = false;
    } else if (this.lists.has(list)) (this.insideLists ??= new Set()).add(list);
  }
}

let running: Run | undefined;

/** The run under way, if any. */
export function currentRun(): Run | undefined {
  return running;
}

/** Whether every source still has the value that was read. */
function unchanged(reads: ReadonlyMap<Source, unknown>): boolean {
  for (const [source, value] of reads) if (source.current() !== value) return false;
  return true;
}

/** The numbers of the slots that were set last, and how many were set so far. */
const lastSet: number[] = [];
let slotsSet = 0;
/** As many of the last slots set are known. */
const knownSet = 256;
let slots = 0;

/** A value that is set from outside. */
export class Slot<Value> implements Source {
  readonly number = (slots += 1);
  #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  set value(value: Value) {
    if (value === this.#value) return;
    this.#value = value;
    lastSet[slotsSet % knownSet] = this.number;
    slotsSet += 1;
  }

  current(): Value {
    return this.#value;
  }

  /** The value, for a computation that is to follow it. */
  read(): Value {
    running?.note(this, this.#value);
    return this.#value;
  }
}

/** What the function of a step has read besides its items, by chunk of the list. */
export class Reads {
  readonly #byChunk = new Map<object, ReadonlyMap<Source, unknown>>();
  /** The numbers of all slots among it, and whatever else was read. */
  #slots = new Set<number>();
  #others = new Map<Source, unknown>();
  /** How many slots had been set when everything was as it had been read. */
  #asRead = slotsSet;

  add(chunk: object, read: ReadonlyMap<Source, unknown>): void {
    const known = this.#byChunk.get(chunk);
    this.#byChunk.set(chunk, known ? new Map([...known, ...read]) : read);
    this.#index(read);
  }

  /** Whether everything is as it was read. */
  unchanged(): boolean {
    if (!this.#isUntouched() && ![...this.#byChunk.values()].every(unchanged)) return false;
    this.#asRead = slotsSet;
    return true;
  }

  /**
   * Takes out the chunks for which something is not as it was read, and those whose place others may take.
   * @returns those of them for which anything was read
   */
  take(replaced: readonly object[] = []): ReadonlySet<object> {
    const taken = new Set(replaced.filter((chunk) => this.#byChunk.delete(chunk)));
    if (!this.#isUntouched()) {
      this.#slots = new Set();
      this.#others = new Map();
      for (const [chunk, read] of this.#byChunk) {
        if (unchanged(read)) this.#index(read);
        else if (this.#byChunk.delete(chunk)) taken.add(chunk);
      }
    }
    this.#asRead = slotsSet;
    return taken;
  }

  /** Whether it is certain that nothing is different: the few slots that were set are looked for, not thousands that were read looked at. */
  #isUntouched(): boolean {
    if (slotsSet - this.#asRead > knownSet) return false;
    for (let set = this.#asRead; set < slotsSet; set += 1) if (this.#slots.has(lastSet[set % knownSet] as number)) return false;
    return unchanged(this.#others);
  }

  #index(read: ReadonlyMap<Source, unknown>): void {
    for (const [source, value] of read) {
      if (source instanceof Slot) this.#slots.add(source.number);
      else this.#others.set(source, value);
    }
  }
}

/** Counts the versions of a document. */
export interface Clock {
  version: number;
  /** Whether there will be no other version: then nothing notes what it has read. */
  readonly once: boolean;
}

/** A value that is worked out from others. */
export class Computed<Value> implements Source {
  #run: Run | undefined;
  #value: { readonly value: Value } | undefined;
  #version = -1;

  /**
   * @param clock the versions of the document it belongs to
   * @param compute a function of nothing but what it reads from sources
   * @param keep gives back the old value where the new one says the same, so that whoever read it need not look again
   */
  constructor(private readonly clock: Clock, private readonly compute: () => Value, private readonly keep: (old: Value, made: Value) => Value = (_old, made) => made) {}

  current(): Value {
    if (this.#value && this.#version === this.clock.version) return this.#value.value;
    const outer = running;
    running = undefined;
    try {
      if (!this.#value || !this.#run || !unchanged(this.#run.inputs) || !this.#run.steps.every(({ reads }) => reads === undefined || reads.unchanged())) {
        const run = this.clock.once ? undefined : (running = new Run(this.#run));
        // The next run goes on with what this one has: should it fail, nothing is left to go on from.
        this.#run = undefined;
        const made = this.compute();
        if (run) run.last = undefined;
        this.#run = run;
        this.#value = { value: this.#value ? this.keep(this.#value.value, made) : made };
      }
    } finally {
      running = outer;
    }
    this.#version = this.clock.version;
    return this.#value.value;
  }

  /** The value, for a computation that is to follow it. */
  read(): Value {
    const value = this.current();
    running?.note(this, value);
    return value;
  }
}
