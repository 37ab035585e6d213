import { namesCurrency, mayBeAmount } from '../../facts/money.js';
import { speaksOf } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const amountCurrency: Rule = {
  id: 'amount-currency',
  checklist: 'business-case',
  statement: 'Amounts of money say their currency.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const tables = document.tables.filter(
      (table) =>
        table.columns.has('cost') &&
        speaksOf('moneyColumn', table.header[table.columns.get('cost') ?? 0]?.text ?? '') &&
        isAbout(table.block.section, 'budget', 'business-case', 'ask'),
    );
    let findings = 0;
    for (const table of tables) {
      const column = table.columns.get('cost') ?? 0;
      const header = table.header[column];
      const cells = table.rows.map((row) => row[column]).filter((cell) => cell !== undefined && mayBeAmount(cell.text));
      if (
        !header ||
        cells.length === 0 ||
        [header, ...table.header, ...cells].some((cell) => cell && namesCurrency(cell.text))
      )
        continue;
      if (
        namesCurrency(table.block.section.title) ||
        table.block.section.passages.some((passage) => passage.kind !== 'cell' && namesCurrency(passage.text))
      )
        continue;
      findings += 1;
      report(
        header.source(),
        say`The amounts under "${header.text.trim()}" have no currency: add it to the column heading.`,
        {
          fixes: () =>
            header.node.type === 'tableCell'
              ? [
                  {
                    title: 'Add "([Currency])" to the title',
                    safe: false,
                    edits: [{ start: header.source().end, end: header.source().end, text: ' ([Currency])' }],
                  },
                ]
              : [],
        },
      );
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
