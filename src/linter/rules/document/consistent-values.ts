import { conflictsOf } from '../../facts/quantities/conflicts.js';
import { eitherFix } from '../../fixes/value.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const consistentValues: Rule = {
  id: 'consistent-values',
  checklist: 'document',
  statement: 'A measure has a single value for a period.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  check(document, report) {
    const { measures, first, conflicts } = conflictsOf(document);
    for (const { here, there: other, sameTime } of conflicts) {
      report(
        here.range,
        sameTime
          ? say`${here.name} for ${here.whenText}: ${here.value.text} here, ${other.value.text} elsewhere. Keep one of them, or say how they differ.`
          : say`${here.name} for ${here.whenText}: ${here.value.text} here, but ${other.value.text} for ${other.whenText} elsewhere. Keep one of them, or say how they differ.`,
        {
          related: [there(other.range, say`${other.name}: ${other.value.text}.`)],
          fixes: () =>
            sameTime
              ? eitherFix({ range: here.range, text: here.value.text }, { range: other.range, text: other.value.text })
              : [],
        },
      );
    }
    return judged(measures, conflicts.length, first?.range);
  },
};
