import type { StrategyDocument } from '../linter/facts/document.js';
import { acceptancesIn, lineStartsOf, ruleNamed, severityRanks, type Message, type Severity } from '../linter/index.js';
import { pointIn } from '../workspace/index.js';
import type { ReportDocument } from './model.js';

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

const staleRules = new Set(['no-overdue-review', 'no-stale-document', 'no-past-due-milestone']);

/** Whether a rule tells that a date has passed: of a review, or of a milestone. */
export const isStale = (ruleId: string): boolean => staleRules.has(ruleId);

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
  const stale = more.filter(({ ruleId }) => isStale(ruleId));
  const contradictions = more.filter(({ ruleId }) => !isStale(ruleId) && isContradiction(ruleId));
  const gaps = more.filter((finding) => !stale.includes(finding) && !contradictions.includes(finding));
  return {
    ...report,
    gaps: [...report.gaps, ...gaps].sort(bySeverity),
    contradictions: [...report.contradictions, ...contradictions].sort(bySeverity),
    stale: [...report.stale, ...stale].sort(bySeverity),
  };
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
