/** What two versions of a document state differently. Pure: two readings in, changes out. */
import type { Kind } from '../checklists/kind.js';
import type { StrategyDocument } from '../facts/document.js';
import type { Inspection } from '../index.js';
import type { Range } from '../text/text.js';
import { inOrder, type Change, type ChangeKind } from './change.js';
import { contradictionChanges, ownChanges } from './document.js';
import { figureChanges } from './figures.js';
import { keyOfName } from './identity.js';
import { listedChanges } from './lists.js';
import { metricChanges } from './metrics.js';
import { objectiveChanges } from './objectives.js';
import { requirementChanges } from './requirements.js';
import { milestoneChanges } from './milestones.js';
import { describedChanges } from './rows.js';
import { scopeChanges } from './scope.js';
import { unwrapped } from './unwrapped.js';

export { changeKinds, type Change, type ChangeKind } from './change.js';

/** What is said of something by saying that it was moved. */
const saidByMove: ReadonlySet<ChangeKind> = new Set([
  'non-goal-gone',
  'non-goal-new',
  'milestone-gone',
  'milestone-new',
]);

/**
 * Compares what two versions of a document state. What is moved, put into other words or written in another shape says
 * nothing; where it is not sure what became of something, neither.
 * @param before the earlier version, as the linter read it
 * @param after the later one, read with the same options
 * @returns changes in the order in which a leader would ask about them, their places as offsets in UTF-16 code units
 */
export function changesBetween(before: Inspection, after: Inspection): readonly Change[] {
  const [from, to] = [unwrapped(before.document), unwrapped(after.document)];
  const placed = (change: Change): Change => ({
    ...change,
    before: change.before && from.original(change.before),
    after: change.after && to.original(change.after),
  });
  const stated = statedChanges(from.document, to.document, after.result.kind).map(placed);
  return inOrder([...stated, ...contradictionChanges(before, after)]);
}

/** Without what other changes say as well: a step that is done has another status. */
function saidOnce(changes: readonly Change[]): readonly Change[] {
  const told = (of: (change: Change) => boolean): ReadonlySet<string> =>
    new Set(changes.filter(of).map(({ about }) => keyOfName(about)));
  const isDone = ({ kind }: Change): boolean => kind === 'milestone-done' || kind === 'milestone-reopened';
  const isStatus = ({ kind }: Change): boolean => kind === 'status-changed';
  const [finished, changedStatus] = [
    told(isDone),
    told((change) => isStatus(change) && change.about !== '' && change.from !== ''),
  ];
  return changes.filter((change) => {
    const key = keyOfName(change.about);
    if (isDone(change)) return !changedStatus.has(key);
    return !(isStatus(change) && change.from === '' && (finished.has(key) || changedStatus.has(key)));
  });
}

/** What two documents state differently, without what they contradict. */
function statedChanges(old: StrategyDocument, now: StrategyDocument, kind: Kind | null): readonly Change[] {
  const dated = milestoneChanges(old, now, kind);
  const slipped = new Set(dated.filter(({ kind }) => kind.startsWith('date-')).map(({ about }) => keyOfName(about)));
  // What stands below a period is moved to another one when its date is: that is said once.
  const moved = scopeChanges(old, now).filter(({ about }) => !slipped.has(keyOfName(about)));
  const movedKeys = new Set(moved.map(({ about }) => keyOfName(about)));
  const others = [...dated, ...listedChanges(old, now)].filter(
    ({ kind, about }) => !saidByMove.has(kind) || !movedKeys.has(keyOfName(about)),
  );
  const stated = saidOnce([
    ...objectiveChanges(old, now),
    ...metricChanges(old, now),
    ...figureChanges(old, now),
    ...moved,
    ...others,
    ...describedChanges(old, now),
    ...ownChanges(old, now),
  ]);
  // A requirement may be a metric, a step or a thing ruled out as well: then that is said.
  return [...stated, ...requirementChanges(old, now).filter((change) => !isToldBy(stated, change, movedKeys))];
}

/** Whether other changes speak of what a change is about, or of its place. */
function isToldBy(others: readonly Change[], { about, before, after }: Change, moved: ReadonlySet<string>): boolean {
  const meets = (one: Range | undefined, other: Range | undefined): boolean =>
    one !== undefined && other !== undefined && one.start < other.end && other.start < one.end;
  const key = keyOfName(about);
  return (
    moved.has(key) ||
    others.some((each) => keyOfName(each.about) === key || meets(each.before, before) || meets(each.after, after))
  );
}
