import type { Interval } from '../linter/facts/time.js';
import { say } from '../linter/result.js';
import { axisFor, dated, type Axis } from './axis.js';
import { escaped, fitted, isolated, short, widthOfText } from './markup.js';
import type { ReportMilestone } from './model.js';
import type { Speech } from './speech.js';

/** Milestones that belong together: those of one document, or of one table. */
export interface MilestoneGroup {
  /** Written above them when there are several groups. */
  readonly title: string;
  readonly milestones: readonly ReportMilestone[];
}

/** What a timeline needs to know besides its milestones. */
export interface TimelineOptions {
  /** Any instant of today, in milliseconds. */
  readonly today: number;
  readonly speech: Speech;
}

type Dated = ReportMilestone & { readonly interval: Interval };

/** Lengths of the picture, in units of its view box. */
const width = 760;
const names = 214;
const chart = { left: 226, right: 752 };
const top = 24;
const row = 24;
const letters = 12;
/** More rows are not drawn: the picture would be longer than anybody reads. */
const mostRows = 80;
const day = 86_400_000;

const isDated = (milestone: ReportMilestone): milestone is Dated => milestone.interval !== undefined;

/** The milestones that are drawn, in the order of time: of too many those that are open and near. */
function drawn(groups: readonly MilestoneGroup[], today: number): readonly { readonly title: string; readonly milestones: readonly Dated[] }[] {
  const all = groups.flatMap(({ milestones }) => milestones.filter(isDated));
  const distance = ({ done, interval }: Dated): number => (done ? 1e15 : 0) + Math.max(interval.from - today, today - interval.to, 0);
  const kept = all.length > mostRows ? new Set([...all].sort((a, b) => distance(a) - distance(b)).slice(0, mostRows)) : new Set(all);
  return groups.map(({ title, milestones }) => ({ title, milestones: milestones.filter(isDated).filter((each) => kept.has(each)).sort((a, b) => a.interval.from - b.interval.from || a.interval.to - b.interval.to) })).filter(({ milestones }) => milestones.length > 0);
}

/** The time to show: that of all milestones, and today when it is not far from them. */
function spanOf(milestones: readonly Dated[], today: number): Interval {
  const from = Math.min(...milestones.map(({ interval }) => interval.from));
  const to = Math.max(...milestones.map(({ interval }) => interval.to));
  const reach = Math.max((to - from) / 2, 92 * day);
  return { from: today < from && from - today <= reach ? today : from, to: today >= to && today - to <= reach ? today + day : to };
}

/** What is said of a milestone in a line of text. */
function told({ name, when, done }: ReportMilestone, { spoken }: Speech): string {
  return spoken(done ? say`${isolated(name)}: ${when}, done` : say`${isolated(name)}: ${when}`);
}

function rowOf(milestone: Dated, y: number, at: (instant: number) => number, speech: Speech): string {
  const { interval: { from, to }, when, done, name } = milestone;
  const middle = y + row / 2;
  const isDay = to - from <= day;
  const [left, right] = isDay ? [at(from) - 6, at(from) + 6] : [at(from), Math.max(at(to), at(from) + 4)];
  const shape = isDay
    ? `<path class="ps-bar" fill="currentColor" d="M${short(left)} ${middle}l6-6 6 6-6 6z"/>`
    : `<rect class="ps-bar" fill="currentColor" x="${short(left)}" y="${middle - 6}" width="${short(right - left)}" height="12" rx="3"/>`;
  const room = (widthOfText(when) * 11) + 6;
  const place = when === '' ? undefined : right + room <= chart.right ? `x="${short(right + 5)}"` : left - room >= chart.left ? `x="${short(left - 5)}" text-anchor="end"` : undefined;
  const label = place === undefined ? '' : `<text class="ps-when" fill="currentColor" font-size="11" ${place} y="${middle + 4}">${escaped(isolated(when))}</text>`;
  const shown = fitted(done ? `✓ ${name}` : name, names / letters);
  return `<g class="ps-row${done ? ' ps-done' : ''}"><title>${escaped(told(milestone, speech))}</title><rect fill="none" pointer-events="all" x="0" y="${y}" width="${width}" height="${row}"/><text class="ps-name" fill="currentColor" font-size="${letters}" x="0" y="${middle + 4}">${escaped(isolated(shown))}</text>${shape}${label}</g>`;
}

