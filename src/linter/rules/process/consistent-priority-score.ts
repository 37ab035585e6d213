import { amountOf } from '../../facts/money.js';
import { cellOf } from '../../facts/tables.js';
import { shownAmount } from '../../facts/quantities/shown.js';
import { writeValueFix } from '../../fixes/value.js';
import { say } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** Five percent, or as much as the rounding of a short number makes. */
function tolerance(text: string): number {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '').length;
  return digits <= 1 ? 0.35 : digits === 2 ? 0.08 : 0.05;
}

export const consistentPriorityScore: Rule = {
  id: 'consistent-priority-score',
  checklist: 'process',
  statement: 'Priority scores match their factors.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const tables = document.tables.filter((table) =>
      (['reach', 'impact', 'confidence', 'effort', 'score'] as const).every((role) => table.columns.has(role)),
    );
    let compared = 0;
    let findings = 0;
    let first: Range | undefined;
    for (const table of tables) {
      const rows = table.rows.flatMap((row) => {
        const [reach, impact, confidence, effort, score] = (
          ['reach', 'impact', 'confidence', 'effort', 'score'] as const
        ).map((role) => amountOf(cellOf(table, row, role)));
        const cell = cellOf(table, row, 'score');
        if (!reach || !impact || !confidence || !effort || !score || !cell || effort.amount === 0 || score.amount === 0)
          return [];
        const share =
          confidence.unit.kind === 'percent' || confidence.amount > 10 ? confidence.amount / 100 : confidence.amount;
        const computed = (reach.amount * impact.amount * share) / effort.amount;
        return [{ cell, score, computed, scale: score.amount / computed }];
      });
      // Teams scale their scores: what most rows agree on is the scale, and a row that does not is a slip.
      const agreeing = rows.map((row) =>
        rows.filter((other) => Math.abs(other.scale / row.scale - 1) <= tolerance(other.score.text)),
      );
      const usual = agreeing.sort((a, b) => b.length - a.length)[0] ?? [];
      compared += rows.length;
      first ??= rows[0]?.cell.source();
      if (rows.length < 3 || usual.length < rows.length * 0.6 || usual.length < 2) continue;
      const scale = usual[0]?.scale ?? 1;
      for (const row of rows.filter((each) => !usual.includes(each))) {
        findings += 1;
        const computed = shownAmount(
          row.computed * scale,
          row.score,
          rows.map(({ score }) => score.text),
        );
        report(
          row.cell.source(),
          say`The score is ${row.score.text}, but reach, impact, confidence and effort give ${computed}: correct one of them.`,
          {
            fixes: () => [writeValueFix(row.cell.source(), row.score.text, computed, document.source)],
          },
        );
      }
    }
    return judged(compared, findings, first);
  },
};
