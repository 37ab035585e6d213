import { Span } from '../text/place.js';

/**
 * Whether two facts say the same of the same place. Objects with a class of their own (sections, passages, tables) are
 * the same only when they are one object; ranges when they are counted alike from one block.
 */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Number.isNaN(a) && Number.isNaN(b);
  if (a instanceof Span) return b instanceof Span && a.anchor === b.anchor && a.from === b.from && a.to === b.to;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]));
  const kind: unknown = Object.getPrototypeOf(a);
  if (kind !== Object.getPrototypeOf(b)) return false;
  if (kind === Map.prototype) return same([...(a as Map<unknown, unknown>)], [...(b as Map<unknown, unknown>)]);
  if (kind === Set.prototype) return same([...(a as Set<unknown>)], [...(b as Set<unknown>)]);
  if (kind !== Object.prototype) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/** Whether two lists hold the very same items. */
export function alike<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** The old list where the new one holds the very same items. */
export function keptAlike<Item>(old: readonly Item[], made: readonly Item[]): readonly Item[] {
  return alike(old, made) ? old : made;
}

/** The old value where the new one says the same, else the new one with what is the same in both taken from the old. */
export function reuseIfEqual<Value>(old: Value, made: Value): Value {
  if (Array.isArray(old) && Array.isArray(made)) {
    const items = made.map((item: unknown, index): unknown => {
      const before: unknown = old[index];
      if (same(before, item)) return before;
      const behind: unknown = old[old.length - (made.length - index)];
      return same(behind, item) ? behind : item;
    });
    return alike(old, items) ? old : (items as Value);
  }
  return same(old, made) ? old : made;
}
