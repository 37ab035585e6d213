import type { Passage } from '../../outline/outline.js';
import type { StrategyDocument } from '../document.js';
import type { Announced } from './announcement.js';
import { enumerated } from './enumerated.js';

/** What a column of counts is called. */
const isCount = new RegExp(
  '^\\W*(?:count|number(?:\\s+of\\s.*)?|qty|quantity|total|anzahl|zahl|nombre|número|cantidad|quantidade|' +
    'numero|liczba|ilość|количество|число|件数|数量|个数|個数|개수|수)?\\W*$',
  'iu',
);

/** The counts of a table with a column that counts what another names: "a, b, c | 3"; the other rows show that it does. */
export function inCountColumns({ tables }: StrategyDocument): readonly Announced[] {
  return tables.flatMap(({ header, rows }) => {
    const column = header.findIndex(({ text }, index) => index > 0 && isCount.test(text.trim()));
    if (column < 0 || rows.length < 3) return [];
    return header.flatMap((_, other) => {
      if (other === column) return [];
      const counted = rows.flatMap((row): readonly Announced[] => {
        const [names, cell] = [row[other], row[column]];
        const parts =
          names && cell && /^\s*\d{1,2}\s*$/.test(cell.text) ? enumerated(names.text, Number(cell.text), 4) : [];
        return names && cell && parts.length >= 2 ? [countOf(cell, names, parts.length)] : [];
      });
      const right = counted.filter(({ count, listed }) => count === listed.length).length;
      return right >= 2 && right * 3 >= counted.length * 2 ? counted : [];
    });
  });
}

function countOf(cell: Passage, names: Passage, length: number): Announced {
  const start = cell.text.search(/\d/);
  const text = cell.text.trim();
  return {
    text,
    count: Number(text),
    passage: cell,
    start,
    end: start + text.length,
    listed: Array.from({ length }, () => names.source()),
    how: 'list',
  };
}
