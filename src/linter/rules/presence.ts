import type { Query } from '../facts/evidence.js';
import type { StrategyDocument } from '../facts/document.js';
import { sectionFix } from '../fixes/sections.js';
import { met, missing, type Report, type Rule, type Verdict } from './rule.js';

/** What it takes to ask whether a document speaks of something. */
export interface Presence {
  readonly query: Query;
  /** The sentence for the author when it does not. */
  readonly lacks: string;
  /** Name of the section that the fix inserts. */
  readonly scaffold?: string;
}

/** Reports that something is missing: at the heading that promises it, else at the title. */
export function reportMissing(document: StrategyDocument, report: Report, lacks: string, scaffold: string | undefined, at: Verdict['range']): Verdict {
  report(at ?? document.head, lacks, { fixes: scaffold === undefined ? [] : [sectionFix(scaffold, document)] });
  return missing;
}

/** Makes the check of an item that a section, a label or a sentence may meet. */
export function presenceCheck({ query, lacks, scaffold }: Presence): Rule['check'] {
  return (document, report) => {
    const evidence = document.find(query);
    if (evidence.state === 'stated') return met(evidence.range);
    // A section that holds only blanks is spoken of by `no-placeholder`.
    if (evidence.state === 'open') return missing;
    return reportMissing(document, report, lacks, scaffold, evidence.range);
  };
}
