import { lowered } from '../languages/index.js';
import type { Passage } from '../outline/outline.js';
import type { StrategyDocument } from './document.js';
import { timesIn } from './time.js';
import { pattern } from './patterns.js';

/** A row of a table that ends before it begins, by its own columns. */
export interface ReversedPeriod {
  readonly start: Passage;
  readonly end: Passage;
}

/** What heads the days on which rows begin, in the languages that are read. */
const begins = new RegExp(pattern('reversedPeriods.begins'), 'u');
/** What heads the days on which they end. */
const ends = new RegExp(pattern('reversedPeriods.ends'), 'u');

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
