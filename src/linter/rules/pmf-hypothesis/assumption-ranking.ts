import { speaksOf } from '../../facts/wording.js';
import { cellFix } from '../../fixes/tables.js';
import { isAbout } from '../../outline/outline.js';
import { judged, type Rule } from '../rule.js';

/** So many assumptions need an order. */
const fewestAssumptions = 3;

export const assumptionRanking: Rule = {
  id: 'assumption-ranking',
  checklist: 'pmf-hypothesis',
  statement: 'Assumptions are ranked by what depends on them, or by what is known.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const tables = document.tables.filter(
      (table) =>
        table.rows.length >= fewestAssumptions &&
        isAbout(table.block.section, 'assumptions') &&
        table.header.some((cell) => speaksOf('assumptionTitle', cell.text)),
    );
    let findings = 0;
    for (const table of tables) {
      if (table.header.some((cell) => speaksOf('rankingColumn', cell.text))) continue;
      findings += 1;
      report(
        table.header[0]?.source() ?? table.block.range,
        'The assumptions are not ranked: say how much depends on each, and what is known.',
        {
          fixes: () => [
            cellFix(table, table.rows, 'impact', 'Importance', '[Importance]', document),
            cellFix(table, table.rows, 'evidence', 'Evidence', '[Evidence]', document),
          ],
        },
      );
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
