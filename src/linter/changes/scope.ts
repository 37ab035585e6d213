/** What is done in which phase, and what was moved from one to the other. */
import type { StrategyDocument } from '../facts/document.js';
import { entriesOf } from '../facts/entries.js';
import { numberedStage } from '../facts/steps.js';
import { timesIn } from '../facts/time.js';
import { normalize } from '../outline/normalize.js';
import type { Section } from '../outline/outline.js';
import { say } from '../result.js';
import type { Range } from '../text.js';
import { changed, shown, type Change } from './change.js';
import { keyOfName } from './identity.js';

/** A thing that a phase holds. */
interface Scoped {
  readonly name: string;
  readonly range: Range;
  /** The phase as its author calls it, and as a key. */
  readonly phase: string;
  readonly phaseKey: string;
}

const horizons = ['rollout-now', 'rollout-next', 'rollout-later'] as const;
/** Versions, and what is in and out of them. */
const release = /^\W*(?:MVP|v(?:ersion)?\s?\d+(?:\.\d+)*|(?:in|out of)[ -]scope|must|should|could|won['’]?t)\b/i;
/** The column of a table that says in which phase a row is done. */
const phaseColumn = /^(?:(?:target )?phase|release|version|horizon|stage|wave|bucket|scope|moscow)$/i;

/** The phase that a title names, as a key; undefined where it names none. */
function phaseOf(
  title: string,
  { concepts }: Pick<Section, 'concepts'>,
  document: StrategyDocument,
): string | undefined {
  const horizon = horizons.find((each) => concepts.includes(each));
  if (horizon) return horizon;
  const stage = numberedStage.exec(title);
  if (stage) return normalize(stage[0].replace(/[^\p{L}\p{N}]+/gu, ' '));
  const version = release.exec(title);
  if (version) return normalize(version[0]);
  if (concepts.includes('non-goals')) return 'non-goals';
  const [time] = timesIn(title, document.options.calendar);
  return time?.start === 0 && time.interval ? `${time.interval.from} ${time.interval.to}` : undefined;
}

/** The things of all phases; what several hold is left out. */
function scopedIn(document: StrategyDocument): ReadonlyMap<string, Scoped> {
  const all = new Map<string, Scoped | undefined>();
  const add = (name: string, range: Range, phase: string, phaseKey: string): void => {
    const key = keyOfName(name);
    if (key === '') return;
    const known = all.get(key);
    if (!all.has(key)) all.set(key, { name, range, phase, phaseKey });
    else if (known?.phaseKey !== phaseKey) all.set(key, undefined);
  };
  for (const section of document.outline.sections) {
    const phase = phaseOf(section.title, section, document);
    if (phase !== undefined)
      for (const { name, nameRange, shape } of entriesOf(section))
        if (shape !== 'heading') add(name, nameRange, section.title, phase);
  }
  for (const { header, rows } of document.tables) {
    const column = header.findIndex(({ text }, index) => index > 0 && phaseColumn.test(text.trim()));
    if (column < 0) continue;
    for (const row of rows) {
      const cell = row.find(({ text }, index) => index !== column && /\p{L}/u.test(text));
      const phase = row[column]?.text.trim() ?? '';
      if (cell && phase !== '') add(cell.text.trim(), cell.source(), phase, normalize(phase));
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
    (scoped) => new Set([...scoped.values()].map(({ phaseKey }) => phaseKey)),
  );
  return [...now].flatMap(([key, to]): Change[] => {
    const from = old.get(key);
    if (!from || from.phaseKey === to.phaseKey) return [];
    if (newPhases?.has(from.phaseKey) === false && oldPhases?.has(to.phaseKey) === false) return [];
    const about = shown(to.name);
    const [left, reached] = [shown(from.phase), shown(to.phase)];
    return [
      changed({
        kind: 'scope-moved',
        about,
        from: left,
        to: reached,
        said: say`"${about}" is moved from "${left}" to "${reached}".`,
        before: from.range,
        after: to.range,
      }),
    ];
  });
}
