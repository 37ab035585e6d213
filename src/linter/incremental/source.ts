/**
 * Values that follow the versions of a document. What is worked out from others remembers what it read; when the next
 * version comes, it is worked out anew only if something it read is different: the idea of spreadsheets.
 */

/** Something that can be read, and may be different in the next version. */
export interface Source {
  /** The value as of the current version, brought up to date if need be. */
  current(): unknown;
}

/** What the value that is being worked out has read so far. */
let reads: Map<Source, unknown> | undefined;

/** A value that is set from outside. */
export class Slot<Value> implements Source {
  constructor(public value: Value) {}

  current(): Value {
    return this.value;
  }

  /** The value, for a computation that is to follow it. */
  read(): Value {
    reads?.set(this, this.value);
    return this.value;
  }
}

/** Counts the versions of a document. */
export interface Clock {
  version: number;
  /** Whether there will be no other version: then nothing notes what it has read. */
  readonly once: boolean;
}

/** Whether every source still has the value that was read. */
function unchanged(read: ReadonlyMap<Source, unknown>): boolean {
  for (const [source, value] of read) if (source.current() !== value) return false;
  return true;
}

/** A value that is worked out from others. */
export class Computed<Value> implements Source {
  #known: { readonly value: Value; readonly read: ReadonlyMap<Source, unknown> } | undefined;
  #version = -1;

  /**
   * @param clock the versions of the document it belongs to
   * @param compute a function of nothing but what it reads from sources
   * @param keep gives back the old value where the new one says the same, so that whoever read it need not look again
   */
  constructor(
    private readonly clock: Clock,
    private readonly compute: () => Value,
    private readonly keep: (old: Value, made: Value) => Value = (_old, made) => made,
  ) {}

  current(): Value {
    const known = this.#known;
    if (known && (this.#version === this.clock.version || unchanged(known.read))) {
      this.#version = this.clock.version;
      return known.value;
    }
    const outer = reads;
    const read = new Map<Source, unknown>();
    reads = this.clock.once ? undefined : read;
    // Should it fail, nothing is left to go on from.
    this.#known = undefined;
    try {
      const made = this.compute();
      const value = known ? this.keep(known.value, made) : made;
      this.#known = { value, read };
      this.#version = this.clock.version;
      return value;
    } finally {
      reads = outer;
    }
  }

  /** The value, for a computation that is to follow it. */
  read(): Value {
    const value = this.current();
    reads?.set(this, value);
    return value;
  }
}
