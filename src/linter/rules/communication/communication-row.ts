import { audiencesOf } from '../../facts/audiences.js';
import { cellFix } from '../../fixes/tables.js';
import { listed, say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

const parts = [
  { role: 'message', name: say`Message`, title: 'Message', blank: '[Message]' },
  { role: 'channel', name: say`Channel`, title: 'Channel', blank: '[Channel]' },
  { role: 'cadence', name: say`Cadence`, title: 'Cadence', blank: '[Cadence]' },
  { role: 'owner', name: say`Owner`, title: 'Owner', blank: '[Owner]' },
] as const;

export const communicationRow: Rule = {
  id: 'communication-row',
  checklist: 'communication',
  statement: 'Every audience has a message, a channel, a cadence and a sender.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const tables = new Map(audiencesOf(document).map((audience) => [audience.table, audience]));
    let findings = 0;
    for (const [table] of tables) {
      const lacking = parts.filter(
        ({ role }) => !table.columns.has(role) && !(role === 'cadence' && table.columns.has('when')),
      );
      const [first] = lacking;
      // One part may stand in the text around the table.
      if (!first || lacking.length < 2) continue;
      findings += 1;
      report(
        table.header[0]?.source() ?? table.block.range,
        say`The communication plan lacks these columns: ${listed(
          lacking.map(({ name }) => name),
          'and',
        )}. Add them, and fill them in for each audience.`,
        { fixes: () => [cellFix(table, table.rows, first.role, first.title, first.blank, document)] },
      );
    }
    const [first] = tables.keys();
    return judged(tables.size, findings, first?.header[0]?.source());
  },
};
