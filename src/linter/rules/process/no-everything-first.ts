import { cellOf } from '../../facts/tables.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

const top = /^\W*(?:P0|P1|high(?:est)?|critical|must(?:[ -]have)?|urgent|1|top)\b\W*(?:priority)?\W*$/i;

export const noEverythingFirst: Rule = {
  id: 'no-everything-first',
  checklist: 'process',
  statement: 'Not everything is the top priority.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const tables = document.tables.filter(
      (table) =>
        table.columns.has('priority') && table.rows.length >= 5 && !isAbout(table.block.section, 'risks', 'learning'),
    );
    let findings = 0;
    for (const table of tables) {
      const cells = table.rows
        .flatMap((row) => cellOf(table, row, 'priority') ?? [])
        .filter((cell) => cell.text.trim() !== '');
      const zero = cells.some((cell) => /^\W*P0\b/i.test(cell.text));
      const first = cells.filter((cell) => top.test(cell.text.trim()) && !(zero && /^\W*P1\b/i.test(cell.text)));
      // A list of the most important things only says so in its title.
      if (
        cells.length < 5 ||
        first.length < cells.length * 0.7 ||
        /\b(?:must|critical|top|P0|high|priority|MVP|phase 1)\b/i.test(table.block.section.title)
      )
        continue;
      findings += 1;
      report(
        table.header[table.columns.get('priority') ?? 0]?.source() ?? table.block.range,
        say`${first.length} of ${cells.length} are top priority: rank them, so that everyone knows what comes next.`,
      );
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
