import type { Passage } from '../../outline/outline.js';

/** The items of a list, with the passage before and the one behind it. */
export interface Listed {
  readonly items: readonly Passage[];
  readonly before: Passage | undefined;
  readonly behind: Passage | undefined;
  /** Whether it is the first list below its heading: what stands behind a later one may be told of all of them. */
  readonly isFirst: boolean;
}

/** Every list that some passages are part of. */
export function listsOf(passages: readonly Passage[]): readonly Listed[] {
  const lists = new Map<unknown, { items: Passage[]; first: number; last: number; isFirst: boolean }>();
  let below = 0;
  passages.forEach((passage, index) => {
    if (passage.kind === 'heading') below = 0;
    if (passage.kind !== 'item' || !passage.item) return;
    const known = lists.get(passage.item.list);
    if (known) {
      known.items.push(passage);
      known.last = index;
    } else {
      lists.set(passage.item.list, { items: [passage], first: index, last: index, isFirst: below === 0 });
      below += 1;
    }
  });
  return [...lists.values()].map(({ items, first, last, isFirst }) => ({
    items,
    before: passages[first - 1],
    behind: passages.slice(last + 1).find(({ item }) => !item || item.depth < (items[0]?.item?.depth ?? 0)),
    isFirst,
  }));
}
