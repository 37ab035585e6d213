import { amountOf, mayBeOneCurrency, totalsOf } from '../../facts/money.js';
import { isAbout } from '../../outline/outline.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** What speaks of a rate at which currencies are exchanged. */
const exchange = new RegExp(
  '\\b(?:exchange|FX|conver(?:sion|ted)|rate|at \\d+\\.\\d+|to the (?:euro|dollar|pound)|' +
    '(?:USD|EUR|GBP)\\s?/\\s?(?:USD|EUR|GBP))\\b|≈|=',
  'i',
);

export const consistentCurrency: Rule = {
  id: 'consistent-currency',
  checklist: 'business-case',
  statement: 'A budget is in one currency, or states the exchange rate.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const tables = document.tables.filter(
      (table) =>
        table.columns.has('cost') &&
        isAbout(table.block.section, 'budget', 'business-case') &&
        !isAbout(table.block.section, 'pricing'),
    );
    let findings = 0;
    for (const table of tables) {
      const column = table.columns.get('cost') ?? 0;
      // Amounts side by side may stand for themselves; those of which a total takes the bare numbers do not.
      const added = totalsOf(table).find(({ row, parts }) => {
        const sum = parts.reduce((all, part) => all + (amountOf(part[column])?.amount ?? 0), 0);
        const stated = amountOf(row[column])?.amount ?? 0;
        return stated > 0 && Math.abs(sum - stated) <= 0.01 * stated;
      });
      const cells = (added?.parts ?? []).flatMap((row) => {
        const cell = row[column];
        const value = amountOf(cell);
        return cell && value?.unit.kind === 'currency' ? [{ cell, value, name: value.unit.name }] : [];
      });
      const [first] = cells;
      const other =
        first && cells.find((each) => each.name !== first.name && !mayBeOneCurrency(each.value, first.value));
      if (
        !first ||
        !other ||
        document.outline.passages.some(
          (passage) =>
            isAbout(passage.section, 'budget', 'business-case', 'assumptions') && exchange.test(passage.text),
        )
      )
        continue;
      findings += 1;
      report(
        other.cell.source(),
        say`This amount is in ${other.name}, but the one above is in ${first.name}: use one currency, or state the exchange rate.`,
        { related: [there(first.cell.source(), say`${first.name} here.`)] },
      );
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
