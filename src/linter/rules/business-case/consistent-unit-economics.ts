import { unitEconomicsOf, type EconomicValue } from '../../facts/unitEconomics.js';
import { shownAmount } from '../../facts/quantities/shown.js';
import { writeValueFix } from '../../fixes/value.js';
import { say, type Message } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** Half a step of the last digit that is stated: 0.05 for "3.2". */
function roundingOf(text: string): number {
  const decimals = /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return 0.5 / 10 ** decimals;
}

export const consistentUnitEconomics: Rule = {
  id: 'consistent-unit-economics',
  checklist: 'business-case',
  statement: 'LTV, CAC, their ratio and the payback follow from each other.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const groups = unitEconomicsOf(document);
    let compared = 0;
    let findings = 0;
    let first: Range | undefined;
    const compare = (
      stated: EconomicValue | undefined,
      computed: number,
      name: string | Message,
      from: Message,
    ): void => {
      if (!stated || !Number.isFinite(computed) || computed <= 0 || stated.value.comparator) return;
      compared += 1;
      first ??= stated.range;
      const { amount } = stated.value;
      if (Math.abs(amount - computed) <= Math.max(0.05 * computed, roundingOf(stated.value.text))) return;
      findings += 1;
      report(
        stated.range,
        say`${name} is given as ${stated.value.text}, but follows as ${Math.round(computed * 100) / 100} from ${from}: correct one of them.`,
        {
          fixes: () => [
            writeValueFix(stated.range, stated.value.text, shownAmount(computed, stated.value), document.source),
          ],
        },
      );
    };
    for (const group of groups) {
      const [ltv, cac, ratio, arpa, margin, churn, payback] = (
        ['ltv', 'cac', 'ratio', 'arpa', 'margin', 'churn', 'payback'] as const
      ).map((part) => group.get(part));
      if (ltv && cac && ltv.value.unit.kind === cac.value.unit.kind)
        compare(ratio, ltv.value.amount / cac.value.amount, 'LTV:CAC', say`LTV and CAC`);
      const month =
        arpa?.period === 'month' && margin?.value.unit.kind === 'percent'
          ? (arpa.value.amount * margin.value.amount) / 100
          : undefined;
      if (month !== undefined && cac && payback && (payback.period === 'month' || payback.value.unit.name === 'months'))
        compare(payback, cac.value.amount / month, say`The payback`, say`CAC, ARPA and gross margin`);
      if (month !== undefined && churn?.period === 'month' && churn.value.unit.kind === 'percent')
        compare(ltv, month / (churn.value.amount / 100), 'LTV', say`ARPA, gross margin and churn`);
    }
    return judged(compared, findings, first);
  },
};
