import { holdsBlank } from '../../facts/blanks.js';
import { speaksOf, wordingsIn } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { judged, type Rule } from '../rule.js';

export const pmfThreshold: Rule = {
  id: 'pmf-threshold',
  checklist: 'pmf-hypothesis',
  statement: 'A product-market-fit survey is cited with its threshold and the number of answers.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const mentions = document.outline.passages.filter(
      (passage) =>
        passage.kind !== 'heading' &&
        speaksOf('fitSurvey', passage.text) &&
        !passage.marks.some(
          (mark) => mark.type === 'link' && speaksOf('fitSurvey', passage.text.slice(mark.start, mark.end)),
        ) &&
        !isAbout(passage.section, 'evidence', 'open-questions', 'initiatives'),
    );
    const first = mentions.at(0);
    if (!first) return judged(0, 0);
    const around = (isSaid: (text: string) => boolean): boolean =>
      mentions.some(({ section }) => section.passages.some(({ text }) => isSaid(text)));
    const hasShare = around((text) => speaksOf('share', text));
    const hasBase = around((text) => speaksOf('answers', text));
    if ((hasShare && hasBase) || around(holdsBlank)) return judged(1, 0, first.source());
    const [wording] = wordingsIn('fitSurvey', first.text);
    report(
      first.source(wording?.start, wording?.end),
      hasShare
        ? 'The product-market-fit survey is cited without the number of answers: add it, and your threshold.'
        : hasBase
          ? 'The product-market-fit survey is cited without its result: add the share, and your threshold.'
          : 'The product-market-fit survey is cited without its result and the number of answers: add both, and your threshold.',
      {
        fixes: () => [
          sentenceFix(
            first,
            first.source(),
            '([Share]% very disappointed, n = [Number of answers], threshold 40%)',
            document,
          ),
        ],
      },
    );
    return judged(1, 1);
  },
};
