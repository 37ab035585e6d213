import { acceptancesIn } from '../linter/judgement/acceptance.js';
import type { StrategyDocument } from '../linter/facts/document.js';
import type { Metric } from '../linter/facts/metrics/metric.js';
import { stated } from '../linter/facts/metrics/model.js';
import type { Milestone } from '../linter/facts/milestone.js';
import { cellOf } from '../linter/facts/tables.js';
import type { Interval } from '../linter/facts/time.js';
import { amountIn, sameUnit, type Value } from '../linter/facts/value.js';
import {
  checklistScores,
  lineStartsOf,
  openWeight,
  ruleNamed,
  scoreOf,
  type ChecklistScore,
  severityRanks,
  type Finding,
  type ItemResult,
  type Kind,
  type LintResult,
  type Score,
  type Severity,
} from '../linter/index.js';
import { statedTitle } from '../linter/checklists/kind.js';
import { columnRolesOf } from '../linter/outline/concepts.js';
import type { Passage } from '../linter/outline/outline.js';
import type { Message } from '../linter/result.js';
import { isLive, pointIn } from '../workspace/index.js';

/** A risk that the authors accepted instead of closing a gap. */
export interface AcceptedRisk {
  readonly ruleIds: readonly string[];
  readonly reason: string;
  /** An ISO date; undefined when the risk is accepted for good. */
  readonly until: string | undefined;
  readonly expired: boolean;
  /** From 1. */
  readonly line: number;
}

/** A finding as a report shows it. */
export interface ReportFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly said: Message;
  /** From 1. */
  readonly line: number;
}

/** A checklist with what was asked and what was met. */
export interface ReportChecklist extends Score {
  readonly checklist: ChecklistScore['checklist'];
  readonly items: readonly Pick<ItemResult, 'id' | 'status' | 'severity'>[];
}

/** A step on the document's way, with its place in time when it has one. */
export interface ReportMilestone {
  readonly name: string;
  /** The date or period as its author wrote it; empty when there is none. */
  readonly when: string;
  readonly interval: Interval | undefined;
  readonly done: boolean;
  /** From 1. */
  readonly line: number;
}

/** A metric with its values as their author wrote them. */
export interface ReportMetric {
  readonly name: string;
  readonly baseline: string;
  /** Where it stands now, when the document says so beside the baseline. */
  readonly actual: string | undefined;
  readonly target: string;
  readonly deadline: string;
  /** The same values as numbers in one unit; undefined when they cannot be compared. */
  readonly amounts:
    { readonly baseline: number; readonly actual: number | undefined; readonly target: number } | undefined;
  /** Whether the target is a limit to stay within, as a guardrail's is, rather than a value to reach. */
  readonly limit: boolean;
  /** Whether lower values are better. */
  readonly down: boolean;
  /** From 1. */
  readonly line: number;
}

