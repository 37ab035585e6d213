import { holdsBlank } from '../../facts/blanks.js';
import { wordingsIn } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noWeaselAttribution: Rule = {
  id: 'no-weasel-attribution',
  checklist: 'writing',
  statement: 'What "studies show" names the studies.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    const passages = document.language.code === 'en' ? document.outline.passages.filter((passage) => passage.kind === 'paragraph' || passage.kind === 'item') : [];
    let findings = 0;
    for (const passage of passages) {
      const [wording] = wordingsIn('attribution', passage.text);
      if (!wording || holdsBlank(passage.text) || /\d/.test(passage.text) || passage.marks.some((mark) => mark.type === 'link') || /\[\^/.test(document.source.slice(passage.block.start, passage.block.end))) continue;
      findings += 1;
      report(passage.source(wording.start, wording.end), say`"${wording.text}": which ones? Add the source, or leave the claim as your own.`, { fixes: () => [sentenceFix(passage, passage.source(), '([Source], [Date])', document.source)] });
    }
    return judged(passages.length, findings);
  },
};
