import { say, there } from '../../linter/result.js';
import { amountIn, sameUnit } from '../../linter/facts/value.js';
import { live, related, withEarlier, type WorkspaceRule } from '../rule.js';

export const consistentWorkspaceTargets: WorkspaceRule = {
  id: 'consistent-workspace-targets',
  check(view, report) {
    const aimed = live(view).flatMap((document) =>
      document.metrics.flatMap((metric) =>
        metric.target?.by ? [{ document, metric, target: metric.target, by: metric.target.by }] : [],
      ),
    );
    for (const [{ document, metric, target, by }, earlier] of withEarlier(aimed)) {
      const other = earlier.find(
        (each) =>
          each.document !== document &&
          sameUnit(each.target.value, target.value) &&
          each.by.from === by.from &&
          each.by.to === by.to &&
          (amountIn(each.target.value) > target.value.upper || amountIn(target.value) > each.target.value.upper) &&
          amountIn(each.target.value) !== amountIn(target.value) &&
          related(each.document, document),
      );
      if (other)
        report(
          document.path,
          target.range,
          say`${metric.name} should reach ${target.value.text} here and ${other.target.value.text} in ${other.document.path}, both by ${target.byText}: keep one.`,
          { path: other.document.path, ...there(other.target.range, say`${other.target.value.text} here.`) },
        );
    }
  },
};
