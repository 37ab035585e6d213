import { timesIn } from '../../facts/time.js';
import { cellFix } from '../../fixes/tables.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const hiringPlan: Rule = {
  id: 'hiring-plan',
  checklist: 'team',
  statement: 'A hiring plan says why each role is needed and when.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const tables = document.tables.filter(
      (table) => table.columns.has('role') && isAbout(table.block.section, 'hiring') && table.rows.length > 0,
    );
    let findings = 0;
    for (const table of tables) {
      const dated =
        table.columns.has('start') ||
        table.columns.has('when') ||
        table.rows.every((row) => row.some((cell) => timesIn(cell.text, document.options.calendar).length > 0));
      const reasoned = table.columns.has('reason') || table.columns.has('purpose') || table.columns.has('outcome');
      if (dated && reasoned) continue;
      findings += 1;
      const role = dated ? 'reason' : 'start';
      report(
        table.header[0]?.source() ?? table.block.range,
        reasoned
          ? say`The hiring plan does not say when each role is needed: add a date for each.`
          : dated
            ? say`The hiring plan does not say why each role is needed: add a reason for each.`
            : say`The hiring plan does not say why and when each role is needed: add both.`,
        {
          fixes: () => [
            cellFix(table, table.rows, role, dated ? 'Why' : 'Start', dated ? '[Reason]' : '[Start date]', document),
          ],
        },
      );
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
