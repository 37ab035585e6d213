import { say } from '../linter/result.js';
import { isolated, widthOfText } from './markup.js';
import type { ReportMetric } from './model.js';
import { figureOf, labelled, rowOf, short } from './picture.js';
import type { Speech } from './speech.js';

type Drawn = ReportMetric & { readonly amounts: NonNullable<ReportMetric['amounts']> };

/** Lengths of the picture, in units of its view box. */
const names = 206;
const track = { left: 350, right: 582 };
/** How far outside its way a metric is drawn, in parts of the way. */
const beyond = 0.08;
/** Where the values stand, before and behind the way. */
const values = { left: 316, right: 614 };
const row = 38;
/** More rows are not drawn. */
const mostRows = 80;

const isDrawn = (metric: ReportMetric): metric is Drawn => metric.amounts !== undefined;

/** What is said of a metric in a line of text. */
function told({ name, baseline, actual, target, deadline, limit, down }: ReportMetric, { spoken }: Speech): string {
  const to = deadline === '' ? isolated(target) : `${isolated(target)} (${isolated(deadline)})`;
  const [metric, from] = [isolated(name), isolated(baseline)];
  const said = limit
    ? actual === undefined
      ? say`${metric}: ${from}, limit ${to}`
      : say`${metric}: ${from}, now ${isolated(actual)}, limit ${to}`
    : actual === undefined
      ? say`${metric}: from ${from} to ${to}`
      : say`${metric}: from ${from}, now ${isolated(actual)}, to ${to}`;
  return `${spoken(said)} – ${spoken(down ? say`lower is better` : say`higher is better`)}`;
}

function metricRow(metric: Drawn, y: number, sentence: string): string {
  const { name, baseline, actual, target, deadline, limit, down, amounts } = metric;
  const middle = y + 22;
  // Parts of the way from the baseline, 0, to the target, 1. What lies outside it is drawn just outside, for the values tell how far.
  const share =
    amounts.actual === undefined
      ? undefined
      : Math.max(
          -beyond,
          Math.min(1 + beyond, (amounts.actual - amounts.baseline) / (amounts.target - amounts.baseline)),
        );
  const { left, right } = track;
  const now = left + (share ?? 0) * (right - left);
  const stroke = (style: string, d: string, more: string): string =>
    `<path class="ps-${style}" stroke="currentColor" ${more} d="M${d}"/>`;
  const way = limit
    ? stroke('line', `${left} ${middle}H${right}`, 'stroke-dasharray="4 3"') +
      stroke('limit', `${right} ${middle - 9}v18`, 'stroke-width="3"')
    : stroke('way', `${left} ${middle - 5}H${right - 9}v-4l9 9-9 9v-4H${left}z`, 'fill-opacity=".25"') +
      (share
        ? `<rect class="ps-bar" x="${short(Math.min(now, left))}" y="${middle - 3}" width="${short(Math.abs(now - left))}" height="6"/>`
        : '') +
      stroke('limit', `${left} ${middle - 8}v16`, 'stroke-width="2"');
  const mark = share === undefined && !limit ? '' : `<circle class="ps-mark" cx="${short(now)}" cy="${middle}" r="6"/>`;
  const word =
    share === undefined || actual === undefined
      ? ''
      : labelled({
          words: actual,
          x: Math.min(now, values.right - 4 - Math.min(widthOfText(actual) * 11, 90) / 2),
          y: middle - 11,
          size: 11,
          room: 90,
          style: 'value',
          anchor: 'middle',
        });
  return rowOf(
    sentence,
    y,
    row,
    labelled({ words: `${down ? '↓' : '↑'} ${name}`, x: 0, y: middle + 4, size: 12, room: names, style: 'name' }) +
      labelled({ words: baseline, x: values.left, y: middle + 4, size: 12, room: 104, style: 'value', anchor: 'end' }) +
      way +
      mark +
      word +
      labelled({
        words: target,
        x: values.right,
        y: middle + (deadline === '' ? 4 : -2),
        size: 12,
        room: 130,
        style: 'target',
      }) +
      labelled({ words: deadline, x: values.right, y: middle + 11, size: 11, room: 140, style: 'when' }),
  );
}

/**
 * Draws metrics on their way from the baseline over today to the target, as SVG with a list of the same for those who do
 * not see it. Metrics without two numbers of one unit are left out.
 * @returns an HTML `figure`; empty when there is nothing to draw
 */
export function metricBarsOf(metrics: readonly ReportMetric[], speech: Speech): string {
  const shown = metrics.filter(isDrawn).slice(0, mostRows);
  if (shown.length === 0) return '';
  const { spoken } = speech;
  const sentences = shown.map((metric) => told(metric, speech));
  return figureOf({
    title: spoken(say`Metrics from baseline to target`),
    description: spoken(
      say`Metrics: ${shown.length}. An arrow leads from the baseline to the target; a thick line is a limit, a dot is where the metric stands.`,
    ),
    height: shown.length * row + 4,
    sentences,
    content: shown.map((metric, index) => metricRow(metric, index * row, sentences[index] ?? '')).join(''),
  });
}
