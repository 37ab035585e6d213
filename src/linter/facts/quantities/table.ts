import type { Passage } from '../../outline/outline.js';
import type { TableFact } from '../tables.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { valuesIn, type Value } from '../value.js';
import { numberedPeriod, periodUnit, type PlanPeriod } from './period.js';
import type { Quantity } from './quantity.js';
import { onePeriod, told } from './when.js';
import { abbreviated, keyOfWords, ofKey } from './naming.js';

/** The value that a cell states: it begins with it, and says no more than a word or two about it. */
function cellValue(cell: Passage | undefined, calendar: CalendarOptions): Value | undefined {
  const text = cell?.text ?? '';
  const [value] = valuesIn(text);
  if (
    !value ||
    /\p{L}/u.test(text.slice(0, value.start)) ||
    timesIn(text, calendar).some(({ precision }) => precision !== 'relative')
  )
    return undefined;
  const rest = text
    .slice(value.end)
    .replace(/\([^)]*\)/g, '')
    .trim();
  return /\p{L}.*\s.*\p{L}|\d/u.test(rest) ? undefined : value;
}

/** The quantities of a table that has its periods in rows or in columns. */
export function inTable(table: TableFact, calendar: CalendarOptions): readonly Quantity[] {
  const { header, rows, block } = table;
  if (header.length < 2 || rows.length === 0) return [];
  const whenOf = (cell: Passage | undefined, unit: string | undefined): PlanPeriod | undefined => {
    const text = cell?.text ?? '';
    const bare = unit === undefined ? null : /^\W*(\d{1,3})\W*$/.exec(text);
    if (bare && unit) return numberedPeriod(unit, bare[1] ?? '', `${header[0]?.text.trim() ?? ''} ${bare[1] ?? ''}`);
    return onePeriod(text, calendar);
  };
  const columns = header.map((cell, index) => (index === 0 ? undefined : whenOf(cell, undefined)));
  const lines = rows.map((row) => whenOf(row[0], periodUnit(header[0]?.text ?? '')));
  const across = columns.filter(Boolean).length >= 2;
  const down = !across && lines.filter(Boolean).length * 2 >= rows.length;
  if (!across && !down) return [];
  return rows.flatMap((row, line) =>
    row.flatMap((cell, column): readonly Quantity[] => {
      if (column === 0) return [];
      const when = across ? columns[column] : lines[line];
      const head = across ? row[0] : header[column];
      const value = when && cellValue(cell, calendar);
      if (!value || !head || value.unit.kind === 'duration') return [];
      const name = head.text.trim();
      const of = ofKey(abbreviated.test(name) ? name : name.replace(/\([^)]*\)/g, ' '), value);
      // A second row title narrows the first down.
      if (
        of === '' ||
        (across &&
          columns
            .slice(1, column)
            .some((each, index) => each === undefined && /\p{L}/u.test(row[index + 1]?.text ?? '')))
      )
        return [];
      return [
        {
          value,
          of,
          name,
          ...told(when),
          scope: keyOfWords(/\(((?![A-Z]{2,6}\))[^)]*)\)/.exec(name)?.[1] ?? ''),
          range: cell.source(value.start, value.end),
          passage: cell,
          section: block.section,
          under: undefined,
          table,
        },
      ];
    }),
  );
}
