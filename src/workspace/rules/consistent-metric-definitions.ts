import { say } from '../../linter/result.js';
import { contentWords } from '../../linter/facts/entries.js';
import { live, related, withEarlier, type WorkspaceRule } from '../rule.js';

/** Whether two definitions say the same in other words: most of the words of the shorter are in the longer. */
function agree(a: string, b: string): boolean {
  const [first, second] = [contentWords(a), contentWords(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  const numbers = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');
  return shared >= 0.6 * Math.min(first.size, second.size) && numbers(a) === numbers(b);
}

export const consistentMetricDefinitions: WorkspaceRule = {
  id: 'consistent-metric-definitions',
  check(view, report) {
    const defined = live(view).flatMap((document) =>
      document.metrics.flatMap((metric) =>
        metric.definition ? [{ document, metric, definition: metric.definition }] : [],
      ),
    );
    for (const [{ document, metric, definition }, earlier] of withEarlier(defined)) {
      const other = earlier.find(
        (each) =>
          each.document !== document &&
          each.definition !== definition &&
          related(each.document, document) &&
          !agree(each.definition, definition),
      );
      if (other)
        report(
          document.path,
          metric.range,
          say`${metric.name} is "${definition}" here and "${other.definition}" in ${other.document.path}: keep one definition, or give the two metrics two names.`,
          { path: other.document.path, range: other.metric.range, message: 'The other definition.' },
        );
    }
  },
};
