import { say, type Message } from '../result.js';
import type { EconomicPart, EconomicValue, UnitEconomics } from './unitEconomics.js';
import { amountIn } from './value.js';

/** How a part of unit economics follows from others. */
export interface EconomicLaw {
  readonly part: EconomicPart;
  readonly from: readonly EconomicPart[];
  readonly name: string | Message;
  /** How it is worked out, in names of numbers. */
  readonly formula: string | Message;
  /** What follows, in the unit of the part; undefined where the periods or units do not allow it. */
  result(stated: EconomicValue, ...values: readonly EconomicValue[]): number | undefined;
  /** Whether less than what follows is no contradiction, for other things may be taken off it. */
  readonly most?: boolean;
}

/** A part of a document that does not follow from the others beside it. */
export interface Contradicted {
  readonly law: EconomicLaw;
  readonly stated: EconomicValue;
  readonly result: number;
  readonly from: readonly EconomicValue[];
}

const isMoney = ({ value }: EconomicValue): boolean => value.unit.kind === 'currency';
const isShare = ({ value }: EconomicValue): boolean => value.unit.kind === 'percent';
const sameMoney = (...values: readonly EconomicValue[]): boolean =>
  values.every(
    (each) =>
      isMoney(each) && each.value.unit.name === values[0]?.value.unit.name && each.value.per === values[0]?.value.per,
  );
const inMonths = ({ value, period }: EconomicValue): boolean =>
  value.unit.name === 'months' || (value.unit.kind === 'count' && period === 'month');
const month = (arpa: EconomicValue, margin: EconomicValue): number | undefined =>
  arpa.period === 'month' && isShare(margin) ? (arpa.value.amount * margin.value.amount) / 100 : undefined;
const share = (part: EconomicValue, whole: EconomicValue): number | undefined =>
  sameMoney(part, whole) ? (100 * part.value.amount) / whole.value.amount : undefined;
/** Divided where both are there and the divisor is no zero. */
const divided = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || !b ? undefined : a / b;

