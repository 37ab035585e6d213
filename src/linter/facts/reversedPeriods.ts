import { lowered } from '../languages/index.js';
import type { Passage } from '../outline/outline.js';
import type { StrategyDocument } from './document.js';
import { timesIn } from './time.js';

/** A row of a table that ends before it begins, by its own columns. */
export interface ReversedPeriod {
  readonly start: Passage;
  readonly end: Passage;
}

/** What heads the days on which rows begin, in the languages that are read. */
const begins = new RegExp(
  '^(?:(?:planned )?(?:start|begin)(?:s|ning)?(?: date)?|from|von|ab|(?:geplanter )?(?:start|beginn)|startdatum|début|du|date de début|' +
    'inicio|desde|fecha de inicio|início|de|data de início|inizio|dal|data (?:di )?inizio|od|start|początek|с|начало|дата начала|' +
    '开始|开始时间|开始日期|開始|開始日|시작|시작일)$',
  'u',
);
/** What heads the days on which they end. */
const ends = new RegExp(
  '^(?:(?:planned )?(?:end|finish)(?:es|s)?(?: date)?|to|until|through|bis|(?:geplantes )?ende|enddatum|fin|au|date de fin|hasta|término|' +
    'fecha de fin|fim|até|data de fim|fine|al|data (?:di )?fine|do|koniec|по|конец|окончание|дата окончания|' +
    '结束|结束时间|结束日期|終了|終了日|종료|종료일)$',
  'u',
);

/** The rows of a document's tables whose columns state an end before the beginning, of those that state both to the day or month. */
export function periodsOfRows({ tables, options: { calendar } }: StrategyDocument): {
  readonly compared: number;
  readonly reversed: readonly ReversedPeriod[];
} {
  const pairs = tables.flatMap(({ header, rows }) => {
    const titles = header.map(({ text }) => lowered(text.trim()));
    const [from, to] = [titles.findIndex((title) => begins.test(title)), titles.findIndex((title) => ends.test(title))];
    if (from < 0 || to < 0) return [];
    return rows.flatMap((row) => {
      const [start, end] = [row[from], row[to]];
      if (!start || !end) return [];
      const [begun, ended] = [start, end].map(({ text }) => {
        const [time, ...others] = timesIn(text, calendar);
        return time?.interval && time.yearStated && others.length === 0 ? time.interval : undefined;
      });
      return begun && ended ? [{ start, end, isReversed: ended.to <= begun.from }] : [];
    });
  });
  return { compared: pairs.length, reversed: pairs.filter(({ isReversed }) => isReversed) };
}
