/** Pure: what only the versions of a document together show. */
import items from '../linter/checklists/historyItems.json' with { type: 'json' };
import { changesBetween, type Change } from '../linter/changes/index.js';
import {
  failureFinding,
  heardIn,
  reasonOf,
  say,
  textOf,
  type Config,
  type Finding,
  type Inspection,
  type Severity,
} from '../linter/index.js';
import type { DocumentHistory, HistoryItemId, HistoryRule } from './rule.js';
import { noRepeatedSlip } from './rules/no-repeated-slip.js';
import { noUnexplainedLowering } from './rules/no-unexplained-lowering.js';

/** Every rule over the versions of a document. */
export const historyRules: readonly HistoryRule[] = [noUnexplainedLowering, noRepeatedSlip];

/** The item's statement and severity. */
export function historyItem(id: HistoryItemId): { readonly statement: string; readonly severity: Severity } {
  const { statement, severity } = items[id];
  return { statement, severity: severity as Severity };
}

/** Whether a document's earlier versions have something to tell of these changes. */
export function asksForVersions(changes: readonly Change[]): boolean {
  return changes.some(({ kind }) => kind === 'date-slipped');
}

/**
 * What the history of a document shows.
 * @param before the version that it is compared with, read as what the present one is
 * @param versionsBetween reads its versions, the oldest first, without the present one; asked only when they have something to tell
 * @returns findings at places of the present version, without those that a comment silences
 */
export async function findingsInHistory(
  before: Inspection,
  after: Inspection,
  { severities }: Config,
  versionsBetween: () => Promise<readonly Inspection[]>,
): Promise<readonly Finding[]> {
  const changes = changesBetween(before, after);
  const versions = asksForVersions(changes) ? [...(await versionsBetween()), after] : [before, after];
  const history: DocumentHistory = { before, after, changes, versions };
  const findings: Finding[] = [];
  for (const rule of historyRules) {
    const severity = severities.get(rule.id) ?? historyItem(rule.id).severity;
    if (severity === 'off') continue;
    try {
      rule.check(history, (range, said) =>
        findings.push({ ruleId: rule.id, severity, message: textOf(said), said, range, related: [], fixes: [] }),
      );
    } catch (error) {
      findings.push(
        failureFinding(
          say`The check ${rule.id} could not run over the versions of this document (${reasonOf(error)}); all others did.`,
        ),
      );
    }
  }
  return heardIn(after.document, findings);
}
