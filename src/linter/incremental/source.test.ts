import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { Computed, Reads, Slot, type Clock, type Source } from './source.js';

describe('what steps have read', () => {
  const count = 12;
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ set: fc.nat({ max: count - 1 }), to: fc.nat({ max: 2 }) }) },
    { weight: 2, arbitrary: fc.record({ add: fc.nat({ max: 4 }), slots: fc.array(fc.nat({ max: count - 1 }), { maxLength: 4 }) }) },
    { weight: 1, arbitrary: fc.record({ drop: fc.nat({ max: 4 }) }) },
    { weight: 2, arbitrary: fc.record({ look: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ noise: fc.integer({ min: 200, max: 300 }) }) },
  );

  it('is never taken for unchanged when it is not, and is given back chunk by chunk', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const slots = Array.from({ length: count }, () => new Slot(0));
      const noise = new Slot(0);
      const chunks = Array.from({ length: 5 }, (_, index) => ({ index }));
      const reads = new Reads();
      const known = new Map<object, Map<Slot<number>, number>>();
      const isStale = (chunk: object): boolean => [...(known.get(chunk) ?? [])].some(([slot, value]) => slot.value !== value);
      for (const each of steps) {
        if ('set' in each) (slots[each.set] as Slot<number>).value = each.to;
        else if ('noise' in each) for (let at = 0; at < each.noise; at += 1) noise.value += 1;
        else if ('look' in each && each.look) equal(reads.unchanged(), !chunks.some(isStale));
        else {
          // Whatever is read is read when all that is stale has been taken out.
          const replaced = 'drop' in each ? [chunks[each.drop] as object] : [];
          const taken = chunks.filter((chunk) => isStale(chunk) || (replaced.includes(chunk) && known.has(chunk)));
          deepEqual(new Set(reads.take(replaced)), new Set(taken));
          for (const chunk of taken) known.delete(chunk);
          if (!('add' in each) || each.slots.length === 0) continue;
          const chunk = chunks[each.add] as object;
          const read = new Map(each.slots.map((at) => [slots[at] as Slot<number>, (slots[at] as Slot<number>).value]));
          reads.add(chunk, new Map<Source, unknown>(read));
          known.set(chunk, new Map([...(known.get(chunk) ?? []), ...read]));
        }
      }
    }), { numRuns: 2_000 });
  });

  it('are looked at where they were worked out from slots', () => {
    const clock: Clock = { version: 0, once: false };
    const [slot, chunk] = [new Slot(1), {}];
    const doubled = new Computed(clock, () => slot.read() * 2);
    const reads = new Reads();
    reads.add(chunk, new Map<Source, unknown>([[doubled, doubled.current()]]));
    equal(reads.unchanged(), true);
    clock.version += 1;
    slot.value = 2;
    equal(reads.unchanged(), false);
    deepEqual([...reads.take()], [chunk]);
    equal(reads.unchanged(), true);
  });

  it('are forgotten with a computation that fails', () => {
    const clock: Clock = { version: 0, once: false };
    const slot = new Slot(1);
    const half = new Computed(clock, () => {
      if (slot.read() === 2) throw new Error('two');
      return slot.value;
    });
    const values = [1, 2, 3].map((value) => {
      clock.version += 1;
      slot.value = value;
      try {
        return half.current();
      } catch {
        return 'failed';
      }
    });
    deepEqual(values, [1, 'failed', 3]);
  });
});
