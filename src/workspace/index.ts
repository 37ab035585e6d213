import type { SeveritySetting } from '../linter/config/config.js';
import items from '../linter/checklists/workspaceItems.json' with { type: 'json' };
import { failedCheck, failureFinding, reasonOf } from '../linter/failure.js';
import { addTo } from '../linter/text/grouping.js';
import { say, textOf, type Severity } from '../linter/result.js';
import type { WorkspaceFinding, WorkspaceItemId, WorkspaceRule } from './rule.js';
import { consistentMetricDefinitions } from './rules/consistent-metric-definitions.js';
import { consistentWorkspaceTargets } from './rules/consistent-workspace-targets.js';
import { noOrphanExperiment } from './rules/no-orphan-experiment.js';
import { noStaleDocument } from './rules/no-stale-document.js';
import { noSupersededLink } from './rules/no-superseded-link.js';
import { singleLiveStrategy } from './rules/single-live-strategy.js';
import { validFileLinks } from './rules/valid-file-links.js';
import { pointIn, type DocumentSummary } from './summary.js';

export { isLive, pointIn, summaryOf, type DocumentSummary } from './summary.js';
export type { WorkspaceFinding } from './rule.js';

/** Every rule over several documents. */
export const workspaceRules: readonly WorkspaceRule[] = [
  consistentMetricDefinitions,
  consistentWorkspaceTargets,
  noSupersededLink,
  validFileLinks,
  noStaleDocument,
  singleLiveStrategy,
  noOrphanExperiment,
];

/** The item's statement and severity, and whether it is off unless the settings ask for it, or for what is experimental. */
export function workspaceItem(id: WorkspaceItemId): {
  readonly statement: string;
  readonly severity: Severity;
  readonly optional: boolean;
  readonly experimental: boolean;
} {
  const item = items[id];
  return {
    statement: item.statement,
    severity: item.severity as Severity,
    optional: 'optional' in item,
    experimental: 'experimental' in item,
  };
}

/** Whether an item is one that only several documents together can meet. */
export function isWorkspaceItem(id: string): id is WorkspaceItemId {
  return id in items;
}

/** What the rules need to know besides the documents. */
export interface WorkspaceOptions {
  /** Any instant of today, in milliseconds. */
  readonly now: number;
  readonly severities: ReadonlyMap<string, SeveritySetting>;
  /** Whether rules are on that are still to prove themselves. */
  readonly experimental: boolean;
  /** Whether a file exists, by its path relative to the workspace; undefined when nobody knows. */
  exists(path: string): boolean | undefined;
}

/** The strategy documents of a workspace, summed up; it follows their changes. */
export interface WorkspaceIndex {
  /** Adds a document, or replaces what is known of it. */
  set(summary: DocumentSummary): void;
  remove(path: string): void;
  has(path: string): boolean;
  /** What is known of every document. */
  all(): readonly DocumentSummary[];
  /** The line and column of an offset in a document, both from 0; undefined when the document is not known. */
  pointAt(path: string, offset: number): { readonly line: number; readonly character: number } | undefined;
  /** What only several documents together can show, by path. */
  findings(options: WorkspaceOptions): ReadonlyMap<string, readonly WorkspaceFinding[]>;
}

/** Makes an empty index. */
export function createWorkspaceIndex(): WorkspaceIndex {
  const documents = new Map<string, DocumentSummary>();
  return {
    set: (summary) => void documents.set(summary.path, summary),
    remove: (path) => void documents.delete(path),
    has: (path) => documents.has(path),
    all: () => [...documents.values()],
    pointAt(path, offset) {
      const starts = documents.get(path)?.lineStarts;
      return starts && pointIn(starts, offset);
    },
    findings({ now, severities, experimental, exists }) {
      const found = new Map<string, WorkspaceFinding[]>();
      const add = (finding: WorkspaceFinding): void => addTo(found, finding.path, finding);
      // In the order of their paths, so that the answer does not depend on which file was read first.
      const view = {
        documents: new Map([...documents].sort(([a], [b]) => (a < b ? -1 : 1))),
        today: now,
        exists: (path: string) => (documents.has(path) ? true : exists(path)),
      };
      for (const rule of workspaceRules) {
        const item = workspaceItem(rule.id);
        const severity =
          severities.get(rule.id) ?? (item.optional || (item.experimental && !experimental) ? 'off' : item.severity);
        if (severity === 'off') continue;
        try {
          rule.check(view, (path, range, words, related) => {
            if (documents.get(path)?.silenced.includes(rule.id)) return;
            add({
              ruleId: rule.id,
              severity,
              path,
              range,
              message: textOf(words),
              said: typeof words === 'string' ? { template: words, args: [] } : words,
              related,
            });
          });
        } catch (error) {
          const [path = ''] = view.documents.keys();
          add({
            ...failureFinding(
              say`The check ${rule.id} could not run over these documents (${reasonOf(error)}); all others did.`,
            ),
            ruleId: failedCheck,
            path,
            related: undefined,
          });
        }
      }
      return found;
    },
  };
}
