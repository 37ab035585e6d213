import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';
import type { Metric } from '../../facts/metrics/metric.js';
import { isGrowthOfOther } from '../../facts/quantities/growth.js';
import { sameUnit } from '../../facts/value.js';
import { groupedBy } from '../../text/grouping.js';
import { eitherWithin } from '../../fixes/value.js';
import { say, there } from '../../result.js';

/** Two rows for two segments, or two sections named after them, may well have two targets. */
function comparable(a: Metric, b: Metric): boolean {
  const segmented = (metric: Metric): boolean =>
    metric.source.shape === 'row' && metric.source.table.columns.has('segment');
  return (
    !segmented(a) &&
    !segmented(b) &&
    (a.section === b.section || (a.section.concepts.length > 0 && b.section.concepts.length > 0))
  );
}

/** Whether two statements are about the same metric at the same time and cannot both be true. */
function conflict(a: Metric, b: Metric): boolean {
  const [x, y] = [a.target.value, b.target.value];
  if (!x || !y || a.role === 'guardrail' || b.role === 'guardrail' || !sameUnit(x, y)) return false;
  if (!comparable(a, b)) return false;
  const [s, t] = [a.deadline.time?.interval, b.deadline.time?.interval];
  if (!s || !t || s.from !== t.from || s.to !== t.to) return false;
  return x.amount > y.upper || y.amount > x.upper;
}

export const consistentTargets: Rule = {
  id: 'consistent-targets',
  checklist: 'metrics',
  statement: 'A metric has a single target for a date.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const aimed = document.metrics.filter(
      ({ name, key, target, deadline }) =>
        target.value && deadline.time?.interval && key.length >= 3 && !isGrowthOfOther(name),
    );
    const byKey = groupedBy(aimed, ({ key }) => key);
    let findings = 0;
    let groups = 0;
    let place: Range | undefined;
    for (const [first, ...others] of byKey.values()) {
      if (!first || others.length === 0) continue;
      groups += 1;
      place ??= first.nameRange;
      for (const other of others) {
        if (!conflict(first, other)) continue;
        findings += 1;
        report(
          other.target.range ?? other.nameRange,
          say`${other.name} should reach ${other.target.value?.text ?? ''} here and ${first.target.value?.text ?? ''} elsewhere, both by ${other.deadline.time?.text ?? ''}: keep one.`,
          {
            related: [
              there(first.target.range ?? first.nameRange, say`Here the target is ${first.target.value?.text ?? ''}.`),
            ],
            fixes: () => {
              const placed = ({ target, nameRange }: Metric) => ({
                range: target.range ?? nameRange,
                text: target.value?.text ?? '',
              });
              return eitherWithin(placed(other), placed(first), document.source);
            },
          },
        );
      }
    }
    return judged(groups, findings, place);
  },
};
