import { cellOf } from '../../facts/tables.js';
import { beginsWith, isOnly, speaksOf } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** So many rows can be ranked; where this share of them comes first, nothing does. */
const [fewestRows, mostFirst] = [5, 0.7];

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
        table.columns.has('priority') &&
        table.rows.length >= fewestRows &&
        !isAbout(table.block.section, 'risks', 'learning'),
    );
    let findings = 0;
    for (const table of tables) {
      const cells = table.rows
        .flatMap((row) => cellOf(table, row, 'priority') ?? [])
        .filter((cell) => cell.text.trim() !== '');
      const zero = cells.some((cell) => beginsWith('firstPriority', cell.text));
      const first = cells.filter(
        (cell) => isOnly('topPriority', cell.text) && !(zero && beginsWith('secondPriority', cell.text)),
      );
      // A list of the most important things only says so in its title.
      if (
        cells.length < fewestRows ||
        first.length < cells.length * mostFirst ||
        speaksOf('priorityTitle', table.block.section.title)
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
