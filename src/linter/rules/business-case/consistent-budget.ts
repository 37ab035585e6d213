import { amountOf, totalsOf } from '../../facts/money.js';
import { cellOf } from '../../facts/tables.js';
import { sameUnit, valuesIn } from '../../facts/value.js';
import { isAbout } from '../../outline/outline.js';
import { writeValueFix } from '../../fixes/value.js';
import { say, there } from '../../result.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const consistentBudget: Rule = {
  id: 'consistent-budget',
  checklist: 'business-case',
  statement: 'The ask equals the sum of the costs.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    // Under "Ask" stand also prices and results: what is asked for is said to be.
    const asks = document.outline.passages
      .filter(
        (passage) =>
          passage.kind !== 'heading' &&
          passage.kind !== 'cell' &&
          passage.section.concepts.includes('ask') &&
          /\b(?:ask|request|need|seek|approv\w+|amount)\b/i.test(`${passage.section.title} ${passage.text}`),
      )
      .flatMap((passage) =>
        valuesIn(passage.text)
          .filter((value) => value.unit.kind === 'currency' && value.amount >= 1000)
          .map((value) => ({ passage, value })),
      );
    const totals = document.tables
      .flatMap(totalsOf)
      .filter(
        ({ table }) => table.columns.has('cost') && isAbout(table.block.section, 'budget', 'business-case', 'ask'),
      );
    const ask = asks.at(0);
    const total = totals.at(0);
    const cell = total && cellOf(total.table, total.row, 'cost');
    const sum = amountOf(cell);
    // Several amounts are instalments, options or years, which nobody adds up for the author.
    if (!ask || !cell || !sum || asks.length !== 1 || totals.length !== 1 || !sameUnit(ask.value, sum))
      return notEvaluated;
    if (Math.abs(ask.value.amount - sum.amount) <= sum.amount * 0.02 || ask.value.upper !== ask.value.amount)
      return met(ask.passage.source());
    const asked = ask.passage.source(ask.value.start, ask.value.end);
    report(
      asked,
      say`The ask is ${ask.value.text}, but the costs add up to ${sum.text}: explain the difference, or correct one of them.`,
      {
        related: [there(cell.source(), say`The costs are ${sum.text} here.`)],
        // What the costs add up to is theirs to say; an ask that is right leaves a row to be corrected.
        fixes: () => [writeValueFix(asked, ask.value.text, sum.text, document.source)],
      },
    );
    return missing;
  },
};
