import type { Interval } from '../linter/facts/time.js';
import { say } from '../linter/result.js';
import { axisFor, dated, type Axis } from './axis.js';
import { escaped } from './markup.js';
import type { ReportMilestone } from './milestones.js';
import { drawnTable, percent, type DrawnRow } from './picture.js';
import type { Speech } from './speech.js';

/** Milestones that belong together: those of one document, or of one table. */
export interface MilestoneGroup {
  /** Written above them when there are several groups. */
  readonly title: string;
  readonly milestones: readonly ReportMilestone[];
  /** The address of a line, from 1; undefined when there is none. */
  linkTo?(line: number): string | undefined;
}

/** What a timeline needs to know besides its milestones. */
export interface TimelineOptions {
  /** Any instant of today, in milliseconds. */
  readonly today: number;
  readonly speech: Speech;
  /** More rows are not drawn; as many as anybody reads unless told. */
  readonly mostRows?: number;
}

type Dated = ReportMilestone & { readonly interval: Interval };

const day = 86_400_000;
/** What is shorter, in parts of the width, is marked where it begins: a bar that short is no bar. */
const shortest = 0.01;
/** Of more parts of the axis every second one is named, so that there is room for the names on a narrow page. */
const mostNames = 4;
const isDated = (milestone: ReportMilestone): milestone is Dated => milestone.interval !== undefined;

/** Milestones in the order of time, those without a date last. */
export function inOrder(milestones: readonly ReportMilestone[]): readonly ReportMilestone[] {
  const from = ({ interval }: ReportMilestone): number => interval?.from ?? Number.MAX_VALUE;
  const to = ({ interval }: ReportMilestone): number => interval?.to ?? Number.MAX_VALUE;
  return [...milestones].sort((a, b) => from(a) - from(b) || to(a) - to(b));
}

/** Those of many milestones that readers ask for first: what is late, then what is open and near. */
export function nearest(
  milestones: readonly ReportMilestone[],
  today: number,
  most: number,
): ReadonlySet<ReportMilestone> {
  const distance = ({ done, late, interval }: ReportMilestone): number =>
    late
      ? -1
      : (done ? 1e15 : 0) + (interval ? Math.max(interval.from - today, today - interval.to, 0) : Number.MAX_VALUE / 2);
  return new Set(
    milestones.length > most ? [...milestones].sort((a, b) => distance(a) - distance(b)).slice(0, most) : milestones,
  );
}

/** The time to show: that of the milestones, and today when it is not far from them. */
function reachOf(milestones: readonly Dated[], today: number): Interval {
  const from = Math.min(...milestones.map(({ interval }) => interval.from));
  const to = Math.max(...milestones.map(({ interval }) => interval.to));
  const near = Math.max((to - from) / 2, 92 * day);
  return {
    from: from - today <= near ? Math.min(from, today) : from,
    to: today - to <= near ? Math.max(to, today + 1) : to,
  };
}

type Place = (instant: number) => number;

const upright = (style: string, share: number, more: string): string =>
  `<line class="ps-${style}" stroke="currentColor" x1="${percent(share)}" x2="${percent(share)}" y2="100%"${more}/>`;

/** The lines of the axis and of today, which run through all rows. */
function linesOf({ from, to, ticks }: Axis, today: number, at: Place): string {
  return (
    ticks.map((tick) => upright('grid', at(tick.at), ' stroke-opacity=".25"')).join('') +
    (today < from || today >= to ? '' : upright('now', at(today), ' stroke-width="1.5" stroke-dasharray="5 3"'))
  );
}

/** The names of the axis and of today, above the rows. */
function namesOf({ from, to, ticks }: Axis, today: number, at: Place, word: string): string {
  const text = (style: string, share: number, y: number, anchor: string, words: string): string =>
    `<text class="ps-${style}" text-anchor="${anchor}" x="${percent(share)}" y="${y}">${escaped(words)}</text>`;
  const share = Math.max(0, Math.min(1, at(today)));
  const shown = today < from ? `◂ ${word}` : today >= to ? `${word} ▸` : word;
  return (
    ticks
      .filter((_tick, index) => ticks.length <= mostNames || index % 2 === 0)
      .map((tick) => text('tick', at(tick.at), 12, 'start', tick.label))
      .join('') + text('today', share, 26, share < 0.15 ? 'start' : share > 0.85 ? 'end' : 'middle', shown)
  );
}

function shapeOf({ interval }: ReportMilestone, at: Place): string {
  if (!interval) return '';
  const { from, to } = interval;
  const shape =
    to - from <= day || at(to) - at(from) < shortest
      ? `<svg x="${percent(at(from))}" overflow="visible"><path class="ps-bar" d="M-6 0l6-6 6 6-6 6z"/></svg>`
      : `<rect class="ps-bar" x="${percent(at(from))}" width="${percent(at(to) - at(from))}" y="-6" height="12" rx="3"/>`;
  return `<svg y="50%" overflow="visible">${shape}</svg>`;
}

/** What is said of where a milestone stands; empty when there is nothing to say. */
export function standing({ done, late }: ReportMilestone, { spoken }: Speech): string {
  return done ? spoken(say`done`) : late ? spoken(say`late`) : '';
}

/**
 * Milestones with their dates and where they stand, and a picture of them against time.
 * @returns an HTML `figure`; empty when no milestone has a date
 */
export function timelineOf(
  groups: readonly MilestoneGroup[],
  { today, speech, mostRows = 80 }: TimelineOptions,
): string {
  const { spoken } = speech;
  const all = groups.flatMap(({ milestones }) => milestones);
  const kept = nearest(all, today, mostRows);
  const shown = [...kept].filter(isDated);
  if (shown.length === 0) return '';
  const axis = axisFor(reachOf(shown, today), speech);
  const at: Place = (instant) => (instant - axis.from) / (axis.to - axis.from);
  const lines = linesOf(axis, today, at);
  const rowOf = (milestone: ReportMilestone, linkTo: MilestoneGroup['linkTo']): DrawnRow => ({
    cells: [
      { text: milestone.name, href: linkTo?.(milestone.line) },
      { text: milestone.when === '' ? '–' : milestone.when },
      { text: standing(milestone, speech), strong: milestone.late },
    ],
    shapes: lines + shapeOf(milestone, at),
    style: milestone.done ? 'ps-done' : milestone.late ? 'ps-late' : '',
  });
  const drawn = groups
    .map(({ title, milestones, linkTo }) => ({
      title,
      rows: inOrder(milestones.filter((milestone) => kept.has(milestone))).map((each) => rowOf(each, linkTo)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const left = all.length - kept.size;
  return drawnTable({
    title: spoken(say`Timeline, as of ${dated(today, speech)}`),
    heads: [say`Milestone`, say`When`, say`Status`].map(spoken),
    axis: namesOf(axis, today, at, spoken(say`Today`)),
    groups: groups.length > 1 ? drawn : drawn.map(({ rows }) => ({ rows })),
    notes: left > 0 ? [spoken(say`Milestones not shown here: ${left}.`)] : [],
  });
}
