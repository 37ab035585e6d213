import { holdsBlank } from '../../facts/blanks.js';
import { speaksOf } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import type { Passage } from '../../outline/outline.js';
import { sentencesOf, type Sentence, hasDigit } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** Sentences that miss a feature. What follows from it, or how often, makes it a struggle after all. */
function wishesIn({ text }: Passage): readonly Sentence[] {
  if (holdsBlank(text)) return [];
  return sentencesOf(text).filter(
    (sentence) =>
      speaksOf('solution', sentence.text) && !speaksOf('consequence', sentence.text) && !hasDigit(sentence.text),
  );
}

export const noSolutionAsProblem: Rule = {
  id: 'no-solution-as-problem',
  checklist: 'customer',
  statement: 'The problem is a need of people, not a missing feature.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const passages = document.outline.passages.filter(
      (passage) =>
        passage.kind !== 'heading' && passage.kind !== 'quote' && passage.section.concepts.includes('problem'),
    );
    let findings = 0;
    for (const passage of passages.filter((each) => wishesIn(each).length > 0)) {
      for (const sentence of wishesIn(passage)) {
        findings += 1;
        report(
          passage.source(sentence.start, sentence.end),
          'This problem is a missing feature: say who struggles with what, and what it costs them.',
          {
            fixes: () => [
              sentenceFix(
                passage,
                passage.source(sentence.start, sentence.end),
                'So [Segment] cannot [Outcome that they care about], which costs them [Cost today].',
                document,
              ),
            ],
          },
        );
      }
    }
    return judged(passages.length, findings, passages.at(0)?.source());
  },
};
