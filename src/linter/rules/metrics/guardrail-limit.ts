import { speaksOf } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { cellFix } from '../../fixes/tables.js';
import { say } from '../../result.js';
import { hasDigit } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';
import { firstMentions } from './lacking.js';

export const guardrailLimit: Rule = {
  id: 'guardrail-limit',
  checklist: 'metrics',
  statement: 'A guardrail has a limit.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  needs: ['metrics'],
  check(document, report) {
    const guards = document.metrics.filter((metric) => metric.role === 'guardrail');
    const open = guards.filter(
      (metric) =>
        metric.target.state === 'absent' &&
        !speaksOf(
          'limit',
          metric.source.shape === 'row'
            ? metric.source.row.map((cell) => cell.text).join(' ')
            : metric.source.passage.text,
        ) &&
        !hasDigit(
          metric.baseline.state === 'absent' && metric.source.shape !== 'row' ? metric.source.passage.text : '',
        ),
    );
    for (const metric of firstMentions(open))
      report(metric.nameRange, say`${metric.name} is a guardrail without a limit: say which value it must not pass.`, {
        fixes: () =>
          metric.source.shape === 'row'
            ? [cellFix(metric.source.table, [metric.source.row], 'target', 'Limit', '[Limit]', document)]
            : [sentenceFix(metric.source.passage, metric.source.passage.source(), '(limit: [Limit])', document)],
      });
    return judged(guards.length, open.length, guards.at(0)?.nameRange);
  },
};
