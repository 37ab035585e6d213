import { speaksOf } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { judged, type Rule } from '../rule.js';

export const hypothesisRationale: Rule = {
  id: 'hypothesis-rationale',
  checklist: 'pmf-hypothesis',
  statement: 'A hypothesis says why you believe it.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  needs: ['hypothesis'],
  check(document, report) {
    const stated = document.hypotheses.filter(
      (hypothesis) =>
        hypothesis.explicit &&
        !hypothesis.open &&
        hypothesis.passage.kind !== 'cell' &&
        hypothesis.section.concepts.includes('hypothesis'),
    );
    const bare =
      document.language.code === 'en' &&
      stated.length > 0 &&
      !document.find({ cues: ['evidence'], concepts: ['evidence'] }).range
        ? stated.filter(
            (hypothesis) =>
              ![hypothesis.passage.text, ...hypothesis.section.passages.map((passage) => passage.text)].some((text) =>
                speaksOf('reason', text),
              ),
          )
        : [];
    const [first] = bare;
    if (first)
      report(
        first.range,
        'The hypothesis does not say why you believe it: add your reason, or the evidence you have seen.',
        {
          fixes: () => [sentenceFix(first.passage, first.range, 'We believe this because [Reason].', document)],
        },
      );
    return judged(stated.length, bare.length, stated.at(0)?.range);
  },
};
