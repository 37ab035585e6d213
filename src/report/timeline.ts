import type { Interval } from '../linter/facts/time.js';
import { say } from '../linter/result.js';
import { axisFor, dated, type Axis } from './axis.js';
import { isolated, widthOfText } from './markup.js';
import type { ReportMilestone } from './model.js';
import { figureOf, labelled, pictureWidth, rowOf, short } from './picture.js';
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
function drawn(
  groups: readonly MilestoneGroup[],
  today: number,
): readonly { readonly title: string; readonly milestones: readonly Dated[] }[] {
  const all = groups.flatMap(({ milestones }) => milestones.filter(isDated));
  const distance = ({ done, interval }: Dated): number =>
    (done ? 1e15 : 0) + Math.max(interval.from - today, today - interval.to, 0);
  const kept =
    all.length > mostRows
      ? new Set([...all].sort((a, b) => distance(a) - distance(b)).slice(0, mostRows))
      : new Set(all);
  return groups
    .map(({ title, milestones }) => ({
      title,
      milestones: milestones
        .filter(isDated)
        .filter((each) => kept.has(each))
        .sort((a, b) => a.interval.from - b.interval.from || a.interval.to - b.interval.to),
    }))
    .filter(({ milestones }) => milestones.length > 0);
}

/** The time of all milestones. */
function reachOf(milestones: readonly Dated[]): Interval {
  return {
    from: Math.min(...milestones.map(({ interval }) => interval.from)),
    to: Math.max(...milestones.map(({ interval }) => interval.to)),
  };
}

/** The time to show: that of the milestones, and today when it is not far from them. */
function withToday({ from, to }: Interval, today: number): Interval {
  const reach = Math.max((to - from) / 2, 92 * day);
  return {
    from: from - today <= reach ? Math.min(from, today) : from,
    to: today - to <= reach ? Math.max(to, today + 1) : to,
  };
}

/** What is said of a milestone in a line of text. */
function told({ name, when, done }: ReportMilestone, { spoken }: Speech): string {
  return spoken(done ? say`${isolated(name)}: ${when}, done` : say`${isolated(name)}: ${when}`);
}

function milestoneRow(milestone: Dated, y: number, at: (instant: number) => number, sentence: string): string {
  const {
    interval: { from, to },
    when,
    done,
    name,
  } = milestone;
  const middle = y + row / 2;
  const isDay = to - from <= day;
  const [left, right] = isDay ? [at(from) - 6, at(from) + 6] : [at(from), Math.max(at(to), at(from) + 4)];
  const shape = isDay
    ? `<path class="ps-bar" d="M${short(left)} ${middle}l6-6 6 6-6 6z"/>`
    : `<rect class="ps-bar" x="${short(left)}" y="${middle - 6}" width="${short(right - left)}" height="12" rx="3"/>`;
  const room = widthOfText(when) * 11 + 6;
  const text = { words: when, y: middle + 4, size: 11, style: 'when' };
  const label =
    right + room <= chart.right
      ? labelled({ ...text, x: right + 5 })
      : left - room >= chart.left
        ? labelled({ ...text, x: left - 5, anchor: 'end' })
        : '';
  return rowOf(
    sentence,
    y,
    row,
    labelled({ words: done ? `✓ ${name}` : name, x: 0, y: middle + 4, size: letters, room: names, style: 'name' }) +
      shape +
      label,
    done ? ' ps-done' : '',
  );
}

function axisIn(axis: Axis, at: (instant: number) => number, height: number): string {
  const room = (chart.right - chart.left) / axis.ticks.length - 5;
  return axis.ticks
    .map(
      (tick) =>
        `<path class="ps-grid" stroke="currentColor" stroke-opacity=".25" d="M${short(at(tick.at))} 6V${height}"/>${labelled({ words: tick.label, x: at(tick.at) + 4, y: 16, size: 11, room, style: 'tick' })}`,
    )
    .join('');
}

/** The line of today, named below the rows; at the edge, where it lies when it is outside the picture. */
function todayIn(today: number, axis: Axis, at: (instant: number) => number, height: number, word: string): string {
  const x = Math.max(chart.left, Math.min(chart.right, at(today)));
  const half = (widthOfText(word) * 11) / 2;
  const label = {
    x,
    y: height + 13,
    size: 11,
    style: 'today',
    anchor: x - half < chart.left ? 'start' : x + half > chart.right ? 'end' : 'middle',
  } as const;
  if (today < axis.from) return labelled({ ...label, words: `◂ ${word}` });
  if (today >= axis.to) return labelled({ ...label, words: `${word} ▸` });
  return `<path class="ps-now" stroke="currentColor" stroke-width="1.5" stroke-dasharray="5 3" d="M${short(x)} ${top}V${height + 1}"/>${labelled({ ...label, words: word })}`;
}

/**
 * Draws milestones against time, as SVG with a list of the same for those who do not see it; those without a date are
 * listed below.
 * @returns an HTML `figure`; empty when no milestone has a date
 */
export function timelineOf(groups: readonly MilestoneGroup[], { today, speech }: TimelineOptions): string {
  const { spoken } = speech;
  const shown = drawn(groups, today);
  const milestones = shown.flatMap((group) => group.milestones);
  if (milestones.length === 0) return '';
  const whole = reachOf(milestones);
  const axis = axisFor(withToday(whole, today), speech);
  const at = (instant: number): number =>
    chart.left + ((instant - axis.from) / (axis.to - axis.from)) * (chart.right - chart.left);
  const isGrouped = groups.length > 1;
  const sentences: string[] = [];
  let [y, rows] = [top, ''];
  for (const { title, milestones: own } of shown) {
    if (isGrouped) {
      rows += labelled({
        words: title,
        x: 0,
        y: y + row / 2 + 5,
        size: letters,
        room: pictureWidth / 1.2,
        style: 'group',
      });
      y += row;
    }
    for (const milestone of own) {
      const sentence = told(milestone, speech);
      rows += milestoneRow(milestone, y, at, sentence);
      sentences.push(isGrouped ? `${isolated(title)}: ${sentence}` : sentence);
      y += row;
    }
  }
  const height = y + 4;
  // Of several documents each lists its own.
  const undated = isGrouped
    ? []
    : groups.flatMap((group) => group.milestones.filter((milestone) => !isDated(milestone))).slice(0, mostRows);
  const left = groups.flatMap((group) => group.milestones.filter(isDated)).length - milestones.length;
  return figureOf({
    title: spoken(say`Timeline`),
    description: spoken(
      say`Milestones: ${milestones.length}, from ${dated(whole.from, speech)} to ${dated(whole.to - 1, speech)}; done: ${milestones.filter(({ done }) => done).length}. Today is ${dated(today, speech)}.`,
    ),
    height: height + 18,
    sentences,
    content: axisIn(axis, at, height) + todayIn(today, axis, at, height, spoken(say`Today`)) + rows,
    notes: [
      ...(undated.length > 0
        ? [spoken(say`Without a date: ${undated.map(({ name }) => isolated(name)).join(' · ')}`)]
        : []),
      ...(left > 0 ? [spoken(say`More milestones that are not drawn: ${left}.`)] : []),
    ],
  });
}