const laws: readonly EconomicLaw[] = [
  {
    part: 'ratio',
    from: ['ltv', 'cac'],
    name: 'LTV:CAC',
    formula: 'LTV ÷ CAC',
    result: (_, ltv, cac) =>
      ltv && cac && ltv.value.unit.kind === cac.value.unit.kind
        ? divided(ltv.value.amount, cac.value.amount)
        : undefined,
  },
  {
    part: 'payback',
    from: ['cac', 'arpa', 'margin'],
    name: say`Payback`,
    formula: say`CAC ÷ (ARPA × gross margin)`,
    result: (stated, cac, arpa, margin) => {
      if (!cac || !arpa || !margin || !(stated.period === 'month' || inMonths(stated))) return undefined;
      // Some take revenue for it, not what is left of it.
      const ofRevenue = divided(cac.value.amount, arpa.value.amount);
      return ofRevenue !== undefined && Math.abs(ofRevenue - stated.value.amount) <= roundingOf(stated.value.text)
        ? ofRevenue
        : divided(cac.value.amount, month(arpa, margin));
    },
  },
  {
    part: 'ltv',
    from: ['arpa', 'margin', 'churn'],
    name: 'LTV',
    formula: say`ARPA × gross margin ÷ churn`,
    result: (_, arpa, margin, churn) =>
      arpa && margin && churn?.period === 'month' && isShare(churn)
        ? divided(month(arpa, margin), churn.value.amount / 100)
        : undefined,
  },
  {
    part: 'arr',
    from: ['mrr'],
    name: 'ARR',
    formula: '12 × MRR',
    result: (stated, mrr) =>
      mrr && isMoney(stated) && stated.value.unit.name === mrr.value.unit.name ? 12 * mrr.value.amount : undefined,
  },
  {
    part: 'mrr',
    from: ['customers', 'arpa'],
    name: 'MRR',
    formula: say`customers × ARPA`,
    result: (stated, customers, arpa) =>
      customers?.value.unit.kind === 'count' &&
      arpa?.period === 'month' &&
      stated.value.unit.name === arpa.value.unit.name
        ? customers.value.amount * arpa.value.amount
        : undefined,
  },
  {
    part: 'profit',
    from: ['revenue', 'costs'],
    name: say`Profit`,
    formula: say`revenue − costs`,
    most: true,
    result: (stated, revenue, costs) =>
      revenue && costs && sameMoney(stated, revenue, costs) && revenue.period === costs.period
        ? revenue.value.amount - costs.value.amount
        : undefined,
  },
  {
    part: 'margin',
    from: ['grossProfit', 'revenue'],
    name: say`Gross margin`,
    formula: say`gross profit ÷ revenue`,
    result: (stated, profit, revenue) => (profit && revenue && isShare(stated) ? share(profit, revenue) : undefined),
  },
  {
    part: 'profitMargin',
    from: ['profit', 'revenue'],
    name: say`Profit margin`,
    formula: say`profit ÷ revenue`,
    result: (stated, profit, revenue) => (profit && revenue && isShare(stated) ? share(profit, revenue) : undefined),
  },
  {
    part: 'runway',
    from: ['cash', 'burn'],
    name: say`Runway`,
    formula: say`cash ÷ burn rate`,
    result: (stated, cash, burn) =>
      cash && burn?.period === 'month' && inMonths(stated) && cash.value.unit.name === burn.value.unit.name
        ? divided(amountIn(cash.value), amountIn({ ...burn.value, amount: burn.value.amount }))
        : undefined,
  },
  {
    part: 'cac',
    from: ['spend', 'newCustomers'],
    name: 'CAC',
    formula: say`spend ÷ new customers`,
    result: (stated, spend, customers) =>
      spend && customers?.value.unit.kind === 'count' && stated.value.unit.name === spend.value.unit.name
        ? divided(spend.value.amount, customers.value.amount)
        : undefined,
  },
];

/** Half a step of the last digit that is stated: 0.05 for "3.2". */
function roundingOf(text: string): number {
  const decimals = /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return 0.5 / 10 ** decimals;
}

function fits(law: EconomicLaw, stated: EconomicValue, result: number): boolean {
  const { amount, text } = stated.value;
  if (law.most && amount <= result) return true;
  return Math.abs(amount - result) <= Math.max(0.05 * Math.abs(result), roundingOf(text));
}

/** Every way to take one value of each part. */
const combined = (parts: readonly (readonly EconomicValue[])[]): readonly (readonly EconomicValue[])[] =>
  parts.reduce<readonly (readonly EconomicValue[])[]>(
    (all, values) => all.flatMap((taken) => values.map((value) => [...taken, value])),
    [[]],
  );

/**
 * What of a group was compared, and what contradicts all values that it may follow from. What another law confirms was worked out
 * in another way, such as an LTV from how long customers stay.
 */
export function contradictedIn(group: UnitEconomics): {
  readonly compared: readonly EconomicValue[];
  readonly found: readonly Contradicted[];
} {
  const compared: EconomicValue[] = [];
  const found: Contradicted[] = [];
  const confirmed = new Set<EconomicPart>();
  for (const law of laws) {
    const stated = group.get(law.part)?.[0];
    const sources = law.from.map((part) => group.get(part) ?? []);
    if (!stated || sources.some((values) => values.length === 0)) continue;
    const ways = combined(sources).flatMap((from) => {
      const result = law.result(stated, ...from);
      return result !== undefined && Number.isFinite(result) && (result > 0 || law.most) ? [{ result, from }] : [];
    });
    const [first] = ways;
    if (!first) continue;
    compared.push(stated);
    if (ways.some(({ result }) => fits(law, stated, result)))
      for (const part of [law.part, ...law.from]) confirmed.add(part);
    else found.push({ law, stated, ...first });
  }
  return { compared, found: found.filter(({ law }) => !confirmed.has(law.part)) };
}
