import type { Metric } from '../linter/facts/metrics/metric.js';
import type { Sequence } from '../linter/facts/milestone.js';
import { addTo } from '../linter/text/grouping.js';
import { sectionScores, type Inspection } from '../linter/index.js';
import { say } from '../linter/result.js';
import { rangeOf } from '../linter/text/text.js';
import { escaped } from './markup.js';
import { metricBarsOf } from './metricBars.js';
import { linesOf } from './findings.js';
import { metricsFor } from './metrics.js';
import { milestonesFor } from './milestones.js';
import { drawnToken, type PreviewToken } from './previewHook.js';
import type { Speech } from './speech.js';
import { timelineOf } from './timeline.js';

/** What a preview needs to know. */
export interface PreviewOptions {
  readonly speech: Speech;
  /** Any instant of today, in milliseconds. */
  now(): number;
  /** The result and facts of the document that is rendered; undefined when nothing is to be drawn in it. */
  inspect(uri: unknown): Inspection | undefined;
}

/** Where the block ends that a token opens: the place of the token that closes it. */
function closing(tokens: readonly PreviewToken[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return open;
}

/** The offset at which a table or list begins that states something; undefined for what has no such block. */
function startOf(source: Sequence['milestones'][number]['source'] | Metric['source']): number | undefined {
  switch (source.shape) {
    case 'row':
      return source.table.block.node ? source.table.block.range.start : undefined;
    case 'item':
    case 'bullet':
      return source.passage.item ? rangeOf(source.passage.item.list).start : undefined;
    default:
      return undefined;
  }
}

/** What is drawn, by the line from 1 of the block or heading that it belongs to. */
interface Drawings {
  /** Below tables, lists and headings. */
  readonly below: ReadonlyMap<number, readonly string[]>;
  /** In headings. */
  readonly badges: ReadonlyMap<number, string>;
}

function drawingsOf({ document, result }: Inspection, { speech, now }: PreviewOptions): Drawings {
  const lineAt = linesOf(document.source);
  const below = new Map<number, string[]>();
  for (const { milestones, section } of document.sequences) {
    const [first] = milestones;
    if (!first) continue;
    const start =
      first.source.shape === 'heading' ? (section.node ? section.titleRange.start : undefined) : startOf(first.source);
    const picture =
      start === undefined
        ? ''
        : timelineOf([{ title: section.title, milestones: milestonesFor(milestones, result.findings, lineAt) }], {
            today: now(),
            speech,
          });
    if (start !== undefined && picture !== '') addTo(below, lineAt(start), picture);
  }
  const metrics = new Map<number, Metric[]>();
  for (const metric of document.metrics) {
    const start = startOf(metric.source);
    if (start !== undefined) addTo(metrics, lineAt(start), metric);
  }
  for (const [line, own] of metrics) {
    const picture = metricBarsOf(metricsFor(document, own, lineAt), { speech });
    if (picture !== '') addTo(below, line, picture);
  }
  const badges = new Map<number, string>();
  for (const { section, met, judged } of sectionScores(document, result, result.findings)) {
    const label = escaped(speech.spoken(say`${met} of ${judged} checklist items met`));
    badges.set(
      lineAt(section.titleRange.start),
      ` <span class="ps-badge" role="img" aria-label="${label}" title="${label}">${met}/${judged}</span>`,
    );
  }
  return { below, badges };
}

/** The tokens with pictures and badges between them; the tokens themselves stay as they are. */
function withDrawings(tokens: readonly PreviewToken[], { below, badges }: Drawings, skipped: number): PreviewToken[] {
  const behind = new Map<number, string[]>();
  const inside = new Map<number, string>();
  tokens.forEach(({ type, map }, index) => {
    if (!map) return;
    const line = map[0] + 1 + skipped;
    const isHeading = type === 'heading_open';
    if (!isHeading && type !== 'table_open' && type !== 'bullet_list_open' && type !== 'ordered_list_open') return;
    const end = closing(tokens, index);
    const badge = isHeading ? badges.get(line) : undefined;
    if (badge !== undefined) inside.set(end, badge);
    for (const picture of below.get(line) ?? []) addTo(behind, end, picture);
  });
  return tokens.flatMap((token, index) => {
    const badge = inside.get(index);
    return [...(badge === undefined ? [] : [drawnToken(badge)]), token, ...(behind.get(index) ?? []).map(drawnToken)];
  });
}

/** How many lines of the document stand before the text that was rendered; undefined when that is another text. */
function linesBefore(source: string, rendered: string): number | undefined {
  const plain = source.replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD');
  if (plain === rendered) return 0;
  return plain.endsWith(rendered) && rendered !== ''
    ? plain.slice(0, plain.length - rendered.length).split('\n').length - 1
    : undefined;
}

/**
 * The tokens of a document with its pictures and badges between them.
 * @param tokens what markdown-it made of the text
 * @param source the text it was given, with line feeds
 * @param uri the document, as `inspect` takes it
 * @returns other tokens, or the same ones when there is nothing to draw
 */
export function drawTokens(
  tokens: PreviewToken[],
  source: string,
  uri: unknown,
  options: PreviewOptions,
): PreviewToken[] {
  const inspection = options.inspect(uri);
  if (!inspection || inspection.result.kind === null) return tokens;
  const skipped = linesBefore(inspection.document.source, source);
  return skipped === undefined ? tokens : withDrawings(tokens, drawingsOf(inspection, options), skipped);
}
