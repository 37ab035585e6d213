import { openAsShown, type Finding, type LintResult } from '../../linter/index.js';

/** What was found in a document when it was last checked. */
export interface Checked {
  /** The version of the document that was checked. */
  readonly version: number;
  readonly result: LintResult;
  /** The findings to show: those of the paragraph that is being typed wait until its author pauses or leaves it. */
  readonly findings: readonly Finding[];
}

/** Every document that was checked, with what was found. */
export interface CheckedDocuments<Document extends object, Found extends Checked> {
  of(document: Document): Found | undefined;
  /** Notes what was found; undefined for a document that is not to be checked, or no longer. */
  set(document: Document, found: Found | undefined): void;
}

const nameOf = ({ ruleId, message }: Finding): string => `${ruleId} ${message}`;

/** All that is judged, without places, as one text. */
function judgementOf({ result, findings }: Checked): string {
  const items = result.items.map(({ id, status, severity }) => `${id} ${status} ${severity}`);
  return [
    result.kind,
    result.likelyKind,
    result.status,
    ...items,
    ...result.off.map(({ id }) => id),
    ...findings.map(nameOf),
  ].join('\n');
}

/**
 * Remembers what was found in documents.
 * @param checked is told when something else is to be shown of a document
 * @param judged is told when what is judged of it is different, and not only its place
 */
export function rememberChecked<Document extends object, Found extends Checked>(
  checked: (document: Document) => void,
  judged: (document: Document) => void,
): CheckedDocuments<Document, Found> {
  const known = new WeakMap<Document, Found>();
  const judgements = new WeakMap<Document, string>();
  return {
    of: (document) => known.get(document),
    set(document, found) {
      if (found) known.set(document, found);
      else known.delete(document);
      checked(document);
      const judgement = found && judgementOf(found);
      if (judgement !== undefined && judgements.get(document) === judgement) return;
      if (judgement === undefined) judgements.delete(document);
      else judgements.set(document, judgement);
      judged(document);
    },
  };
}

/**
 * What is shown of a result while its author types.
 * @param before the findings that are shown already: they stay
 * @param isBeingTyped whether a finding stands in the paragraph that is being typed
 */
export function withoutBeingTyped(
  result: LintResult,
  before: readonly Finding[],
  isBeingTyped: (finding: Finding) => boolean,
): Pick<Checked, 'result' | 'findings'> {
  const shown = new Set(before.map(nameOf));
  const findings = result.findings.filter((finding) => shown.has(nameOf(finding)) || !isBeingTyped(finding));
  // What waits to be shown does not count yet.
  return findings.length < result.findings.length
    ? { result: { ...result, items: openAsShown(result.items, findings) }, findings }
    : { result, findings: result.findings };
}

/**
 * The lines around a line, up to the next blank ones: the paragraph, list or table that is being typed.
 * @returns its first and last line
 */
export function paragraphAround(
  line: number,
  lineCount: number,
  isBlank: (line: number) => boolean,
): readonly [first: number, last: number] {
  let first = line;
  while (first > 0 && !isBlank(first) && !isBlank(first - 1)) first -= 1;
  let last = line;
  while (last < lineCount - 1 && !isBlank(last) && !isBlank(last + 1)) last += 1;
  return [first, last];
}
