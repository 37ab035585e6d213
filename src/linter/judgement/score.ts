import { checklists, expectedIn, expectedOf } from '../checklists/checklists.js';
import type { ItemResult, LintResult } from '../result.js';

/** How many items of a checklist are met. */
export interface Score {
  readonly met: number;
  /** Items that could be judged. */
  readonly judged: number;
}

/** A checklist with its items as they stand in one document. */
export interface ChecklistScore extends Score {
  readonly checklist: ItemResult['checklist'];
  /** Items that could be judged, the most important first. */
  readonly items: readonly ItemResult[];
  /** Items that the configuration switches off. */
  readonly off: readonly string[];
}

const weights = { error: 9, warning: 3, info: 1 } as const;

/** How much an item matters: an error as much as three warnings, a warning as much as three hints. */
const weightOf = ({ severity }: Pick<ItemResult, 'severity'>): number => weights[severity];

/** Counts items that are met among those that could be judged. */
export function scoreOf(items: readonly Pick<ItemResult, 'status'>[]): Score {
  const judged = items.filter(({ status }) => status !== 'not-evaluated');
  return { met: judged.filter(({ status }) => status === 'met').length, judged: judged.length };
}

/** How much is open in a document: what is missing, by its weight, and half of what is met in part. */
export function openWeight(items: readonly ItemResult[]): number {
  return items.reduce(
    (sum, item) => sum + (item.status === 'missing' ? 1 : item.status === 'partial' ? 0.5 : 0) * weightOf(item),
    0,
  );
}

/**
 * The checklists of a document in its own order of importance: those first without which a document of its kind is not
 * taken seriously, then in the order in which readers of that kind look for them; their items likewise. Checklists of
 * which nothing could be judged, and nothing is switched off, are left out.
 */
export function checklistScores({
  kind,
  items,
  off,
}: Pick<LintResult, 'kind' | 'items' | 'off'>): readonly ChecklistScore[] {
  const order = kind === null ? [] : expectedOf(kind);
  const placeOf = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const names = [...new Set<ItemResult['checklist']>([...checklists, ...items.map(({ checklist }) => checklist)])];
  const scores = names.flatMap((checklist): ChecklistScore[] => {
    const judged = items
      .filter((item) => item.checklist === checklist && item.status !== 'not-evaluated')
      .sort((a, b) => weightOf(b) - weightOf(a) || placeOf(a.id) - placeOf(b.id));
    const switchedOff = off.filter((item) => item.checklist === checklist).map(({ id }) => id);
    return judged.length + switchedOff.length > 0
      ? [{ checklist, ...scoreOf(judged), items: judged, off: switchedOff }]
      : [];
  });
  const needed = ({ items: own, off: others }: ChecklistScore): number =>
    Math.max(
      0,
      ...[...own.map(({ id }) => id), ...others].map((id) => {
        const severity = kind === null ? undefined : expectedIn(kind, id);
        return severity ? weightOf({ severity }) : 0;
      }),
    );
  const first = ({ items: own, off: others }: ChecklistScore): number =>
    Math.min(order.length, ...[...own.map(({ id }) => id), ...others].map(placeOf));
  return scores.sort((a, b) => needed(b) - needed(a) || first(a) - first(b));
}
