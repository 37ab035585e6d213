import type { StrategyDocument } from '../facts/document.js';
import type { Metric, Stated } from '../facts/metrics/metric.js';
import type { ColumnRole } from '../outline/concepts.js';
import { say, titled, type Fix, type Message } from '../result.js';
import { inLanguage } from '../sections/words.js';
import { lineEnd } from './sections.js';
import { cellFix } from './tables.js';

/** What a metric may lack, and how each shape says it. */
const parts = {
  baseline: {
    role: 'baseline',
    title: 'Baseline',
    blank: '[Baseline]',
    add: say`Add a baseline`,
    inline: ' (baseline: [Baseline])',
    before: 'from [Baseline] ',
  },
  target: {
    role: 'target',
    title: 'Target',
    blank: '[Target]',
    add: say`Add a target`,
    inline: ' (target: [Target])',
    before: undefined,
  },
  deadline: {
    role: 'when',
    title: 'By',
    blank: '[Date]',
    add: say`Add a date`,
    inline: ' by [Date]',
    before: undefined,
  },
} as const satisfies Readonly<
  Record<
    string,
    { role: ColumnRole; title: string; blank: string; add: Message; inline: string; before: string | undefined }
  >
>;

/** A part that a metric can be given. */
export type MetricPart = keyof typeof parts;

function afterValue(metric: Metric, part: MetricPart): number | undefined {
  const order: readonly (keyof typeof parts)[] =
    part === 'deadline' ? ['target', 'baseline'] : part === 'target' ? ['baseline'] : [];
  for (const each of order) {
    const known: Stated = metric[each];
    if (known.range) return known.range.end;
  }
  return undefined;
}

/**
 * The fix that gives a metric what it lacks, in the shape in which it is written: a cell or column of its table, a
 * field below its list item, or words in its sentence.
 */
export function metricFix(document: StrategyDocument, metric: Metric, part: MetricPart): Fix | undefined {
  const { source, writing } = document;
  const { role, title, blank, add, inline, before } = parts[part];
  const own = (english: string): string => inLanguage(english, writing);
  const shape = metric.source;
  if (shape.shape === 'row') return cellFix(shape.table, [shape.row], role, title, blank, document);
  const { passage } = shape;
  if (passage.node.type === 'html') return undefined;
  const fix = (offset: number, text: string): Fix => ({
    ...titled(add),
    safe: false,
    edits: [{ start: offset, end: offset, text }],
  });
  if (shape.shape === 'bullet' && shape.fields.length > 0) {
    const last = shape.fields.at(-1);
    const item = last?.passage?.block;
    if (last && item && last.passage?.item) {
      const lineStart = source.lastIndexOf('\n', item.start) + 1;
      const marker = /^[ \t]*[-*+] /.exec(source.slice(lineStart, item.start + 2))?.[0] ?? '  - ';
      const bold = source.slice(item.start, item.end).includes('**');
      return fix(
        item.end,
        `${lineEnd(source)}${marker}${bold ? `**${own(title)}:**` : `${own(title)}:`} ${own(blank)}`,
      );
    }
  }
  const target = metric.target.range;
  if (part === 'baseline' && before && target) {
    const lead = /\bto\s+(?:[~≈<>≥≤]|at least |under |over |less than |more than )*$/i.exec(
      source.slice(Math.max(0, target.start - 24), target.start),
    );
    if (lead) return fix(target.start - lead[0].length, before);
  }
  return fix(afterValue(metric, part) ?? metric.nameRange.end, own(inline));
}

/** The fix that gives several metrics of one table what they all lack. */
export function metricsFix(document: StrategyDocument, metrics: readonly Metric[], part: MetricPart): Fix | undefined {
  const { role, title, blank } = parts[part];
  const rows = metrics.flatMap(({ source }) => (source.shape === 'row' ? [source] : []));
  const table = rows[0]?.table;
  return table && rows.every((row) => row.table === table)
    ? cellFix(
        table,
        rows.map(({ row }) => row),
        role,
        title,
        blank,
        document,
      )
    : undefined;
}
