import { say } from '../../linter/result.js';
import { hasNewReason } from '../reasons.js';
import type { HistoryRule } from '../rule.js';

export const noUnexplainedLowering: HistoryRule = {
  id: 'no-unexplained-lowering',
  check({ before, after, changes }, report) {
    for (const { kind, about, from, to, after: place } of changes)
      if (kind === 'target-lowered' && place && !hasNewReason(place.start, before.document, after.document))
        report(
          place,
          say`The target of "${about}" was ${from} and is ${to} now, which is easier to reach: say why near by or in the change log.`,
        );
  },
};