function axisIn(axis: Axis, at: (instant: number) => number, height: number): string {
  const room = (chart.right - chart.left) / axis.ticks.length;
  return axis.ticks.map((tick) => `<path class="ps-grid" stroke="currentColor" stroke-opacity=".25" d="M${short(at(tick.at))} 6V${height}"/><text class="ps-tick" fill="currentColor" font-size="11" x="${short(at(tick.at) + 4)}" y="16">${escaped(fitted(tick.label, (room - 5) / 11))}</text>`).join('');
}

/** The line of today, named below the rows; at the edge, where it lies when it is outside the picture. */
function todayIn(today: number, axis: Axis, at: (instant: number) => number, height: number, { spoken }: Speech): string {
  const word = spoken(say`Today`);
  const [before, after] = [today < axis.from, today >= axis.to];
  const x = before ? chart.left : after ? chart.right : at(today);
  const half = (widthOfText(word) * 11) / 2;
  const anchor = before || x - half < chart.left ? 'start' : after || x + half > chart.right ? 'end' : 'middle';
  const label = `<text class="ps-today" fill="currentColor" font-size="11" font-weight="bold" text-anchor="${anchor}" x="${short(x)}" y="${height + 13}">${escaped(before ? `◂ ${word}` : after ? `${word} ▸` : word)}</text>`;
  return before || after ? label : `<path class="ps-now" stroke="currentColor" stroke-width="1.5" stroke-dasharray="5 3" d="M${short(x)} ${top}V${height + 1}"/>${label}`;
}

/**
 * Draws milestones against time, as SVG with a list of the same for those who do not see it; those without a date are
 * listed below.
 * @returns an HTML `figure`; empty when no milestone has a date
 */
export function timelineOf(groups: readonly MilestoneGroup[], { today, speech }: TimelineOptions): string {
  const shown = drawn(groups, today);
  const milestones = shown.flatMap((group) => group.milestones);
  if (milestones.length === 0) return '';
  const axis = axisFor(spanOf(milestones, today), speech);
  const at = (instant: number): number => chart.left + ((instant - axis.from) / (axis.to - axis.from)) * (chart.right - chart.left);
  const isGrouped = groups.length > 1;
  let y = top;
  const rows = shown.map(({ title, milestones: own }) => {
    const head = isGrouped ? `<text class="ps-group" fill="currentColor" font-size="${letters}" font-weight="bold" x="0" y="${y + row / 2 + 5}">${escaped(isolated(fitted(title, names / letters / 1.1)))}<title>${escaped(title)}</title></text>` : '';
    if (isGrouped) y += row;
    return head + own.map((milestone) => {
      y += row;
      return rowOf(milestone, y - row, at, speech);
    }).join('');
  }).join('');
  const height = y + 4;
  const { spoken } = speech;
  const done = milestones.filter((milestone) => milestone.done).length;
  const from = Math.min(...milestones.map(({ interval }) => interval.from));
  const to = Math.max(...milestones.map(({ interval }) => interval.to)) - 1;
  const description = spoken(say`Milestones: ${milestones.length}, from ${dated(from, speech)} to ${dated(to, speech)}; done: ${done}. Today is ${dated(today, speech)}.`);
  // Of several documents each lists its own.
  const undated = isGrouped ? [] : groups.flatMap((group) => group.milestones.filter((milestone) => !isDated(milestone)));
  const left = groups.reduce((sum, group) => sum + group.milestones.filter(isDated).length, 0) - milestones.length;
  const list = shown.map(({ title, milestones: own }) => own.map((milestone) => `<li>${escaped(isGrouped ? `${isolated(title)}: ${told(milestone, speech)}` : told(milestone, speech))}</li>`).join('')).join('');
  return [
    `<figure class="ps-picture"><svg xmlns="http://www.w3.org/2000/svg" class="ps-svg" role="img" direction="ltr" viewBox="0 0 ${width} ${height + 18}"><title>${escaped(spoken(say`Timeline`))}</title><desc>${escaped(description)}</desc>`,
    axisIn(axis, at, height), rows, todayIn(today, axis, at, height, speech),
    `</svg><ul class="ps-text">${list}</ul>`,
    undated.length > 0 ? `<p class="ps-rest">${escaped(spoken(say`Without a date: ${undated.slice(0, mostRows).map(({ name }) => isolated(name)).join(' · ')}`))}</p>` : '',
    left > 0 ? `<p class="ps-rest">${escaped(spoken(say`More milestones that are not drawn: ${left}.`))}</p>` : '',
    '</figure>',
  ].join('');
}
