import { acceptancesIn } from '../linter/acceptance.js';
import type { StrategyDocument } from '../linter/facts/document.js';
import { cellOf } from '../linter/facts/tables.js';
import { timesIn, type Interval } from '../linter/facts/time.js';
import type { Value } from '../linter/facts/value.js';
import type { Kind } from '../linter/kind.js';
import type { DocumentStatus } from '../linter/outline/concepts.js';
import { fixed, type Range } from '../linter/text.js';

/** A metric as one document names it. */
export interface MetricSummary {
  readonly key: string;
  readonly name: string;
  readonly range: Range;
  readonly definition: string | undefined;
  readonly target: { readonly value: Value; readonly range: Range; readonly by: Interval | undefined; readonly byText: string } | undefined;
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

const kindWords = /\b(?:product|strategy|strategic|vision|mission|roadmap|plan|plans|okrs?|objectives?|key results?|metrics?|kpis?|goals?|prd|brief|requirements?|go-to-market|gtm|launch|business case|budget|charter|team|experiment|a\/b test|decision|persona|pr\/?faq|press release|and|for|the|of|on a page|draft|v\d+|version|q[1-4]|h[12]|fy ?\d{2,4}|(?:19|20)\d{2}|review|hypothesis|communication)\b/gi;

function productOf(document: StrategyDocument, title: string): string {
  const field = document.about('product');
  const said = field && field.value !== '' && !field.value.startsWith('[') ? field.value : undefined;
  return (said ?? title.replace(kindWords, ' ')).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
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
  return document.metrics.all.map((metric): MetricSummary => {
    const { source, target, deadline } = metric;
    const definition = source.shape === 'row' ? cellOf(source.table, source.row, 'definition')?.text.trim() : source.shape === 'bullet' ? source.fields.find((field) => field.names.includes('formula'))?.value : undefined;
    return {
      key: metric.key, name: metric.name, range: fixed(metric.nameRange),
      definition: definition && !definition.startsWith('[') ? definition : undefined,
      target: target.state === 'stated' && target.value && target.range ? { value: target.value, range: fixed(target.range), by: deadline.time?.interval ?? undefined, byText: deadline.text } : undefined,
    };
  });
}

/**
 * Sums up a document for the others.
 * @param document what the linter read
 * @param path its path, relative to the workspace, with forward slashes
 * @param kind what the linter took it for
 */
export function summaryOf(document: StrategyDocument, path: string, kind: Kind): DocumentSummary {
  const title = document.title?.title ?? document.front.entries.find(({ key }) => key === 'title')?.value ?? '';
  return {
    path, kind, title,
    status: document.status,
    product: productOf(document, title),
    head: fixed(document.head),
    lineStarts: [0, ...[...document.source.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)],
    horizon: document.horizon?.interval,
    looked: lookedAt(document),
    nextReview: (document.about('next-review')?.value ?? '') !== '',
    parent: document.fields.some((field) => field.names.includes('parent') && field.value !== '' && !field.value.startsWith('[')),
    hypothesis: document.outline.passages.some((passage) => /\b(?:strategy|okrs?|hypothesis|objective|vision|roadmap|goal)\b/i.test(passage.text) && passage.marks.some((mark) => mark.type === 'link')),
    metrics: metricsOf(document),
    silenced: acceptancesIn(document).flatMap(({ ruleIds, expired }) => (expired ? [] : ruleIds)),
    links: document.links.all.flatMap(({ url, range }) => {
      const target = targetOf(path, url);
      return target === undefined ? [] : [{ target, url, range: fixed(range) }];
    }),
  };
}
