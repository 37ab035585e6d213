/** What is done in which phase, and what was moved from one to the other. */
import type { StrategyDocument } from '../facts/document.js';
import { entriesOf } from '../facts/entries.js';
import { timesIn } from '../facts/time.js';
import { normalize } from '../outline/normalize.js';
import type { Concept } from '../outline/concepts.js';
import { isAbout, type Section } from '../outline/outline.js';
import { say } from '../result.js';
import type { Range } from '../text/text.js';
import { changed, shown, type Change } from './change.js';
import { keyOfName } from './identity.js';
import { phaseIn, samePhase, withoutDates, type Phase } from './phase.js';
import { isScopeColumn, priorityIn } from './priority.js';

/** A thing that a phase holds. */
interface Scoped {
  readonly name: string;
  readonly range: Range;
  readonly phase: Phase;
  /** The phase as its author calls it. */
  readonly title: string;
}

const horizons = ['rollout-now', 'rollout-next', 'rollout-later'] as const;
/** What stands below a phase and is none of its scope. */
const beside: readonly Concept[] = [
  'metrics',
  'risks',
  'kill-criteria',
  'budget',
  'team',
  'learning',
  'open-questions',
];

/** The phase whose things stand in a section; undefined where it is none. */
function phaseOf(section: Section, document: StrategyDocument): Phase | undefined {
  const { title, concepts } = section;
  const { calendar } = document.options;
  if (isAbout(section, ...beside)) return undefined;
  const horizon = horizons.find((each) => concepts.includes(each));
  if (horizon) return { place: horizon, words: '' };
  if (concepts.includes('non-goals')) return { place: 'non-goals', words: '' };
  const [time] = timesIn(title, calendar);
  return (
    phaseIn(title, calendar) ??
    (time?.start === 0 && time.interval
      ? { place: `${time.interval.from} ${time.interval.to}`, words: keyOfName(withoutDates(title, calendar)) }
      : undefined)
  );
}

/** The things of all phases; what several hold is left out. */
function scopedIn(document: StrategyDocument): ReadonlyMap<string, Scoped> {
  const all = new Map<string, Scoped | undefined>();
  const add = (name: string, range: Range, title: string, phase: Phase): void => {
    const key = keyOfName(name);
    if (key === '') return;
    const known = all.get(key);
    if (!all.has(key)) all.set(key, { name, range, title, phase });
    else if (known && !samePhase(known.phase, phase)) all.set(key, undefined);
  };
  for (const section of document.outline.sections) {
    const phase = phaseOf(section, document);
    if (phase !== undefined)
      for (const { name, nameRange, shape } of entriesOf(section))
        if (shape !== 'heading') add(name, nameRange, section.title, phase);
  }
  for (const { header, rows } of document.tables) {
    const column = header.findIndex(({ text }, index) => index > 0 && isScopeColumn(text));
    if (column < 0) continue;
    for (const row of rows) {
      const cell = row.find(({ text }, index) => index !== column && /\p{L}/u.test(text));
      const phase = row[column]?.text.trim() ?? '';
      if (cell && phase !== '')
        add(cell.text.trim(), cell.source(), phase, { place: priorityIn(phase) ?? normalize(phase), words: '' });
    }
  }
  return new Map([...all].flatMap(([key, scoped]) => (scoped ? [[key, scoped] as const] : [])));
}

/**
 * What was moved between phases. Where a phase is gone and all that it held stands in one that is new, the phase was only
 * given another name.
 */
export function scopeChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  const [old, now] = [scopedIn(before), scopedIn(after)];
  const [oldPhases, newPhases] = [old, now].map(
    (scoped) => new Set([...scoped.values()].map(({ phase }) => phase.place)),
  );
  return [...now].flatMap(([key, to]): Change[] => {
    const from = old.get(key);
    if (!from || samePhase(from.phase, to.phase)) return [];
    if (newPhases?.has(from.phase.place) === false && oldPhases?.has(to.phase.place) === false) return [];
    const about = shown(to.name);
    const [left, reached] = [shown(from.title), shown(to.title)];
    return [
      changed({
        kind: 'scope-moved',
        about,
        from: left,
        to: reached,
        said: say`"${about}" moved from "${left}" to "${reached}".`,
        before: from.range,
        after: to.range,
      }),
    ];
  });
}
