import { familyOf, metricKey } from '../../facts/metrics/lexicon.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { countWords } from '../../text/text.js';
import { judged, notEvaluated, type Rule } from '../rule.js';

/** Whether two keys may be the same metric: one holds the words of the other, but for one. */
function overlaps(a: string, b: string): boolean {
  const [first, second] = [new Set(a.split(/[\s-]+/)), new Set(b.split(/[\s-]+/))];
  const shared = [...second].filter((word) => first.has(word)).length;
  return shared >= Math.min(first.size, second.size) - (Math.min(first.size, second.size) > 2 ? 1 : 0) && shared > 0;
}

export const consistentMetricNames: Rule = {
  id: 'consistent-metric-names',
  checklist: 'metrics',
  statement: 'A metric that a condition or hypothesis relies on is among the metrics.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  needs: ['metrics'],
  check(document, report) {
    const table = document.metrics.filter((metric) => metric.source.shape === 'row');
    if (table.length === 0) return notEvaluated;
    const known = document.metrics.map((metric) => metric.key);
    const mentions = document.outline.passages
      .filter(
        (passage) =>
          passage.kind !== 'heading' &&
          passage.kind !== 'cell' &&
          isAbout(passage.section, 'kill-criteria', 'hypothesis'),
      )
      .flatMap((passage) =>
        passage.marks
          .filter((mark) => mark.type === 'strong')
          .map((mark) => ({ passage, mark, name: passage.text.slice(mark.start, mark.end).trim() })),
      )
      .filter(({ name }) => !/:$/.test(name) && familyOf(name) !== undefined && countWords(name) <= 5);
    const lost = mentions.filter(({ name }) => !known.some((key) => overlaps(key, metricKey(name))));
    for (const { passage, mark, name } of lost)
      report(
        passage.source(mark.start, mark.end),
        say`"${name}" is not one of this document's metrics: add it to them, or use the name from the table.`,
        {
          related: table
            .slice(0, 1)
            .map(({ nameRange }) => ({ range: nameRange, message: 'The metrics are listed here.' })),
        },
      );
    const first = mentions.at(0);
    return judged(mentions.length, lost.length, first?.passage.source(first.mark.start, first.mark.end));
  },
};
