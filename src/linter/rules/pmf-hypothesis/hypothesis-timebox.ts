import { verdictOf, type Rule } from '../rule.js';
import { sentenceFix } from '../../fixes/sentences.js';

export const hypothesisTimebox: Rule = {
  id: 'hypothesis-timebox',
  checklist: 'pmf-hypothesis',
  statement: 'The hypothesis says by when it is decided.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  needs: ['hypothesis', 'hypothesis-measure'],
  check(document, report) {
    const dated =
      document.outline.sections.some(
        (section) => section.concepts.includes('experiments') || section.concepts.includes('timeline'),
      ) || document.horizon !== undefined;
    const instances = document.hypotheses
      .filter((each) => each.measure)
      .map((each) => ({ passes: each.timebox || dated, range: each.range, each }));
    for (const { passes, each } of instances) {
      if (!passes && !each.open && each.explicit && each.passage.kind !== 'cell')
        report(each.range, 'The hypothesis has no date: say by when you will know.', {
          fixes: () => [sentenceFix(each.passage, each.range, 'We decide by [Date].', document)],
        });
    }
    return verdictOf(instances);
  },
};
