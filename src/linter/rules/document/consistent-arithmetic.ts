import { isRough, readings, stepOf } from '../../facts/quantities/compare.js';
import { equationsIn } from '../../facts/quantities/equation.js';
import { ratiosIn, type Ratio } from '../../facts/quantities/ratio.js';
import { shownAmount } from '../../facts/quantities/shown.js';
import { writeFix } from '../../fixes/value.js';
import { say, type Message } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

function messageOf({ kind, from, to, stated }: Ratio, computed: string): Message {
  if (kind === 'share')
    return say`${from.text} of ${to.text} is ${computed}, not ${stated.text}: correct one of the three.`;
  if (kind === 'change')
    return say`From ${from.text} to ${to.text} is ${computed}, not ${stated.text}: correct one of the three.`;
  return say`From ${from.text} to ${to.text} in these years takes ${computed} a year, not ${stated.text}: correct one of them.`;
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
      for (const { left, stated, result, slack } of equationsIn(passage.text)) {
        compared += 1;
        const range = passage.source(stated.start, stated.end);
        first ??= range;
        const allowed =
          slack +
          Math.max(
            (isRough(passage.text, stated) || /≈/.test(passage.text) ? 0.1 : 0.015) * Math.abs(result),
            1.01 * stepOf(stated),
          );
        if (readings(stated).some((amount) => Math.abs(Math.abs(amount) - Math.abs(result)) <= allowed)) continue;
        findings += 1;
        const computed = shownAmount(result, stated);
        report(
          range,
          say`${left.text} comes to ${computed}, not ${stated.text}: correct the result or the numbers before it.`,
          { fixes: () => [writeFix(range, computed)] },
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
    return judged(compared, findings, first);
  },
};
