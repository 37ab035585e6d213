import { say } from '../linter/result.js';
import { escaped, fitted, isolated, short, widthOfText } from './markup.js';
import type { ReportMetric } from './model.js';
import type { Speech } from './speech.js';

type Drawn = ReportMetric & { readonly amounts: NonNullable<ReportMetric['amounts']> };

/** Lengths of the picture, in units of its view box. */
const width = 760;
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
    ? (actual === undefined ? say`${metric}: ${from}, limit ${to}` : say`${metric}: ${from}, now ${isolated(actual)}, limit ${to}`)
    : actual === undefined ? say`${metric}: from ${from} to ${to}` : say`${metric}: from ${from}, now ${isolated(actual)}, to ${to}`;
  return `${spoken(said)} – ${spoken(down ? say`lower is better` : say`higher is better`)}`;
}

function rowOf(metric: Drawn, y: number, speech: Speech): string {
  const { name, baseline, actual, target, deadline, limit, down, amounts } = metric;
  const middle = y + 22;
  // Parts of the way from the baseline, 0, to the target, 1. What lies outside it is drawn just outside, for the values tell how far.
  const share = amounts.actual === undefined ? undefined : Math.max(-beyond, Math.min(1 + beyond, (amounts.actual - amounts.baseline) / (amounts.target - amounts.baseline)));
  const at = (part: number): number => track.left + part * (track.right - track.left);
  const [start, end] = [at(0), at(1)];
  const text = (words: string, x: number, dy: number, room: number, style: string): string => (words === '' ? '' : `<text fill="currentColor" ${style} x="${short(x)}" y="${middle + dy}">${escaped(isolated(fitted(words, room)))}</text>`);
  const now = share === undefined ? (limit ? 0 : undefined) : share;
  const mark = now === undefined ? '' : `<circle class="ps-mark" fill="currentColor" cx="${short(at(now))}" cy="${middle}" r="6"/>`;
  const way = limit
    ? `<path class="ps-line" stroke="currentColor" stroke-dasharray="4 3" d="M${track.left} ${middle}H${track.right}"/><path class="ps-limit" stroke="currentColor" stroke-width="3" d="M${short(end)} ${middle - 9}v18"/>`
    : `<path class="ps-way" fill="currentColor" fill-opacity=".25" stroke="currentColor" stroke-width="1" d="M${short(start)} ${middle - 5}H${short(end - 9)}v-4l9 9-9 9v-4H${short(start)}z"/>`
      + (share === undefined || share === 0 ? '' : `<rect class="ps-bar" fill="currentColor" x="${short(Math.min(at(share), start))}" y="${middle - 3}" width="${short(Math.abs(at(share) - start))}" height="6"/>`)
      + `<path class="ps-limit" stroke="currentColor" stroke-width="2" d="M${short(start)} ${middle - 8}v16"/>`;
  const word = actual === undefined || share === undefined ? '' : text(actual, Math.min(at(share), values.right - 4 - (Math.min(widthOfText(actual) * 11, 90) / 2)), -11, 90 / 11, 'class="ps-value" font-size="11" text-anchor="middle"');
  return `<g class="ps-row"><title>${escaped(told(metric, speech))}</title><rect fill="none" pointer-events="all" x="0" y="${y}" width="${width}" height="${row}"/>`
    + text(`${down ? '↓' : '↑'} ${name}`, 0, 4, names / 12, 'class="ps-name" font-size="12"')
    + text(baseline, values.left, 4, 104 / 12, 'class="ps-value" font-size="12" text-anchor="end"')
    + way + mark + word
    + text(target, values.right, deadline === '' ? 4 : -2, 140 / 12, 'class="ps-value" font-size="12" font-weight="bold"')
    + text(deadline, values.right, 11, 140 / 11, 'class="ps-when" font-size="11"')
    + '</g>';
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
  return [
    `<figure class="ps-picture"><svg xmlns="http://www.w3.org/2000/svg" class="ps-svg" role="img" direction="ltr" viewBox="0 0 ${width} ${shown.length * row + 4}"><title>${escaped(spoken(say`Metrics from baseline to target`))}</title><desc>${escaped(spoken(say`Metrics: ${shown.length}. An arrow leads from the baseline to the target; a thick line is a limit, a dot is where the metric stands.`))}</desc>`,
    ...shown.map((metric, index) => rowOf(metric, index * row, speech)),
    `</svg><ul class="ps-text">${shown.map((metric) => `<li>${escaped(told(metric, speech))}</li>`).join('')}</ul></figure>`,
  ].join('');
}
