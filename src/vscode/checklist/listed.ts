import { severityRanks, type ItemResult, type Score, type Severity } from '../../linter/index.js';
import { isWorkspaceItem } from '../../workspace/index.js';

/** An item as the view lists it. */
export type ListedItem = Pick<ItemResult, 'id' | 'status' | 'severity'>;

/** A checklist as the view lists it. */
export interface ListedChecklist extends Score {
  readonly checklist: string;
  readonly items: readonly ListedItem[];
  /** Items that the configuration switches off. */
  readonly off: readonly string[];
}

/** Which items are listed: those that are open, or all of them. */
export type Filter = 'open' | 'all';

/** The checklist that holds what only several documents together show; it counts for no score. */
export const acrossDocuments = 'workspace';

/** What is met comes behind everything that is open. */
const metRank = 3;

const severityRank = ({ status, severity }: ListedItem): number =>
  status === 'met' ? metRank : severityRanks[severity];
/** What is missing is worse than what is there in part. */
const partRank = ({ status }: ListedItem): number => (status === 'missing' ? 0 : 1);

/** The checklist of what only several documents together show about one; undefined when they show nothing. */
function sharedChecklist(
  findings: readonly { readonly ruleId: string; readonly severity: Severity }[],
): ListedChecklist | undefined {
  const items = new Map<string, ListedItem>();
  for (const { ruleId: id, severity } of findings)
    if (isWorkspaceItem(id) && !items.has(id)) items.set(id, { id, status: 'missing', severity });
  return items.size === 0
    ? undefined
    : { checklist: acrossDocuments, met: 0, judged: items.size, items: [...items.values()], off: [] };
}

/**
 * The checklists of a document as they are listed: the worst first, and among equals the most important.
 * @param checklists in the order of their importance, as are their items
 * @param findings those that are shown, those over several documents included
 */
export function listed(
  checklists: readonly ListedChecklist[],
  findings: readonly { readonly ruleId: string; readonly severity: Severity }[],
  filter: Filter,
): readonly ListedChecklist[] {
  const shared = sharedChecklist(findings);
  const worst = ({ items }: ListedChecklist): number => Math.min(metRank, ...items.map(severityRank));
  return [...checklists, ...(shared ? [shared] : [])]
    .map((each) => ({
      ...each,
      items: each.items
        .filter(({ status }) => filter === 'all' || status !== 'met')
        .sort((a, b) => severityRank(a) - severityRank(b) || partRank(a) - partRank(b)),
      off: filter === 'all' ? each.off : [],
    }))
    .filter(({ items, off }) => items.length + off.length > 0)
    .sort((a, b) => worst(a) - worst(b));
}
