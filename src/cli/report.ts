import type { Fix, ItemResult, Kind, LintResult, Severity } from '../linter/index.js';
import type { ReportDocument } from '../report/model.js';

/** With what a summary in Markdown begins: it tells our files from those of others, and silences the linter about itself. */
export const summaryMark = '<!-- Made by strategy-lint -->\n\n<!--lint disable-->\n';

/** A finding in the JSON contract. */
export interface FindingReport {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The line on which it begins, its blanks drawn together: it stays the same when the finding moves. */
  readonly text: string;
  /** The other places of a contradiction, in another document where a path is given; absent where there are none. */
  readonly related?: readonly { readonly path?: string; readonly line: number; readonly message: string }[];
  readonly fixes: readonly Pick<Fix, 'title' | 'edits' | 'safe'>[];
}

/** A document in the JSON contract. */
export interface DocumentReport extends Pick<LintResult, 'kind' | 'likelyKind' | 'status'> {
  /** Relative to the working folder. */
  readonly path: string;
  readonly items: readonly (Pick<ItemResult, 'id' | 'checklist' | 'status'> & { readonly line: number | null })[];
  /** In the order of the text. */
  readonly findings: readonly FindingReport[];
}

/** How many documents and findings there are. */
export interface Counts extends Record<Severity, number> {
  documents: number;
  /** Documents that are not strategy documents. */
  skipped: number;
  /** Documents that could not be checked, or not by every rule. */
  failed: number;
  /** Documents that were checked by every rule asked of them. */
  checked: number;
  /** Documents that may well be strategy documents and were not checked, by what they look like. */
  readonly likely: Map<Kind, number>;
}

/** Writes a report while documents are linted. */
export interface Reporter {
  /**
   * Takes the next document, in the order of their paths.
   * @param page what leaders read of it, where the reporter asked for that
   */
  add(document: DocumentReport, page?: ReportDocument): void;
  /**
   * Ends the report.
   * @param together what only several documents together show, by path
   * @param counts over everything
   */
  end(together: ReadonlyMap<string, readonly FindingReport[]>, counts: Counts): void;
}

/** What a reporter needs to know besides the documents. */
export interface ReporterContext {
  /** Takes whole lines, without the last line end. */
  readonly out: (text: string) => void;
  /** Whether the lines go to a terminal that shows colours, and follows links. */
  readonly color: boolean;
  readonly links: boolean;
  /** The folder that the paths of documents start from. */
  readonly cwd: string;
  /** The file that the report is written to; undefined for standard output. */
  readonly file: string | undefined;
  readonly version: string;
  /** Any instant of today, in milliseconds. */
  readonly now: number;
  /** Severities at which the program fails. */
  readonly failing: ReadonlySet<Severity>;
  /** What meets an item, as a sentence about the document; undefined for what is no item. */
  statementOf(ruleId: string): string | undefined;
}

/** A document with the findings that only several documents together show, in the order of the text. */
export function withFindings(document: DocumentReport, more: readonly FindingReport[]): DocumentReport {
  return more.length === 0
    ? document
    : {
        ...document,
        findings: [...document.findings, ...more].sort((a, b) => a.line - b.line || a.column - b.column),
      };
}

/** A finding as the JSON contract has it in the end. */
export interface ToldFinding extends FindingReport {
  /** What the document says when it meets the item; absent for a check that failed. */
  readonly satisfiedBy?: string;
}

/** A document as the JSON contract has it in the end. */
export interface ToldDocument extends DocumentReport {
  readonly findings: readonly ToldFinding[];
}

/** A document whose findings say what would satisfy them. */
export function withStatements(document: DocumentReport, statementOf: ReporterContext['statementOf']): ToldDocument {
  const findings = document.findings.map((finding): ToldFinding => {
    const satisfiedBy = statementOf(finding.ruleId);
    return { ...finding, ...(satisfiedBy !== undefined && { satisfiedBy }) };
  });
  return { ...document, findings };
}

/** Keeps documents until the end, when what they show together is known too. */
export function collected(
  write: (documents: readonly DocumentReport[], counts: Counts) => void,
): Pick<Reporter, 'add' | 'end'> {
  const documents: DocumentReport[] = [];
  return {
    add: (document) => void documents.push(document),
    end: (together, counts) =>
      write(
        documents.map((document) => withFindings(document, together.get(document.path) ?? [])),
        counts,
      ),
  };
}
