import { contentWords } from '../../facts/entries.js';
import { cellOf } from '../../facts/tables.js';
import { isAbout, type Passage } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, notEvaluated, type Rule } from '../rule.js';

export const consistentSegments: Rule = {
  id: 'consistent-segments',
  checklist: 'customer',
  statement: 'The segments you sell to are among the target customers.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const inSection = (concept: 'target-customer' | 'pricing' | 'go-to-market' | 'hypothesis'): readonly Passage[] =>
      document.tables
        .filter(
          (table) =>
            table.columns.has('segment') &&
            table.header.some((cell) => /\bsegments?\b/i.test(cell.text)) &&
            isAbout(table.block.section, concept),
        )
        .flatMap((table) => table.rows.flatMap((row) => cellOf(table, row, 'segment') ?? []));
    const declared = inSection('target-customer').map((cell) => contentWords(cell.text));
    if (declared.length < 2) return notEvaluated;
    // Who buys is any segment there, or a blank: neither names one that could be lost.
    const used = [...inSection('pricing'), ...inSection('go-to-market')].filter(
      (cell) => contentWords(cell.text).size > 0 && !/\b(?:all|everyone|any|other)\b|\[/i.test(cell.text),
    );
    const lost = used.filter(
      (cell) => !declared.some((words) => [...contentWords(cell.text)].some((word) => words.has(word))),
    );
    // When hardly any is known by name, the two tables speak of different things.
    if (used.length === 0 || lost.length * 2 > used.length) return notEvaluated;
    for (const cell of lost)
      report(
        cell.source(),
        say`"${cell.text.trim()}" is not one of the target customers: add the segment to them, or remove it here.`,
      );
    return judged(used.length, lost.length, used[0]?.source());
  },
};
