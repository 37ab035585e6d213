import { holdsBlank } from '../../facts/blanks.js';
import { timesIn } from '../../facts/time.js';
import { beginsWith, speaksOf } from '../../facts/wording.js';
import { cellFix } from '../../fixes/tables.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

export const openRoleDate: Rule = {
  id: 'open-role-date',
  checklist: 'team',
  statement: 'An open role has a start date, or someone who fills in.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const tables = document.tables.filter(
      (table) => table.columns.has('role') && isAbout(table.block.section, 'team', 'hiring', 'budget'),
    );
    let open = 0;
    let findings = 0;
    let first: Range | undefined;
    for (const table of tables) {
      const vacant = table.rows.filter((row) => row.some((cell) => beginsWith('vacant', cell.text)));
      open += vacant.length;
      first ??= vacant[0]?.[0]?.source();
      for (const row of vacant) {
        const text = row.map((cell) => cell.text).join(' ');
        if (timesIn(text, document.options.calendar).length > 0 || speaksOf('standIn', text) || holdsBlank(text))
          continue;
        const role = row[table.columns.get('role') ?? 0] ?? row[0];
        if (!role) continue;
        findings += 1;
        report(role.source(), say`"${role.text.trim()}" has no start date: add one, or say who fills in until then.`, {
          fixes: () => [cellFix(table, [row], 'start', 'Start', '[Start date]', document)],
        });
      }
    }
    return judged(open, findings, first);
  },
};
