import { deepEqual, equal } from 'node:assert/strict';
import fc, { runs } from '../../../test/unit/property.js';
import { Computed, Slot, type Clock } from './source.js';

describe('what is worked out from others', () => {
  it('is what it would be worked out anew, whatever was set before', () => {
    const count = 6;
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat({ max: count - 1 }), to: fc.nat({ max: 3 }) }), { maxLength: 40 }),
        (changes) => {
          const clock: Clock = { version: 0, once: false };
          const slots = Array.from({ length: count }, () => new Slot(0));
          // Reads more or less of the others, by what the first is.
          const sum = new Computed(clock, () =>
            slots.slice(0, 1 + (slots[0] as Slot<number>).read() * 2).reduce((total, slot) => total + slot.read(), 0),
          );
          const even = new Computed(clock, () => sum.read() % 2 === 0);
          for (const { at, to } of changes) {
            clock.version += 1;
            (slots[at] as Slot<number>).value = to;
            const anew = slots
              .slice(0, 1 + (slots[0] as Slot<number>).value * 2)
              .reduce((total, slot) => total + slot.value, 0);
            equal(even.current(), anew % 2 === 0);
            equal(sum.current(), anew);
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('is not worked out again while what it read says the same', () => {
    const clock: Clock = { version: 0, once: false };
    const slot = new Slot(1);
    let times = 0;
    const even = new Computed(clock, () => slot.read() % 2 === 0);
    const shown = new Computed(clock, () => {
      times += 1;
      return String(even.read());
    });
    equal(shown.current(), 'false');
    clock.version += 1;
    slot.value = 3;
    equal(shown.current(), 'false');
    equal(times, 1);
  });

  it('is worked out again after it failed', () => {
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
