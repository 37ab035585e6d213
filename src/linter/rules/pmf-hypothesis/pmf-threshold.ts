import { isAbout } from '../../outline/outline.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { judged, type Rule } from '../rule.js';

const survey =
  /\bvery disappointed\b|\bsean ellis\b|\bpmf (?:survey|score)\b|\bproduct[- /]market[- ]fit (?:survey|score)\b/i;
const share = /\d+(?:\.\d+)?\s?%/;
const base =
  /\bn ?= ?\d|(?<![\d,])\b\d[\d,]* (?:respondents|responses|customers|users|answers|people|teams|interviews)\b|\bof \d+\b/i;

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
        survey.test(passage.text) &&
        !passage.marks.some((mark) => mark.type === 'link' && survey.test(passage.text.slice(mark.start, mark.end))) &&
        !isAbout(passage.section, 'evidence', 'open-questions', 'initiatives'),
    );
    const first = mentions.at(0);
    if (!first) return judged(0, 0);
    const around = (pattern: RegExp): boolean =>
      mentions.some(({ section }) => section.passages.some(({ text }) => pattern.test(text)));
    const [hasShare, hasBase] = [around(share), around(base)];
    if ((hasShare && hasBase) || around(/\[[A-Z][^\]]*\]/)) return judged(1, 0, first.source());
    const match = survey.exec(first.text);
    const start = match?.index ?? 0;
    report(
      first.source(start, start + (match?.[0].length ?? 0)),
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
