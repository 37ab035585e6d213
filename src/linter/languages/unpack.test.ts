import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inflateSync } from 'fflate';
import { pack } from '../../build/packing.mjs';
import { unpack } from './unpack.js';

describe('packed texts', () => {
  it('are what they were', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (value) => {
      const { digits, letters } = await pack(value);
      for (const inflate of [undefined, inflateSync]) assert.deepEqual(unpack(digits, letters, inflate), JSON.parse(JSON.stringify(value)));
    }), { numRuns: 40 });
  });

  it('may hold thousands of letters, among them pictures', async () => {
    const twice = Array.from({ length: 2 * 3_200 }, (_, index) => String.fromCharCode(0x4e00 + (index >> 1)));
    const value = [...twice, '🧭🚀', 'été', 'تجربة', '\ud83d'];
    const { digits, letters } = await pack(value);
    assert.deepEqual(unpack(digits, letters), value);
    assert.match(digits, /^[#-[\]-~]+$/);
  });
});
