import { deepEqual, equal, rejects } from 'node:assert/strict';
import { loadOnce } from './loadOnce.js';

describe('what is loaded once', () => {
  it('is loaded when it is asked for, and never again', async () => {
    let count = 0;
    const loaded = loadOnce(() => Promise.resolve((count += 1)));
    equal(count, 0);
    deepEqual(await Promise.all([loaded(), loaded()]), [1, 1]);
    equal(await loaded(), 1);
    equal(count, 1);
  });
  it('is tried again after it could not be loaded, and all who waited are told', async () => {
    let count = 0;
    const loaded = loadOnce(async () => {
      count += 1;
      await Promise.resolve();
      if (count === 1) throw new Error('no network');
      return count;
    });
    await Promise.all([rejects(loaded(), /no network/), rejects(loaded(), /no network/)]);
    equal(await loaded(), 2);
    equal(count, 2);
  });
});
