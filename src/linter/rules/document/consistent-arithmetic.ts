import { annualSavingsOf } from '../../facts/quantities/annual.js';
import { equationsIn } from '../../facts/quantities/equation.js';
import { ratiosIn, type Ratio } from '../../facts/quantities/ratio.js';
import { sharesOfNamed } from '../../facts/quantities/shareOfNamed.js';
import { shownAmount } from '../../facts/quantities/shown.js';
import { writeFix } from '../../fixes/value.js';
import { say, there, type Message } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

function messageOf({ kind, from, to, stated }: Ratio, computed: string): Message {
  if (kind === 'share')
    return say`${from.text} of ${to.text} is ${computed}, not ${stated.text}: correct one of the three.`;
  if (kind === 'change')
    return say`From ${from.text} to ${to.text} is ${computed}, not ${stated.text}: correct one of the three.`;
  return say`Growth from ${from.text} to ${to.text} in that time takes ${computed}, not ${stated.text}: correct one of them.`;
}

export const consistentArithmetic: Rule = {
  id: 'consistent-arithmetic',
  checklist: 'document',
  statement: 'Calculations that are written out are right.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    let compared = 0;
    let findings = 0;
    let first: Range | undefined;
    for (const passage of document.outline.passages) {
      for (const { left, stated, result, right } of equationsIn(passage.text)) {
        compared += 1;
        const range = passage.source(stated.start, stated.end);
        first ??= range;
        if (right) continue;
        findings += 1;
        const ends = [...new Set([shownAmount(result.low, stated), shownAmount(result.high, stated)])];
        const computed = ends.join(' – ');
        report(
          range,
          say`${left.text} comes to ${computed}, not ${stated.text}: correct the result or the numbers before it.`,
          { fixes: () => (ends.length > 1 || stated.upper !== stated.amount ? [] : [writeFix(range, computed)]) },
        );
      }
      const ratios = ratiosIn(passage.text);
      compared += ratios.compared;
      for (const ratio of ratios.wrong) {
        findings += 1;
        const range = passage.source(ratio.stated.start, ratio.stated.end);
        first ??= range;
        const computed = shownAmount(ratio.result, ratio.stated);
        report(range, messageOf(ratio, computed), { fixes: () => [writeFix(range, computed)] });
      }
    }
    for (const { passage, part, stated, base, result, right } of sharesOfNamed(document)) {
      compared += 1;
      const range = passage.source(stated.start, stated.end);
      first ??= range;
      if (right) continue;
      findings += 1;
      const ends = [...new Set([shownAmount(result.low, stated), shownAmount(result.high, stated)])];
      report(
        range,
        say`${part.text} of ${base.value.text} (${base.name}) is ${ends.join(' – ')}, not ${stated.text}: correct one of the three.`,
        {
          related: [
            there(base.passage.source(base.value.start, base.value.end), say`${base.name} is ${base.value.text} here.`),
          ],
          fixes: () => (ends.length > 1 || stated.upper !== stated.amount ? [] : [writeFix(range, ends[0] ?? '')]),
        },
      );
    }
    for (const { passage, stated, month, year, prices, result, right } of annualSavingsOf(document)) {
      compared += 1;
      const range = passage.source(stated.start, stated.end);
      first ??= range;
      if (right) continue;
      findings += 1;
      const computed = shownAmount(Math.round(10 * result) / 10, stated);
      report(
        range,
        say`${year.text} instead of twelve times ${month.text} saves ${computed}, not ${stated.text}: correct one of them.`,
        {
          related: [there(prices.source(month.start, year.end), say`The prices stand here.`)],
          fixes: () => [writeFix(range, computed)],
        },
      );
    }
    return judged(compared, findings, first);
  },
};
