import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import {
  nameOf,
  visible,
  type Fix,
  type ItemResult,
  type Kind,
  type LintResult,
  type Severity,
} from '../linter/index.js';

/** A finding in the JSON contract. */
export interface FindingReport {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What the document says when it satisfies the item; absent for a check that failed. */
  readonly satisfiedBy?: string;
  /** The other places of a contradiction; absent where there are none. */
  readonly related?: readonly { readonly line: number; readonly message: string }[];
  readonly fixes: readonly Pick<Fix, 'title' | 'edits'>[];
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
  /** Documents that are none of ours. */
  skipped: number;
  /** Documents that could not be checked, or not by every rule. */
  failed: number;
  /** Documents that were checked by every rule asked of them. */
  checked: number;
  /** Documents that may well be ours and were not checked, by what they look like. */
  readonly likely: Map<Kind, number>;
}

/** Writes a report while documents are linted. */
export interface Reporter {
  /** Takes the next document, in the order of their paths. */
  add(document: DocumentReport): void;
  /**
   * Ends the report.
   * @param together what only several documents together show, by path
   * @param counts over everything
   */
  end(together: ReadonlyMap<string, readonly FindingReport[]>, counts: Counts): void;
}

/** The report on a document with what several documents together show of it, in the order of the text. */
export function merged(document: DocumentReport, more: readonly FindingReport[]): DocumentReport {
  return {
    ...document,
    findings: [...document.findings, ...more].sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** Control characters that JSON leaves as they are, and terminals do not. */
const beyondAscii = /[\u007F-\u009F]/g;

/**
 * The JSON contract, version 1: stable within a major version of the package. One object, written at the end.
 * @param out takes the report
 */
export function jsonReporter(out: (text: string) => void): Reporter {
  // As text: it takes a fraction of the memory of what it says.
  const documents = new Map<string, string>();
  return {
    add: (document) =>
      void documents.set(
        document.path,
        JSON.stringify(document).replace(
          beyondAscii,
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      ),
    end(together, { documents: count, error, warning, info }) {
      for (const [path, more] of together)
        documents.set(path, JSON.stringify(merged(JSON.parse(documents.get(path) ?? '{}') as DocumentReport, more)));
      out(
        `{"version":1,"documents":[${[...documents.values()].join(',')}],"summary":${JSON.stringify({ documents: count, errors: error, warnings: warning, infos: info })}}`,
      );
    },
  };
}

/** A document's path with its findings below, in the form that remark users know. */
function blockOf(path: string, findings: readonly FindingReport[], color: boolean): string {
  const file = new VFile({ path: visible(path) });
  for (const { line, column, endLine, endColumn, message, ruleId, severity } of findings) {
    const written = file.message(visible(message), {
      place: { start: { line, column }, end: { line: endLine, column: endColumn } },
      ruleId,
      source: 'strategy-lint',
    });
    written.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  }
  const text = reporter([file], { color, quiet: false });
  // Its last paragraph counts errors and warnings: ours counts those of all documents.
  return findings.some(({ severity }) => severity !== 'info') ? text.slice(0, text.lastIndexOf('\n\n')) : text;
}

function totalOf({ error, warning, info }: Counts, color: boolean): string {
  const part = (count: number, code: number, sign: string, name: string): string =>
    count === 0 ? '' : `${color ? `\u001B[${code}m${sign}\u001B[39m` : sign} ${count} ${name}${count === 1 ? '' : 's'}`;
  const parts = [part(error, 31, '✖', 'error'), part(warning, 33, '⚠', 'warning')].filter(Boolean).join(', ');
  const total = error + warning + info;
  return parts !== '' && total !== error && total !== warning ? `${total} messages (${parts})` : parts;
}

const singular: Readonly<Partial<Record<Kind, string>>> = { metrics: 'metrics plan', okr: 'OKR page' };

/** "1 roadmap", "2 business cases". */
function counted(kind: Kind, count: number): string {
  const name = singular[kind] ?? nameOf(kind);
  return `${count} ${count === 1 ? name : `${name.replace(/y$/, 'ie').replace(/is$/, 'e')}s`}`;
}

/** One line over the documents that may well be ours; empty when there are none. */
function likelyLine(likely: Counts['likely']): string {
  const kinds = [...likely].sort(([a, some], [b, many]) => many - some || (a < b ? -1 : 1));
  const all = kinds.reduce((sum, [, count]) => sum + count, 0);
  const list = kinds.map(([kind, count]) => counted(kind, count)).join(', ');
  return all === 0
    ? ''
    : all === 1
      ? `1 more file looks like a plan (${list}): check it with --include-likely.`
      : `${all} more files look like plans (${list}): check them with --include-likely.`;
}

/**
 * The report for people: each document as soon as it comes.
 * @param out takes whole lines, without the last line end
 */
export function textReporter(out: (text: string) => void, color: boolean): Reporter {
  let apart = false;
  const paragraph = (text: string): void => {
    out(apart ? `\n${text}` : text);
    apart = true;
  };
  const block = (path: string, findings: readonly FindingReport[]): void => {
    paragraph(blockOf(path, findings, color));
    apart = findings.length > 0;
  };
  return {
    add({ kind, path, findings }) {
      if (kind !== null || findings.length > 0) block(path, findings);
    },
    end(together, counts) {
      const { documents, skipped, checked, failed } = counts;
      const likely = likelyLine(counts.likely);
      apart = checked + failed > 0;
      if (together.size > 0) paragraph('What several documents show together:');
      for (const [path, findings] of [...together].sort(([a], [b]) => (a < b ? -1 : 1))) block(path, findings);
      const total = totalOf(counts, color);
      if (total !== '') paragraph(total);
      if (skipped > 0)
        paragraph(
          `${skipped} of ${documents} files ${skipped === 1 ? 'does' : 'do'} not read like strategy documents and ${skipped === 1 ? 'was' : 'were'} left alone`,
        );
      if (likely !== '') paragraph(likely);
    },
  };
}
