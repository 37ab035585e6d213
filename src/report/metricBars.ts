import { say, type Message } from '../linter/result.js';
import type { ReportMetric } from './metrics.js';
import { drawnTable, percent, type DrawnRow } from './picture.js';
import type { Speech } from './speech.js';

/** How metrics are drawn. */
export interface MetricOptions {
  readonly speech: Speech;
  /** The address of a line, from 1; undefined when there is none. */
  linkTo?(line: number): string | undefined;
}

/** More rows are not drawn. */
const mostRows = 80;

/** What is said of a metric besides its values. */
export function notesOn({ name, leads, limit, better }: ReportMetric, { spoken }: Speech): readonly string[] {
  const star = spoken(say`North star`);
  const direction: Message | undefined =
    better === undefined
      ? undefined
      : limit
        ? better === 'lower'
          ? say`a limit, lower is better`
          : say`a limit, higher is better`
        : better === 'lower'
          ? say`lower is better`
          : say`higher is better`;
  return [
    ...(leads && !name.toLowerCase().includes(star.toLowerCase()) ? [star] : []),
    ...(direction ? [spoken(direction)] : []),
  ];
}

/**
 * The shapes of a metric: a bar from zero to where it stands, an arrow from the baseline to the target, a line at the target.
 * All lengths are to one scale, which is that of the row: a metric that goes down has its arrow pointing to zero.
 */
function shapesOf({ amounts, limit }: ReportMetric): string {
  if (!amounts) return '';
  const { baseline, target, actual = baseline } = amounts;
  const [low, high] = [Math.min(0, baseline, target, actual), Math.max(0, baseline, target, actual)];
  const at = (amount: number): string => percent((amount - low) / (high - low));
  const upright = (style: string, amount: number, from: number, to: number, width: number): string =>
    `<line class="ps-${style}" stroke="currentColor" stroke-width="${width}" x1="${at(amount)}" x2="${at(amount)}" y1="${from}" y2="${to}"/>`;
  const arrow = limit
    ? ''
    : `<line class="ps-way" stroke="currentColor" stroke-width="2" x1="${at(baseline)}" x2="${at(target)}" y1="-7" y2="-7"/><svg x="${at(target)}" overflow="visible"><path class="ps-way" d="M0-7l${target < baseline ? 7 : -7}-4v8z"/></svg>`;
  return `<svg y="50%" overflow="visible">${upright('grid', 0, -12, 11, 1)}<rect class="ps-bar" x="${at(Math.min(0, actual))}" width="${percent(Math.abs(actual) / (high - low))}" y="-1" height="9"/>${upright('from', baseline, -11, -3, 2)}${arrow}${upright('limit', target, -12, 11, 3)}</svg>`;
}

function rowOf(metric: ReportMetric, { speech, linkTo }: MetricOptions): DrawnRow {
  const { name, line, baseline, actual = '', target, deadline, leads } = metric;
  return {
    cells: [
      { text: name, href: linkTo?.(line), notes: notesOn(metric, speech), strong: leads },
      ...[baseline, actual, target, deadline].map((text) => ({ text })),
    ],
    shapes: shapesOf(metric),
  };
}

/**
 * Metrics with their values, and a picture of each that has a baseline and a target of one unit.
 * @returns an HTML `figure`; empty when there is nothing to draw
 */
export function metricBarsOf(metrics: readonly ReportMetric[], options: MetricOptions): string {
  if (!metrics.some(({ amounts }) => amounts)) return '';
  const { spoken } = options.speech;
  return drawnTable({
    title: spoken(say`Metrics from baseline to target`),
    heads: [say`Metric`, say`Baseline`, say`Today`, say`Target`, say`By`].map(spoken),
    groups: [{ rows: metrics.slice(0, mostRows).map((metric) => rowOf(metric, options)) }],
    notes: [
      spoken(
        say`Each row has its own scale, from zero: the bar ends where the metric stands, the arrow leads from the baseline to the target, and the thick line is the target or the limit.`,
      ),
    ],
  });
}
