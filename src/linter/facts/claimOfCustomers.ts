/** What a document claims of customers: what they suffer from, want, do or pay. */
import { isAbout, type Passage } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import type { StrategyDocument } from './document.js';
import { isPlan } from './evidence.js';
import { beginsWithPeople, namesPeople } from './people.js';
import { speaksOf } from './wording.js';

/** What stands under such a title is to be built, reached, tried or feared, or told of others. */
const elsewhere = [
  'initiatives',
  'pillars',
  'metrics',
  'okr',
  'north-star',
  'guardrails',
  'timeline',
  'rollout-now',
  'rollout-next',
  'rollout-later',
  'non-goals',
  'kill-criteria',
  'hypothesis',
  'assumptions',
  'experiments',
  'competition',
  'risks',
  'open-questions',
  'decision-log',
  'principles',
  'team',
  'process',
  'communication',
] as const;

const tellsOfThem = (passage: Passage): boolean =>
  isPlan(passage) &&
  !speaksOf('required', passage.text) &&
  (isAbout(passage.section, 'problem') ||
    ((isAbout(passage.section, 'target-customer') || namesPeople(passage.text)) &&
      !isAbout(passage.section, ...elsewhere)));

/** Whether a passage under a title about problems says whose they are. */
const tellsTheirProblem = (passage: Passage): boolean =>
  passage.kind !== 'heading' &&
  isAbout(passage.section, 'problem') &&
  (namesPeople(passage.text) || beginsWithPeople(passage.text)) &&
  isPlan(passage);

/** The first claim about customers; undefined where none is made. */
export function claimOfCustomers(document: StrategyDocument): Range | undefined {
  return [
    document.find({ cues: ['problem'], where: tellsOfThem }).range,
    document.find({ cues: ['claim'], where: tellsOfThem }).range,
    document.outline.passages.find(tellsTheirProblem)?.source(),
  ]
    .filter((range) => range !== undefined)
    .sort((one, other) => one.start - other.start)[0];
}
