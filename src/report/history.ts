import { scoreOf, type Inspection, type Score } from '../linter/index.js';
import { reportChangesOf, type ReportChange } from './changes.js';
import { isContradiction, isStale } from './findings.js';
import { requestsIn } from './requests.js';

/** How a document stood at a time. */
export interface ReportPoint {
  /** In milliseconds. */
  readonly at: number;
  readonly score: Score;
  readonly gaps: number;
  readonly contradictions: number;
  readonly questions: number;
}

/** A version of a document: plain data, for many are kept. */
export interface Version {
  readonly text: string;
  readonly point: ReportPoint;
  /** The items of its gaps, one for each. */
  readonly gaps: readonly string[];
  /** What it says of its reviews. */
  readonly review: string;
}

/** What became of a document since its last review, and how it stood over time: plain data, without its texts. */
export interface ReportHistory {
  /** When the version was written that it is compared with, in milliseconds. */
  readonly since: number;
  /** Gaps that it had then, and has no more. */
  readonly closed: number;
  /** Gaps that it did not have then. */
  readonly opened: number;
  readonly changes: readonly ReportChange[];
  /** The oldest first, the last as it is now. */
  readonly points: readonly ReportPoint[];
}

/** What a document says of its reviews. */
const reviewOf = ({ document }: Inspection): string =>
  [document.about('updated'), document.about('next-review'), document.about('status')]
    .map((field) => field?.value ?? '')
    .join('\n');

/**
 * A version of a document as it was read.
 * @param at when it was written, in milliseconds
 * @returns undefined where it is no strategy document
 */
export function versionOf(read: Inspection, at: number): Version | undefined {
  const { result, document } = read;
  if (result.kind === null) return undefined;
  const rules = result.findings.map(({ ruleId }) => ruleId);
  const contradictions = rules.filter(isContradiction);
  const gaps = rules.filter((id) => !isContradiction(id) && !isStale(id));
  const { questions } = requestsIn(document, () => 1);
  return {
    text: document.source,
    gaps,
    review: reviewOf(read),
    point: {
      at,
      score: scoreOf(result.items),
      gaps: gaps.length,
      contradictions: contradictions.length,
      questions: questions.length,
    },
  };
}

/** How many gaps of the one are none in the other. By item: what they say holds names and values, which change as well. */
function goneBetween({ gaps: before }: Version, { gaps: after }: Version): number {
  const count = (gaps: readonly string[], id: string): number => gaps.filter((each) => each === id).length;
  return [...new Set(before)].reduce((sum, id) => sum + Math.max(0, count(before, id) - count(after, id)), 0);
}

/**
 * The version as it was reviewed last: the first one that says of its reviews what the document says now; where that is how it
 * stands now, the one before it. Where no version says anything else, the oldest.
 * @param versions the oldest first
 */
function lastReview(versions: readonly Version[], { review, text }: Version): Version | undefined {
  const before = versions.findLastIndex((version) => version.review !== review);
  const reviewed = versions[before + 1];
  return reviewed && reviewed.text !== text ? reviewed : (versions[before] ?? reviewed);
}

/**
 * What became of a document over time.
 * @param versions its earlier versions, the oldest first
 * @param now the document as it is
 * @param today any instant of today, in milliseconds
 * @param read reads an earlier version
 * @returns undefined where there is nothing earlier that is a strategy document
 */
export function historyOf(
  versions: readonly Version[],
  now: Inspection,
  today: number,
  read: (version: Version) => Inspection,
): ReportHistory | undefined {
  const last = versionOf(now, today);
  const before = last && lastReview(versions, last);
  if (!before) return undefined;
  return {
    since: before.point.at,
    closed: goneBetween(before, last),
    opened: goneBetween(last, before),
    changes: reportChangesOf(read(before), now),
    points: [...versions, last].map(({ point }) => point),
  };
}
