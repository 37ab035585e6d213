import type { StrategyDocument } from '../linter/facts/document.js';
import {
  checklistScores,
  openWeight,
  scoreOf,
  type ChecklistScore,
  type Finding,
  type ItemResult,
  type Kind,
  type LintResult,
  type Score,
} from '../linter/index.js';
import { statedTitle } from '../linter/checklists/kind.js';
import { isLive } from '../workspace/index.js';
import { aboutOf, type ReportAbout } from './about.js';
import { linesOf, withFindings, type AcceptedRisk, type ReportFinding } from './findings.js';
import { distinct, metricsFor, type ReportMetric } from './metrics.js';
import { milestonesFor, type ReportMilestone } from './milestones.js';
import { requestsIn, type Requests } from './requests.js';

/** A checklist with what was asked and what was met. */
export interface ReportChecklist extends Score {
  readonly checklist: ChecklistScore['checklist'];
  readonly items: readonly Pick<ItemResult, 'id' | 'status' | 'severity'>[];
}

/** What a report says of one document: plain data, without its text. */
export interface ReportDocument {
  /** As the report shows it, with forward slashes. */
  readonly path: string;
  readonly title: string;
  readonly kind: Kind;
  readonly status: LintResult['status'];
  readonly about: ReportAbout;
  readonly score: Score;
  /** How much is open, as `openWeight` counts it; nothing in a document that nobody works on. */
  readonly weight: number;
  /** The most important first. */
  readonly checklists: readonly ReportChecklist[];
  /** Findings that are neither contradictions nor overdue reviews; the most severe first. */
  readonly gaps: readonly ReportFinding[];
  readonly contradictions: readonly ReportFinding[];
  /** Reviews and milestones whose date has passed. */
  readonly stale: readonly ReportFinding[];
  readonly accepted: readonly AcceptedRisk[];
  /** What it asks of its readers. */
  readonly requests: Requests;
  readonly milestones: readonly ReportMilestone[];
  /** In the order of the text. */
  readonly metrics: readonly ReportMetric[];
}

/** What a report is made of. */
export interface ReportSource {
  readonly document: StrategyDocument;
  readonly result: LintResult;
  /** What the other documents of the workspace show about this one. */
  readonly others: readonly Finding[];
  readonly accepted: readonly AcceptedRisk[];
  readonly path: string;
}

/**
 * Sums up a document for a report.
 * @returns undefined for a document that is not a strategy document
 */
export function reportDocumentOf({
  document,
  result,
  others,
  accepted,
  path,
}: ReportSource): ReportDocument | undefined {
  const { kind, status, items, findings } = result;
  if (kind === null) return undefined;
  const lineAt = linesOf(document.source);
  const base: ReportDocument = {
    path,
    kind,
    status,
    accepted,
    title: statedTitle(document) ?? path.slice(path.lastIndexOf('/') + 1),
    about: aboutOf(document),
    score: scoreOf(items),
    weight: isLive({ kind, status }) ? openWeight(items) : 0,
    checklists: checklistScores(result)
      .filter(({ judged }) => judged > 0)
      .map(({ checklist, met, judged, items: own }) => ({
        checklist,
        met,
        judged,
        items: own.map((item) => ({ id: item.id, status: item.status, severity: item.severity })),
      })),
    gaps: [],
    contradictions: [],
    stale: [],
    requests: requestsIn(document, lineAt),
    milestones: milestonesFor(document.milestones, findings, lineAt),
    metrics: distinct(
      metricsFor(document, document.metrics, lineAt).filter(({ baseline, target }) => baseline !== '' || target !== ''),
    ),
  };
  return withFindings(
    base,
    [...findings, ...others].map(({ ruleId, severity, said, range }) => ({
      ruleId,
      severity,
      said,
      line: lineAt(range.start),
    })),
  );
}
