import { contradictedIn } from '../../facts/economicLaws.js';
import { isFarOff } from '../../facts/quantities/compare.js';
import { shownAmount } from '../../facts/quantities/shown.js';
import { unitEconomicsOf } from '../../facts/unitEconomics.js';
import { writeValueFix } from '../../fixes/value.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const consistentUnitEconomics: Rule = {
  id: 'consistent-unit-economics',
  checklist: 'business-case',
  statement: 'LTV, CAC, MRR, margins and payback are consistent with each other.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const groups = unitEconomicsOf(document).map(contradictedIn);
    const compared = groups.flatMap((group) => group.compared);
    const found = groups.flatMap((group) => group.found);
    for (const { law, stated, result, from } of found) {
      const computed = shownAmount(
        result,
        stated.value,
        from.map(({ value }) => value.text),
      );
      report(
        stated.range,
        say`${law.name} is given as ${stated.value.text}, but ${law.formula} gives ${computed}: correct one of them.`,
        {
          // So far apart they are more likely of two times: the revenue of a year of growth, and that of its last month.
          unsure: isFarOff(stated.value, result),
          related: from.map(({ range, value }) => there(range, say`${value.text} here.`)),
          fixes: () => [writeValueFix(stated.range, stated.value.text, computed, document.source)],
        },
      );
    }
    return judged(compared.length, found.length, compared[0]?.range);
  },
};
