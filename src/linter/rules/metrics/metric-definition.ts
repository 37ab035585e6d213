import { cellOf } from '../../facts/tables.js';
import { speaksOf } from '../../facts/wording.js';
import { cellFix } from '../../fixes/tables.js';
import { say } from '../../result.js';
import { countWords } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

export const metricDefinition: Rule = {
  id: 'metric-definition',
  checklist: 'metrics',
  statement: 'The primary metric says how it is counted.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  needs: ['metrics'],
  check(document, report) {
    const stars = document.metrics.filter((metric) => metric.role === 'north-star' && metric.source.shape === 'row');
    let findings = 0;
    for (const metric of stars) {
      const { source } = metric;
      if (source.shape !== 'row') continue;
      const cell = cellOf(source.table, source.row, 'definition');
      const said = cell
        ? countWords(cell.text) > 0
        : document.fields.some((field) => field.names.includes('formula')) ||
          document.outline.passages.some(
            (passage) =>
              passage.kind !== 'cell' &&
              passage.text.toLowerCase().includes(metric.name.toLowerCase()) &&
              speaksOf('definedBy', passage.text),
          ) ||
          metric.name.includes('(') ||
          speaksOf('countedOf', metric.name);
      if (said) continue;
      findings += 1;
      report(
        metric.nameRange,
        say`${metric.name} is the primary metric, but the document does not say how it is counted: add its definition.`,
        {
          fixes: () => [
            cellFix(source.table, [source.row], 'definition', 'Definition', '[How it is counted]', document),
          ],
        },
      );
    }
    return judged(stars.length, findings, stars.at(0)?.nameRange);
  },
};
