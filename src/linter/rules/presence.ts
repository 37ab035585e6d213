import type { Query } from '../facts/evidence.js';
import type { StrategyDocument } from '../facts/document.js';
import { speaksOf, type WordingList } from '../facts/wording.js';
import type { Passage } from '../outline/outline.js';
import { sectionFix } from '../fixes/sections.js';
import { met, missing, notEvaluated, type Report, type Rule, type Verdict } from './rule.js';

/** What it takes to ask whether a document speaks of something. */
export interface Presence {
  readonly query: Query;
  /** The sentence for the author when it does not. */
  readonly lacks: string;
  /** Name of the section that the fix inserts. */
  readonly scaffold?: string;
  /** Whether something hints at it all the same: then nobody can be sure that it is missing, and nothing is said. */
  readonly suppressIf?: (document: StrategyDocument) => boolean;
}

/** Reports that something is missing: at the heading that promises it, else at the title. */
export function reportMissing(
  document: StrategyDocument,
  report: Report,
  lacks: string,
  scaffold: string | undefined,
  at: Verdict['range'],
): Verdict {
  report(at ?? document.head, lacks, { fixes: () => (scaffold === undefined ? [] : [sectionFix(scaffold, document)]) });
  return missing;
}

/** Makes the check of an item that a section, a label or a sentence may meet. */
export function presenceCheck({ query, lacks, scaffold, suppressIf }: Presence): Rule['check'] {
  return (document, report) => {
    const evidence = document.find(query);
    if (evidence.state === 'stated') return met(evidence.range);
    // A section that holds only blanks is spoken of by `no-placeholder`.
    if (evidence.state === 'open') return missing;
    if (suppressIf?.(document)) return notEvaluated;
    return reportMissing(document, report, lacks, scaffold, evidence.range);
  };
}

/**
 * Asks only documents that speak of something: elsewhere the question would be out of place, and is not evaluated.
 * @param words the list of wordings that the document has to use one of
 * @param kind where it has to; anywhere unless told
 */
export function onlyWhere(check: Rule['check'], words: WordingList, kind?: Passage['kind']): Rule['check'] {
  return (document, report) =>
    document.outline.passages.some(
      (passage) => (kind === undefined || passage.kind === kind) && speaksOf(words, passage.text),
    )
      ? check(document, report)
      : notEvaluated;
}
