import { acceptancesIn } from '../linter/judgement/acceptance.js';
import { holdsBlank } from '../linter/facts/blanks.js';
import type { StrategyDocument } from '../linter/facts/document.js';
import { timesIn, type Interval } from '../linter/facts/time.js';
import type { Value } from '../linter/facts/value.js';
import { statedTitle, type Kind } from '../linter/checklists/kind.js';
import { definitionOf, metricKeys, saidOf } from '../linter/names/names.js';
import { ownersIn } from '../linter/offers/people.js';
import type { DocumentStatus } from '../linter/outline/concepts.js';
import { lastIndexAt, lineStartsOf } from '../linter/text/place.js';
import { fixed, type Range } from '../linter/text/text.js';

/** A metric as one document names it. */
export interface MetricSummary {
  readonly key: string;
  /** The same for names that mean the same. */
  readonly nameKey: string;
  readonly name: string;
  readonly range: Range;
  readonly definition: string | undefined;
  /** How much is said about it there; less than 1 in a sentence. */
  readonly said: number;
  readonly target:
    | { readonly value: Value; readonly range: Range; readonly by: Interval | undefined; readonly byText: string }
    | undefined;
}

/** Something with a name, and where it stands. */
export interface NamedPlace {
  readonly name: string;
  readonly range: Range;
}

/** Whether a document is worked on: it is neither history nor a form to fill. */
export function isLive({ kind, status }: { readonly kind: Kind; readonly status: DocumentStatus | null }): boolean {
  return status !== 'archived' && kind !== 'template';
}

/** What the other documents of a workspace need to know of one: little, so that thousands can be remembered, and plain data. */
export interface DocumentSummary {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  readonly kind: Kind;
  readonly status: DocumentStatus | null;
  readonly title: string;
  /** The product it is about: what it says, else its title without the words of its kind; empty when neither tells. */
  readonly product: string;
  readonly head: Range;
  /** Where its lines begin, so that a place in it can be shown without its text. */
  readonly lineStarts: readonly number[];
  readonly horizon: Interval | undefined;
  /** When it was last looked at. */
  readonly looked: { readonly at: number; readonly range: Range } | undefined;
  readonly nextReview: boolean;
  readonly parent: boolean;
  readonly hypothesis: boolean;
  readonly metrics: readonly MetricSummary[];
  /** Owners, as it writes them. */
  readonly owners: readonly string[];
  readonly hypotheses: readonly NamedPlace[];
  readonly milestones: readonly NamedPlace[];
  /** Items that a comment of remark-lint's switches off in it; not those that were accepted until a day that has passed. */
  readonly silenced: readonly string[];
  /** Links to other files, relative to the workspace. */
  readonly links: readonly { readonly target: string; readonly url: string; readonly range: Range }[];
}

/** The path that a link of a document leads to, relative to the workspace; undefined for addresses and places within it. */
export function targetOf(path: string, url: string): string | undefined {
  const plain = url.split(/[#?]/)[0] ?? '';
  if (plain === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(plain)) return undefined;
  let decoded = plain;
  try {
    decoded = decodeURIComponent(plain);
  } catch {
    // An address that cannot be decoded stands for itself.
  }
  const parts = decoded.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const part of decoded.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else parts.push(part);
  }
  return parts.join('/');
}

const kindWords = new RegExp(
  '\\b(?:product|strategy|strategic|vision|mission|roadmap|plan|plans|okrs?|objectives?|' +
    'key results?|metrics?|kpis?|goals?|prd|brief|requirements?|go-to-market|gtm|launch|' +
    'business case|budget|charter|team|experiment|a/b test|decision|persona|pr/?faq|press release|' +
    'and|for|the|of|on a page|draft|v\\d+|version|q[1-4]|h[12]|fy ?\\d{2,4}|(?:19|20)\\d{2}|review|' +
    'hypothesis|communication)\\b',
  'gi',
);

function productOf(document: StrategyDocument, title: string): string {
  const field = document.about('product');
  const said = field && field.value !== '' && !field.value.startsWith('[') ? field.value : undefined;
  return (said ?? title.replace(kindWords, ' '))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function lookedAt(document: StrategyDocument): DocumentSummary['looked'] {
  for (const name of ['updated', 'created'] as const) {
    const field = document.about(name);
    const time = field && timesIn(field.value, document.options.calendar).find((each) => each.interval !== null);
    if (field && time?.interval) return { at: time.interval.to, range: fixed(field.valueRange) };
  }
  return undefined;
}

function metricsOf(document: StrategyDocument): readonly MetricSummary[] {
  const nameKeyOf = metricKeys(document);
  return document.metrics.map((metric): MetricSummary => {
    const { target, deadline } = metric;
    return {
      key: metric.key,
      nameKey: nameKeyOf(metric),
      name: metric.name,
      range: fixed(metric.nameRange),
      definition: definitionOf(metric),
      said: saidOf(metric),
      target:
        target.state === 'stated' && target.value && target.range
          ? {
              value: target.value,
              range: fixed(target.range),
              by: deadline.time?.interval ?? undefined,
              byText: deadline.text,
            }
          : undefined,
    };
  });
}

/** So much of a sentence names a hypothesis, in UTF-16 code units. */
const longestName = 80;

function named(text: string, range: Range): NamedPlace {
  const name = text.replace(/\s+/g, ' ').trim();
  return {
    name: name.length > longestName ? `${name.slice(0, longestName).replace(/\s+\S*$/, '')}…` : name,
    range: fixed(range),
  };
}

/** The line and column of an offset, both from 0, by where the lines begin. */
export function pointIn(
  lineStarts: readonly number[],
  offset: number,
): { readonly line: number; readonly character: number } {
  const line = lastIndexAt(lineStarts, offset, (start) => start);
  return { line, character: offset - (lineStarts[line] ?? 0) };
}

/**
 * Sums up a document for the others.
 * @param document what the linter read
 * @param path its path, relative to the workspace, with forward slashes
 * @param kind what the linter took it for
 */
export function summaryOf(document: StrategyDocument, path: string, kind: Kind): DocumentSummary {
  const title = statedTitle(document) ?? '';
  return {
    path,
    kind,
    title,
    status: document.status,
    product: productOf(document, title),
    head: fixed(document.head),
    lineStarts: lineStartsOf(document.source),
    horizon: document.horizon?.interval,
    looked: lookedAt(document),
    nextReview: (document.about('next-review')?.value ?? '') !== '',
    parent: document.fields.some(
      (field) => field.names.includes('parent') && field.value !== '' && !field.value.startsWith('['),
    ),
    hypothesis: document.outline.passages.some(
      (passage) =>
        /\b(?:strategy|okrs?|hypothesis|objective|vision|roadmap|goal)\b/i.test(passage.text) &&
        passage.marks.some((mark) => mark.type === 'link'),
    ),
    metrics: metricsOf(document),
    owners: ownersIn(document),
    hypotheses: document.hypotheses
      .filter(({ explicit }) => explicit)
      .map(({ range, passage }) => named(passage.text, range)),
    milestones: document.milestones
      .map(({ name, nameRange }) => named(name, nameRange))
      .filter(({ name }) => name !== '' && !holdsBlank(name)),
    silenced: acceptancesIn(document).flatMap(({ ruleIds, expired }) => (expired ? [] : ruleIds)),
    links: document.links.flatMap(({ url, range }) => {
      const target = targetOf(path, url);
      return target === undefined ? [] : [{ target, url, range: fixed(range) }];
    }),
  };
}
