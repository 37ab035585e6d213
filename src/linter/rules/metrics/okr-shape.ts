import { keyResultsOf } from '../../facts/metrics/okr.js';
import { beginsWith, speaksOf } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** An objective has no more key results. */
const mostResults = 5;

export const okrShape: Rule = {
  id: 'okr-shape',
  checklist: 'metrics',
  statement: 'Each objective is free of numbers and has two to five key results, which are outcomes with numbers.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    const objectives = keyResultsOf(document);
    const results = objectives.flatMap((objective) => objective.results);
    let findings = 0;
    for (const objective of objectives) {
      if (objective.measured && objective.range) {
        findings += 1;
        report(
          objective.range,
          'The objective contains a number: say what should be true, and move the number to a key result.',
        );
      }
      if (objective.results.length > mostResults && objective.range) {
        findings += 1;
        report(
          objective.range,
          say`The objective has ${objective.results.length} key results: keep two to five that would prove it.`,
        );
      }
      for (const result of objective.results) {
        if (
          // Work that is counted is still work: "Hold 12 interviews"; unless it says what comes of it.
          (result.measured && !beginsWith('countedTask', result.text)) ||
          !beginsWith('task', result.text) ||
          speaksOf('committed', result.text)
        )
          continue;
        findings += 1;
        report(result.range, 'This key result is a task: say what it changes, from which value to which, by when.');
      }
    }
    return judged(results.length, Math.min(findings, results.length), results[0]?.range);
  },
};