/** What a report says of one document: plain data, without its text. */
export interface ReportDocument {
  /** As the report shows it, with forward slashes. */
  readonly path: string;
  readonly title: string;
  readonly kind: Kind;
  readonly status: LintResult['status'];
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
  readonly milestones: readonly ReportMilestone[];
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

/** As many milestones and metrics are kept of one document: more are an export, and thousands of documents must fit. */
const most = 200;
const staleRules = new Set(['no-overdue-review', 'no-stale-document', 'no-past-due-milestone']);
/** Columns that say where a metric stands now, when another one holds the baseline. */
const today = /^(?:current|today|now|present|latest|status quo)\b/i;

/** Whether a rule tells that a document contradicts itself or another one. */
export function isContradiction(ruleId: string): boolean {
  return ruleNamed(ruleId)?.nature === 'contradiction' || ruleId.startsWith('consistent-');
}

/** The line of an offset in a text, from 1. */
export function linesOf(text: string): (offset: number) => number {
  const starts = lineStartsOf(text);
  return (offset) => pointIn(starts, offset).line + 1;
}

const bySeverity = (a: ReportFinding, b: ReportFinding): number =>
  severityRanks[a.severity] - severityRanks[b.severity] || a.line - b.line;

/** The document with more findings, each where it belongs. */
export function withFindings<Report extends ReportDocument>(report: Report, more: readonly ReportFinding[]): Report {
  if (more.length === 0) return report;
  const stale = more.filter(({ ruleId }) => staleRules.has(ruleId));
  const contradictions = more.filter(({ ruleId }) => !staleRules.has(ruleId) && isContradiction(ruleId));
  const gaps = more.filter((finding) => !stale.includes(finding) && !contradictions.includes(finding));
  return {
    ...report,
    gaps: [...report.gaps, ...gaps].sort(bySeverity),
    contradictions: [...report.contradictions, ...contradictions].sort(bySeverity),
    stale: [...report.stale, ...stale].sort(bySeverity),
  };
}

function milestoneOf(
  { name, time, date, done, nameRange }: Milestone,
  lineAt: (offset: number) => number,
): ReportMilestone {
  return {
    name,
    when: date === 'open' ? '' : (time?.text ?? ''),
    interval: time?.interval ?? undefined,
    done,
    line: lineAt(nameRange.start),
  };
}

/** The milestones of a document or of one sequence of it, without those that have no name. */
export function milestonesFor(
  milestones: Iterable<Milestone>,
  lineAt: (offset: number) => number,
): readonly ReportMilestone[] {
  // A heading and the row below it may name one step.
  const known = new Set<string>();
  return [...milestones]
    .map((milestone) => milestoneOf(milestone, lineAt))
    .filter(({ name, interval }) => {
      const key = `${name.toLowerCase()} ${interval?.from ?? ''} ${interval?.to ?? ''}`;
      return name !== '' && !known.has(key) && known.add(key);
    })
    .slice(0, most);
}

interface Cells {
  readonly baseline: Passage | undefined;
  readonly actual: Passage | undefined;
}

/** The cells of a row that say where the metric started and where it stands. */
function cellsOf({ source }: Metric): Cells | undefined {
  if (source.shape !== 'row') return undefined;
  const { table, row } = source;
  const starts = table.header.flatMap((cell, index) =>
    columnRolesOf(cell.text).includes('baseline') ? [{ index, isToday: today.test(cell.text.trim()) }] : [],
  );
  const now = starts.find(({ isToday }) => isToday);
  const before = starts.find(({ isToday }) => !isToday);
  if (now && before) return { baseline: row[before.index], actual: row[now.index] };
  return table.columns.has('baseline') &&
    table.columns.has('actual') &&
    table.columns.get('actual') !== table.columns.get('baseline')
    ? { baseline: cellOf(table, row, 'baseline'), actual: cellOf(table, row, 'actual') }
    : undefined;
}

/** A value's number, unless it is a range or a change. */
function numberOf(value: Value | undefined): number | undefined {
  return value && value.amount === value.upper && Number.isFinite(value.amount) && !/^\s*\+/.test(value.text)
    ? amountIn(value)
    : undefined;
}

function metricOf(document: StrategyDocument, metric: Metric, lineAt: (offset: number) => number): ReportMetric {
  const { calendar } = document.options;
  const cells = cellsOf(metric);
  const baseline = cells ? stated(cells.baseline, calendar, 'value') : metric.baseline;
  const actual = cells ? stated(cells.actual, calendar, 'value') : undefined;
  const { target, deadline } = metric;
  const [from, to] = [numberOf(baseline.value), numberOf(target.value)];
  const comparable =
    from !== undefined && to !== undefined && baseline.value && target.value && sameUnit(baseline.value, target.value);
  const now =
    actual?.value && target.value && sameUnit(actual.value, target.value) ? numberOf(actual.value) : undefined;
  const bound = target.value?.comparator;
  const isWithin = comparable && ((bound === '<' && from <= to) || (bound === '>' && from >= to));
  const limit = metric.role === 'guardrail' || isWithin === true;
  return {
    name: metric.name,
    baseline: baseline.state === 'stated' ? baseline.text : '',
    actual: actual?.state === 'stated' ? actual.text : undefined,
    target: target.state === 'stated' ? target.text : '',
    deadline: deadline.state === 'stated' ? deadline.text : '',
    // A target that is where the metric stands already has no length to draw.
    amounts: comparable && from !== to ? { baseline: from, actual: now, target: to } : undefined,
    limit,
    down: limit
      ? bound === '<' || (bound !== '>' && metric.good === 'down')
      : comparable
        ? to < from
        : metric.good === 'down',
    line: lineAt(metric.nameRange.start),
  };
}

/** Metrics as a report shows them. */
export function metricsFor(
  document: StrategyDocument,
  metrics: Iterable<Metric>,
  lineAt: (offset: number) => number,
): readonly ReportMetric[] {
  return [...metrics].map((metric) => metricOf(document, metric, lineAt)).slice(0, most);
}

/** The risks that a document accepts: what its comments switch off, with their reasons. */
export function acceptedRisksIn(document: StrategyDocument): readonly AcceptedRisk[] {
  const lineAt = linesOf(document.source);
  return acceptancesIn(document).map(({ ruleIds, reason, until, expired, range }) => ({
    ruleIds,
    reason,
    until,
    expired,
    line: lineAt(range.start),
  }));
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
  const { kind, status, items } = result;
  if (kind === null) return undefined;
  const lineAt = linesOf(document.source);
  const base: ReportDocument = {
    path,
    kind,
    status,
    accepted,
    title: statedTitle(document) ?? path.slice(path.lastIndexOf('/') + 1),
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
    milestones: milestonesFor(document.milestones, lineAt),
    metrics: metricsFor(document, document.metrics, lineAt).filter(
      ({ baseline, target }) => baseline !== '' || target !== '',
    ),
  };
  return withFindings(
    base,
    [...result.findings, ...others].map(({ ruleId, severity, said, range }) => ({
      ruleId,
      severity,
      said,
      line: lineAt(range.start),
    })),
  );
}
