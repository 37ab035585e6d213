import items from '../linter/checklists/workspaceItems.json' with { type: 'json' };
import type { failedCheck } from '../linter/failure.js';
import type { Message, Related, Severity } from '../linter/result.js';
import type { Range } from '../linter/text/text.js';
import { isLive, type DocumentSummary, type MetricSummary } from './summary.js';

/** An item that only several documents together can meet. */
export type WorkspaceItemId = keyof typeof items;

/** Something that a leader would ask about several documents, at its place in one of them. */
export interface WorkspaceFinding {
  readonly ruleId: WorkspaceItemId | typeof failedCheck;
  readonly severity: Severity;
  readonly path: string;
  readonly range: Range;
  readonly message: string;
  /** The message in its parts, for translation. */
  readonly said: Message;
  /** A place in another document. */
  readonly related: (Related & { readonly path: string }) | undefined;
}

/** What the rules see of a workspace. */
export interface WorkspaceView {
  /** Strategy documents by their path. */
  readonly documents: ReadonlyMap<string, DocumentSummary>;
  /** Today, in milliseconds. */
  readonly today: number;
  /** Whether a file exists; undefined when nobody knows. */
  exists(path: string): boolean | undefined;
}

/** Reports one finding. */
export type WorkspaceReport = (
  path: string,
  range: Range,
  message: string | Message,
  related?: WorkspaceFinding['related'],
) => void;

/** An item's check over the whole workspace. */
export interface WorkspaceRule {
  readonly id: WorkspaceItemId;
  check(view: WorkspaceView, report: WorkspaceReport): void;
}

/** Documents that are worked on. */
export function live(view: WorkspaceView): readonly DocumentSummary[] {
  return [...view.documents.values()].filter(isLive);
}

/** Each metric of several documents with those of the same name that come before it. */
export function* withEarlier<Each extends { readonly metric: MetricSummary }>(
  all: readonly Each[],
): Generator<readonly [Each, readonly Each[]]> {
  const known = new Map<string, Each[]>();
  for (const each of all) {
    const earlier = known.get(each.metric.key) ?? [];
    yield [each, earlier];
    known.set(each.metric.key, earlier);
    earlier.push(each);
  }
}

/** Whether two documents are about one product: they say so, are named so, or one links to the other. */
export function related(a: DocumentSummary, b: DocumentSummary): boolean {
  return (
    (a.product !== '' && a.product === b.product) ||
    a.links.some(({ target }) => target === b.path) ||
    b.links.some(({ target }) => target === a.path)
  );
}
