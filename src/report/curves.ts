import { say, type Message } from '../linter/result.js';
import { dated } from './axis.js';
import { plain, type Block } from './blocks.js';
import type { ReportHistory, ReportPoint } from './history.js';
import { drawnTable, percent } from './picture.js';
import type { Speech } from './speech.js';

/** A quantity that is followed over time. */
interface Followed {
  readonly name: Message;
  readonly value: (point: ReportPoint) => number;
  readonly shown: (point: ReportPoint) => string;
}

const counted = (name: Message, value: (point: ReportPoint) => number): Followed => ({
  name,
  value,
  shown: (point) => String(value(point)),
});

const followed: readonly Followed[] = [
  {
    name: say`Checklist items met`,
    value: ({ score: { met, judged } }) => (judged === 0 ? 0 : met / judged),
    shown: ({ score: { met, judged } }) => `${met}/${judged}`,
  },
  counted(say`Gaps`, ({ gaps }) => gaps),
  counted(say`Contradictions`, ({ contradictions }) => contradictions),
  counted(say`Open questions`, ({ questions }) => questions),
];

/** A curve from zero to the highest value, over the days on which versions were written. */
function curveOf(points: readonly ReportPoint[], { value }: Followed): string {
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const highest = Math.max(...points.map(value), Number.MIN_VALUE);
  const x = ({ at }: ReportPoint): string => percent(last > first ? (at - first) / (last - first) : 1);
  // Margins keep the curve inside its row, above the line that stands for zero.
  const y = (height: number): string => percent(0.85 - height * 0.6);
  const heightOf = (point: ReportPoint): string => y(value(point) / highest);
  const parts = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return `<line class="ps-line" stroke="currentColor" stroke-width="2" stroke-linecap="round" x1="${x(before)}" y1="${heightOf(before)}" x2="${x(point)}" y2="${heightOf(point)}"/>`;
  });
  const end = points.at(-1);
  const zero = `<line class="ps-grid" stroke="currentColor" stroke-opacity=".4" x1="0" x2="100%" y1="${y(0)}" y2="${y(0)}"/>`;
  return zero + parts.join('') + (end ? `<circle class="ps-bar" cx="${x(end)}" cy="${heightOf(end)}" r="4"/>` : '');
}

/** How a document stood over time, as a table with a small curve of each quantity. */
export function curves({ points }: ReportHistory, speech: Speech): Block {
  const { spoken } = speech;
  const [first, last] = [points[0], points.at(-1)];
  const rows = first && last ? followed.filter(({ value }) => points.some((point) => value(point) > 0)) : [];
  const heads = [spoken(say`Over time`), dated(first?.at ?? 0, speech), spoken(say`Today`)];
  const cells = ({ name, shown }: Followed): readonly string[] =>
    first && last ? [spoken(name), shown(first), shown(last)] : [];
  return {
    type: 'picture',
    draw: () =>
      drawnTable({
        title: spoken(say`Over time`),
        heads,
        groups: [
          {
            rows: rows.map((each) => ({ cells: cells(each).map((text) => ({ text })), shapes: curveOf(points, each) })),
          },
        ],
      }),
    instead: rows.length > 0 ? [{ type: 'table', heads, rows: rows.map((each) => cells(each).map(plain)) }] : [],
  };
}
