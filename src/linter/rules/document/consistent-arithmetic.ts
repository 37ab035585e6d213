import { isFarOff } from '../../facts/quantities/compare.js';
import { equationsIn, type Equation } from '../../facts/quantities/equation.js';
import { ratiosIn, type Ratio } from '../../facts/quantities/ratio.js';
import { restatedIn, type Restated } from '../../facts/quantities/restated.js';
import { sharesOfNamed } from '../../facts/quantities/shareOfNamed.js';
import { shownAmount, writtenIn } from '../../facts/quantities/shown.js';
import { writeFix } from '../../fixes/value.js';
import { say, there, type Message, type Related } from '../../result.js';
import type { StrategyDocument } from '../../facts/document.js';
import { perPart } from '../../facts/perDocument.js';
import type { Value } from '../../facts/value.js';
import type { Passage } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** A calculation that a document writes out, with what is said of it when it is wrong. */
interface Calculation {
  /** Where its result stands. */
  readonly range: Range;
  readonly wrong: Wrong | undefined;
}

interface Wrong {
  readonly message: Message;
  readonly related?: readonly Related[];
  readonly unsure?: boolean;
  /** What its result is to be; undefined where several would be right. */
  readonly computed: string | undefined;
}

/** The ends of a range of results, as the stated value is written; one where they are shown alike. */
const endsOf = (
  result: { readonly low: number; readonly high: number },
  stated: Value,
  beside: readonly string[],
): readonly string[] => [...new Set([result.low, result.high].map((end) => shownAmount(end, stated, beside)))];
const onlyEnd = (ends: readonly string[], stated: Value): string | undefined =>
  ends.length > 1 || stated.upper !== stated.amount ? undefined : ends[0];

const equationsOf = perPart((passages) => passages.flatMap(equations));
const ratiosOf = perPart((passages) => passages.map((passage) => ({ passage, ...ratiosIn(passage.text) })));

const restatementsOf = perPart((passages) => passages.flatMap(restatements));

/** What is said of an equation, or of what is one in words. */
function calculated(
  passage: Passage,
  { left, stated, right }: Omit<Restated, 'result'>,
  result: Equation['result'],
  isUnsure: boolean,
): Calculation {
  const range = passage.source(stated.start, stated.end);
  if (right) return { range, wrong: undefined };
  const ends = endsOf(result, stated, writtenIn(left.text));
  const message = say`${left.text} comes to ${ends.join(' – ')}, not ${stated.text}: correct the result or the numbers before it.`;
  return {
    range,
    wrong: {
      message,
      unsure: isUnsure || isFarOff(stated, result.low, result.high),
      computed: onlyEnd(ends, stated),
    },
  };
}

function restatements(passage: Passage): readonly Calculation[] {
  return restatedIn(passage.text).map((each) =>
    calculated(passage, each, { low: each.result, high: each.result }, false),
  );
}

function equations(passage: Passage): readonly Calculation[] {
  // Of 35 calculations called wrong on public documents 12 were: of amounts of money that are not far off all four.
  return equationsIn(passage.text).map((each) =>
    calculated(passage, each, each.result, each.stated.unit.kind !== 'currency'),
  );
}

function messageOf({ kind, from, to, stated }: Ratio, computed: string): Message {
  if (kind === 'share')
    return say`${from.text} of ${to.text} is ${computed}, not ${stated.text}: correct one of the three.`;
  if (kind === 'change')
    return say`From ${from.text} to ${to.text} is ${computed}, not ${stated.text}: correct one of the three.`;
  return say`Growth from ${from.text} to ${to.text} in that time takes ${computed}, not ${stated.text}: correct one of them.`;
}

const wrongRatio = (passage: Passage, ratio: Ratio): Calculation => {
  const computed = shownAmount(ratio.result, ratio.stated, [ratio.from.text, ratio.to.text]);
  return {
    range: passage.source(ratio.stated.start, ratio.stated.end),
    wrong: { message: messageOf(ratio, computed), computed },
  };
};

const shares = (document: StrategyDocument): readonly Calculation[] =>
  sharesOfNamed(document).map(({ passage, part, stated, base, result, right }): Calculation => {
    const range = passage.source(stated.start, stated.end);
    if (right) return { range, wrong: undefined };
    const ends = endsOf(result, stated, [part.text, base.value.text]);
    const message = say`${part.text} of ${base.value.text} (${base.name}) is ${ends.join(' – ')}, not ${stated.text}: correct one of the three.`;
    const place = base.passage.source(base.value.start, base.value.end);
    const related = [there(place, say`${base.name} is ${base.value.text} here.`)];
    return { range, wrong: { message, related, computed: onlyEnd(ends, stated) } };
  });

export const consistentArithmetic: Rule = {
  id: 'consistent-arithmetic',
  checklist: 'document',
  statement: 'Calculations that are written out are correct.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const ratios = ratiosOf(document);
    const calculations = [
      ...equationsOf(document),
      ...restatementsOf(document),
      ...ratios.flatMap(({ passage, wrong }) => wrong.map((ratio) => wrongRatio(passage, ratio))),
      ...shares(document),
    ];
    for (const { range, wrong } of calculations) {
      if (!wrong) continue;
      const { message, related = [], unsure = false, computed } = wrong;
      report(range, message, {
        related,
        unsure,
        fixes: () => (computed === undefined ? [] : [writeFix(range, computed)]),
      });
    }
    const rightRatios = ratios.reduce((sum, { compared, wrong }) => sum + compared - wrong.length, 0);
    return judged(
      calculations.length + rightRatios,
      calculations.filter(({ wrong }) => wrong).length,
      calculations[0]?.range,
    );
  },
};
