import { timesIn } from '../../facts/time.js';
import { speaksOf } from '../../facts/wording.js';
import { cellFix } from '../../fixes/tables.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const dependencyOwner: Rule = {
  id: 'dependency-owner',
  checklist: 'culture',
  statement: 'A dependency has a team and a date.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const tables = document.tables.filter(
      (table) =>
        table.rows.length > 0 && table.columns.get('dependency') === 0 && isAbout(table.block.section, 'dependencies'),
    );
    let findings = 0;
    for (const table of tables) {
      const named = table.columns.has('owner') || table.header.some((cell) => speaksOf('providingColumn', cell.text));
      const dated =
        table.columns.has('need-by') ||
        table.columns.has('when') ||
        table.rows.some((row) => row.some((cell) => timesIn(cell.text, document.options.calendar).length > 0));
      if (named && dated) continue;
      findings += 1;
      report(
        table.header[0]?.source() ?? table.block.range,
        named
          ? say`The dependencies have no dates: say by when you need each.`
          : dated
            ? say`The dependencies have no teams: say who delivers each.`
            : say`The dependencies have neither teams nor dates: say who delivers each, and by when.`,
        {
          fixes: () => [
            named
              ? cellFix(table, table.rows, 'need-by', 'Need by', '[Date]', document)
              : cellFix(table, table.rows, 'owner', 'Team', '[Team name]', document),
          ],
        },
      );
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
