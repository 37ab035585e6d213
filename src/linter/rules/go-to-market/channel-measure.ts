import { cellFix } from '../../fixes/tables.js';
import { isAbout } from '../../outline/outline.js';
import { hasDigit } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

export const channelMeasure: Rule = {
  id: 'channel-measure',
  checklist: 'go-to-market',
  statement: 'Every channel has an owner or a number that says whether it works.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const tables = document.tables.filter(
      (table) =>
        table.columns.get('channel') === 0 && table.rows.length > 1 && isAbout(table.block.section, 'go-to-market'),
    );
    let findings = 0;
    for (const table of tables) {
      const known =
        ['owner', 'metric', 'target', 'cost', 'value'].some((role) => table.columns.has(role as 'owner')) ||
        table.rows.every((row) => row.some((cell) => hasDigit(cell.text)));
      if (known) continue;
      findings += 1;
      report(
        table.header[0]?.source() ?? table.block.range,
        'The channels have neither an owner nor a number: say who runs each, and which number shows that it works.',
        {
          fixes: () => [
            cellFix(table, table.rows, 'owner', 'Owner', '[Owner]', document),
            cellFix(table, table.rows, 'metric', 'Metric', '[Metric name]', document),
          ],
        },
      );
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
