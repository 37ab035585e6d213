import { conflictsIn } from '../../facts/dated/compare.js';
import { datedIn } from '../../facts/dated/stated.js';
import { eitherFix } from '../../fixes/value.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const consistentPeriods: Rule = {
  id: 'consistent-periods',
  checklist: 'timeline',
  statement: 'Each step of the plan has one date or period.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  check(document, report) {
    const { conflicts, compared } = conflictsIn(datedIn(document));
    for (const { here, elsewhere } of conflicts)
      report(
        here.range,
        say`${here.name}: ${here.span.text} here, ${elsewhere.span.text} elsewhere. Keep one of them, or say how they differ.`,
        {
          related: [there(elsewhere.range, say`${elsewhere.name}: ${elsewhere.span.text}.`)],
          fixes: () =>
            eitherFix(
              { range: here.range, text: here.span.text },
              { range: elsewhere.range, text: elsewhere.span.text },
            ),
        },
      );
    return judged(compared, conflicts.length);
  },
};
