import { timesIn } from '../../facts/time.js';
import { speaksOf } from '../../facts/wording.js';
import { cellFix } from '../../fixes/tables.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const decisionLog: Rule = {
  id: 'decision-log',
  checklist: 'process',
  statement: 'A logged decision has a date and a reason.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const tables = document.tables.filter(
      (table) =>
        table.rows.length > 0 &&
        isAbout(table.block.section, 'decision-log') &&
        speaksOf('decisionTitle', `${table.block.section.title} ${table.header[0]?.text ?? ''}`) &&
        table.header.some((cell) => speaksOf('decisionTitle', cell.text)),
    );
    let findings = 0;
    for (const table of tables) {
      const dated =
        table.columns.has('when') ||
        table.rows.some((row) =>
          row.some((cell) => timesIn(cell.text, document.options.calendar).some((time) => time.interval !== null)),
        );
      const reasoned = table.columns.has('reason') || table.header.some((cell) => speaksOf('reasonColumn', cell.text));
      if (dated && reasoned) continue;
      findings += 1;
      report(
        table.header[0]?.source() ?? table.block.range,
        dated
          ? say`The decisions have no reason: add a column.`
          : reasoned
            ? say`The decisions have no date: add a column.`
            : say`The decisions have no date and no reason: add a column.`,
        {
          fixes: () =>
            [
              dated ? undefined : cellFix(table, table.rows, 'when', 'Date', '[Date]', document),
              reasoned ? undefined : cellFix(table, table.rows, 'reason', 'Why', '[Reason]', document),
            ]
              .filter((fix) => fix !== undefined)
              .slice(0, dated || reasoned ? 1 : 0),
        },
      );
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
