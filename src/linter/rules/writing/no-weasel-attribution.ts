import { holdsBlank } from '../../facts/blanks.js';
import { wordingsIn } from '../../facts/wording.js';
import type { Passage } from '../../outline/outline.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { say } from '../../result.js';
import { hasDigit } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** Whether a passage appeals to an authority without a number, a link or a blank for one. */
const isUnsourced = ({ text, marks }: Passage): boolean =>
  wordingsIn('attribution', text).length > 0 &&
  !holdsBlank(text) &&
  !hasDigit(text) &&
  !marks.some((mark) => mark.type === 'link');

export const noWeaselAttribution: Rule = {
  id: 'no-weasel-attribution',
  checklist: 'writing',
  statement: '"Studies show" names the studies.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    if (document.language.code !== 'en') return judged(0, 0);
    const passages = document.outline.passages.filter(
      (passage) => passage.kind === 'paragraph' || passage.kind === 'item',
    );
    let findings = 0;
    for (const passage of passages.filter(isUnsourced)) {
      const [wording] = wordingsIn('attribution', passage.text);
      // A note behind it is a source.
      if (!wording || document.source.slice(passage.block.start, passage.block.end).includes('[^')) continue;
      findings += 1;
      report(
        passage.source(wording.start, wording.end),
        say`"${wording.text}": which ones? Cite the source, or make the claim as your own.`,
        { fixes: () => [sentenceFix(passage, passage.source(), '([Source], [Date])', document)] },
      );
    }
    return judged(passages.length, findings);
  },
};
