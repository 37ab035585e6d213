import { verdictOf, type Rule } from '../rule.js';
import { sentenceFix } from '../../fixes/sentences.js';

export const hypothesisSegment: Rule = {
  id: 'hypothesis-segment',
  checklist: 'pmf-hypothesis',
  statement: 'The hypothesis says for whom it holds.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  needs: ['hypothesis'],
  check(document, report) {
    // A document with one declared segment lends it to its hypotheses.
    const declared = document.find({ concepts: ['target-customer'] }).state === 'stated';
    const instances = document.hypotheses.map((each) => ({
      passes: each.segment || declared,
      range: each.range,
      each,
    }));
    for (const { passes, each } of instances) {
      if (!passes && !each.open && each.explicit && each.passage.kind !== 'cell')
        report(each.range, 'The hypothesis does not say for whom: name the segment it holds for.', {
          fixes: () => [sentenceFix(each.passage, each.range, 'It holds for [Segment].', document)],
        });
    }
    return verdictOf(instances);
  },
};
