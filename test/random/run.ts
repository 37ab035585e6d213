import type { LintOptions } from '../../src/linter/index.js';
import { now } from '../unit/apply.js';
import { versionsOf } from './edits.js';
import { Watch, type Fault, type Looked } from './faults.js';
import { chanceFrom } from './random.js';

/** Edits of one document before the next has its turn. */
const editsEach = 25;

/** What a run found, and how much it looked at. */
export interface Found {
  readonly looked: Looked;
  readonly faults: readonly Fault[];
}

/**
 * Edits documents at random, and looks for faults in every version.
 * @param documents texts to begin with
 * @param edits how many, over all of them
 * @param seed the same seed makes the same edits
 * @param tell is told after each document how much was looked at so far, and how many faults there were
 */
export function editAtRandom(
  documents: readonly string[],
  edits: number,
  seed: number,
  tell: (looked: Looked, faults: number) => void = () => undefined,
): Found {
  const chance = chanceFrom(seed);
  const looked: Looked = { versions: 0, fixes: 0, suppressions: 0 };
  const faults: Fault[] = [];
  while (looked.versions < edits) {
    const document = chance.oneOf(documents);
    const start = chance.happens(0.2) ? document.replace(/\r?\n/g, '\r\n') : document;
    const options: LintOptions = {
      now,
      kind: chance.oneOf([
        'product-strategy',
        'product-strategy',
        'prd',
        'roadmap',
        'okr',
        'business-case',
        'experiment',
      ] as const),
      allChecklists: chance.happens(0.5),
    };
    const watch = new Watch(options, chance, looked);
    for (const text of [start, ...versionsOf(start, Math.min(editsEach, edits - looked.versions) - 1, chance)])
      faults.push(...watch.faultsOf(text));
    tell(looked, faults.length);
  }
  return { looked, faults };
}
