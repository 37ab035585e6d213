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
  /** What the function read besides its argument, by chunk of the list. */
  readonly reads: ReadonlyMap<object, ReadonlyMap<Source, unknown>>;
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
export function unchanged(reads: ReadonlyMap<Source, unknown>): boolean {
  for (const [source, value] of reads) if (source.current() !== value) return false;
  return true;
}

/** A value that is set from outside. */
export class Slot<Value> implements Source {
  constructor(public value: Value) {}

  current(): Value {
    return this.value;
  }

  /** The value, for a computation that is to follow it. */
  read(): Value {
    running?.note(this, this.value);
    return this.value;
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
      if (!this.#value || !this.#run || !unchanged(this.#run.inputs) || !this.#run.steps.every((step) => step.reads.size === 0 || [...step.reads.values()].every(unchanged))) {
        const run = this.clock.once ? undefined : (running = new Run(this.#run));
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
