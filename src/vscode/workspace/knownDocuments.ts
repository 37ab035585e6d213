import type { Finding, Inspection } from '../../linter/index.js';
import { acceptedRisksIn } from '../../report/findings.js';
import { reportDocumentOf, type ReportDocument } from '../../report/model.js';
import {
  createWorkspaceIndex,
  summaryOf,
  type DocumentSummary,
  type WorkspaceFinding,
  type WorkspaceIndex,
  type WorkspaceOptions,
} from '../../workspace/index.js';

/** What is known of one file of the workspace. */
interface KnownFile<Address> {
  readonly address: Address;
  /** What was found in it; undefined for one that is open, is not a strategy document, or when findings are not kept. */
  findings?: readonly Finding[] | undefined;
  /** What a report says of it as its file is. */
  report?: ReportDocument | undefined;
}

/** What is known of the workspace's documents: little of each, so that thousands can be remembered. */
export interface KnownDocuments<Address> {
  /** Keeps what is found in files from now on. */
  keepFindings(): void;
  /** Notes that there is a file, of which nothing else is known. */
  add(path: string, address: Address): void;
  /** Learns what a file says that is not open. */
  learnFile(path: string, address: Address, inspection: Inspection): void;
  /** Learns what an open document says, which shows its findings itself; undefined when it is not to be checked. */
  learnOpen(path: string, address: Address, inspection: Inspection | undefined): void;
  /** Notes that a file could not be checked. */
  fail(path: string, address: Address, findings: readonly Finding[]): void;
  /** Drops the findings of a file that is opened. @returns whether there were any */
  dropFindings(path: string): boolean;
  /** Forgets a file that is gone. */
  forget(path: string): void;
  /** Every file there is, by its path. */
  files(): ReadonlyMap<string, Readonly<KnownFile<Address>>>;
  /** What is known of every strategy document. */
  summaries(): readonly DocumentSummary[];
  /** The line and column of an offset in a strategy document, both from 0. */
  pointAt(path: string, offset: number): { readonly line: number; readonly character: number } | undefined;
  /** What only several documents together show, by path. */
  findings(options: Omit<WorkspaceOptions, 'exists'>): ReadonlyMap<string, readonly WorkspaceFinding[]>;
  /** Whether a Markdown file exists; undefined when that is not known, such as of one that is left out. */
  exists(path: string): boolean | undefined;
  /** Whether all files of the workspace have been seen. */
  isComplete: boolean;
}

/** What a report says of a document; undefined when it is not a strategy document, whose facts would have to be read first. */
export function reportOf(
  path: string,
  { document, result }: Inspection,
  others: readonly Finding[],
): ReportDocument | undefined {
  return result.kind === null
    ? undefined
    : reportDocumentOf({ document, result, others, accepted: acceptedRisksIn(document), path });
}

/** Every folder that one of the paths lies in, each with a slash at its end. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const path of paths)
    for (
      let end = path.lastIndexOf('/');
      end >= 0 && !folders.has(path.slice(0, end + 1));
      end = path.lastIndexOf('/', end - 1)
    )
      folders.add(path.slice(0, end + 1));
  return folders;
}

/** Fixes hold on to the whole document, and nobody asks for those of a file that is not open. */
const withoutFixes = ({ ruleId, severity, message, said, range, related }: Finding): Finding => ({
  ruleId,
  severity,
  message,
  said,
  range,
  related,
  fixes: [],
});

/** Sums a document up for the others; forgets one that is not a strategy document, or cannot be summed up. */
function sumUp(
  index: WorkspaceIndex,
  path: string,
  inspection: Inspection | undefined,
  failed: (error: unknown) => void,
): void {
  if (!inspection || inspection.result.kind === null) return index.remove(path);
  try {
    index.set(summaryOf(inspection.document, path, inspection.result.kind));
  } catch (error) {
    index.remove(path);
    failed(error);
  }
}

/**
 * Makes an empty memory of documents.
 * @param isLeftOut whether a path is of a file that is not read, though it may exist
 * @param failed is told when a document cannot be summed up
 */
export function rememberDocuments<Address>(
  isLeftOut: (path: string) => boolean,
  failed: (address: Address, error: unknown) => void,
): KnownDocuments<Address> {
  const index = createWorkspaceIndex();
  const files = new Map<string, KnownFile<Address>>();
  let folders: ReadonlySet<string> | undefined;
  let isKeeping = false;
  const set = (path: string, file: KnownFile<Address>): void => {
    if (!files.has(path)) folders = undefined;
    files.set(path, file);
  };
  const learn = (path: string, address: Address, inspection: Inspection | undefined): void =>
    sumUp(index, path, inspection, (error) => failed(address, error));
  const known: KnownDocuments<Address> = {
    isComplete: false,
    keepFindings: () => void (isKeeping = true),
    add(path, address) {
      index.remove(path);
      set(path, { address });
    },
    learnFile(path, address, inspection) {
      learn(path, address, inspection);
      const findings =
        isKeeping && inspection.result.kind !== null ? inspection.result.findings.map(withoutFixes) : undefined;
      set(path, { address, findings, report: reportOf(path, inspection, []) });
    },
    learnOpen(path, address, inspection) {
      learn(path, address, inspection);
      set(path, { address, report: files.get(path)?.report });
    },
    fail(path, address, findings) {
      index.remove(path);
      set(path, { address, findings: isKeeping ? findings : undefined });
    },
    dropFindings(path) {
      const file = files.get(path);
      const had = file?.findings !== undefined;
      if (file) file.findings = undefined;
      return had;
    },
    forget(path) {
      if (files.delete(path)) folders = undefined;
      index.remove(path);
    },
    files: () => files,
    summaries: () => index.all(),
    pointAt: (path, offset) => index.pointAt(path, offset),
    findings: (options) => index.findings({ ...options, exists: (path) => known.exists(path) }),
    exists(path) {
      if (files.has(path)) return true;
      // A folder without any Markdown may be one that is not read.
      const isInKnownFolder =
        known.isComplete && (folders ??= foldersOf(files.keys())).has(path.slice(0, path.lastIndexOf('/') + 1));
      return isInKnownFolder && !isLeftOut(path) ? false : undefined;
    },
  };
  return known;
}
