import { deepEqual, equal } from 'node:assert/strict';
import { createStepReader } from './stepReader.js';
import { rememberVersions } from './versions.js';

const tick = (): Promise<void> => new Promise((done) => setTimeout(done, 1));

describe('what is known of a version', () => {
  it('is no longer known of the next one, and until it is forgotten', () => {
    const versions = rememberVersions<{ version: number }, string>();
    const document = { version: 1 };
    versions.set(document, 1, 'first');
    equal(versions.of(document), 'first');
    document.version = 2;
    equal(versions.of(document), undefined, 'the next version');
    versions.set(document, 2, 'second');
    versions.forget();
    equal(versions.of(document), undefined, 'forgotten');
  });
});

describe('a document that is read in steps', () => {
  const steps = function* (count: number, end: () => void = () => undefined): Generator<number, void> {
    for (let step = 0; step < count; step += 1) yield step;
    end();
  };
  /** Reads a document until it is no longer being read. */
  async function read(
    begin: () => Iterator<unknown>,
    isGone = (): boolean => false,
  ): Promise<{ readonly ended: number; readonly failures: readonly string[] }> {
    let ended = 0;
    const failures: string[] = [];
    const document = {};
    const reader = createStepReader<object>(isGone, () => {
      ended += 1;
    });
    reader.read(document, begin, (error) => failures.push(String(error)));
    for (let turns = 0; turns < 100 && reader.isReading(document); turns += 1) await tick();
    equal(reader.isReading(document), false, 'it does not stay being read');
    await tick();
    return { ended, failures };
  }
  const fail = (): never => {
    throw new RangeError('Maximum call stack size exceeded');
  };

  it('is being read until its last step', async () => {
    let done = false;
    deepEqual(
      await read(() =>
        steps(5, () => {
          done = true;
        }),
      ),
      { ended: 1, failures: [] },
    );
    equal(done, true);
  });

  it('is read no longer when a step fails, the first, a later or the last', async () => {
    const failed = { ended: 1, failures: ['RangeError: Maximum call stack size exceeded'] };
    deepEqual(
      [await read(fail), await read(() => steps(0, fail)), await read(() => steps(3, fail))],
      [failed, failed, failed],
    );
  });

  it('is left when it is closed, and nobody is told', async () => {
    let taken = 0;
    const begin = function* (): Generator<number> {
      for (;;) yield (taken += 1);
    };
    deepEqual(await read(begin, () => taken >= 3), { ended: 0, failures: [] });
    equal(taken, 3);
  });
});
