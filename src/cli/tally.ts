import { failedCheck, type Severity } from '../linter/index.js';
import type { ReportDocument } from '../report/model.js';
import type { Options } from './options.js';
import type { Counts, DocumentReport, FindingReport, Reporter } from './report.js';

/** A document as it goes into the reports. */
interface Judged {
  readonly report: DocumentReport;
  readonly page?: ReportDocument | undefined;
}

/** Counts what is judged, and hands on to the reports what is to be shown of it. */
export interface Tally {
  /** Takes a document with the findings that are judged. */
  add(document: Judged): void;
  /** Keeps a document aside: it is reported only when several documents together show something of it. */
  keep(document: Judged): void;
  /** Takes what several documents together show, by path, and ends the reports. */
  end(together: ReadonlyMap<string, readonly FindingReport[]>): void;
  /** 0 clean, 1 findings at which the program fails, 2 a document that could not be read or checked. */
  exitCode(): 0 | 1 | 2;
  /** How many warnings there are. */
  warnings(): number;
}

/** Whether findings say that something could not be checked. */
export function isFailed(findings: readonly Pick<FindingReport, 'ruleId'>[]): boolean {
  return findings.some(({ ruleId }) => ruleId === failedCheck);
}

function countDocument(counts: Counts, { kind, likelyKind, findings }: DocumentReport): void {
  counts.documents += 1;
  if (isFailed(findings)) counts.failed += 1;
  else if (kind !== null) counts.checked += 1;
  else if (likelyKind === null) counts.skipped += 1;
  else counts.likely.set(likelyKind, (counts.likely.get(likelyKind) ?? 0) + 1);
}

/** What is counted when only some severities are shown. */
function quietCounts(counts: Counts, isShown: (severity: Severity) => boolean): Counts {
  return {
    ...counts,
    warning: isShown('warning') ? counts.warning : 0,
    info: isShown('info') ? counts.info : 0,
    skipped: 0,
    likely: new Map(),
  };
}

/** Makes a tally. */
export function createTally(
  { quiet, failing, maxWarnings }: Pick<Options, 'quiet' | 'failing' | 'maxWarnings'>,
  output: Reporter,
): Tally {
  const counts: Counts = {
    documents: 0,
    skipped: 0,
    failed: 0,
    checked: 0,
    likely: new Map(),
    error: 0,
    warning: 0,
    info: 0,
  };
  const mattering = new Set<Severity>(['error', ...failing, ...(maxWarnings < Infinity ? ['warning' as const] : [])]);
  const aside = new Map<string, Judged>();
  const isShown = (severity: Severity): boolean => !quiet || mattering.has(severity);
  const counted = (findings: readonly FindingReport[]): readonly FindingReport[] => {
    for (const { severity } of findings) counts[severity] += 1;
    return findings.filter(({ severity }) => isShown(severity));
  };
  const shownCounts = (): Counts => (quiet ? quietCounts(counts, isShown) : counts);
  return {
    warnings: () => counts.warning,
    add({ report, page }) {
      countDocument(counts, report);
      const document = { ...report, findings: counted(report.findings) };
      if (!quiet || document.findings.length > 0) output.add(document, page);
      else aside.set(report.path, { report: document, page });
    },
    keep: (document) => void aside.set(document.report.path, document),
    end(found) {
      for (const findings of found.values()) if (isFailed(findings)) counts.failed += 1;
      const together = new Map(
        [...found]
          .map(([path, findings]) => [path, counted(findings)] as const)
          .filter(([, shown]) => shown.length > 0),
      );
      for (const path of together.keys()) {
        const document = aside.get(path);
        if (document) output.add(document.report, document.page);
      }
      output.end(together, shownCounts());
    },
    exitCode: () =>
      counts.failed > 0
        ? 2
        : counts.warning > maxWarnings || [...failing].some((severity) => counts[severity] > 0)
          ? 1
          : 0,
  };
}
