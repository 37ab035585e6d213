import { holdsBlank } from '../../facts/blanks.js';
import { speaksOf, wordingsIn } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { hasDigit } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

export const evidenceDate: Rule = {
  id: 'evidence-date',
  checklist: 'customer',
  statement: 'Research is cited with its date or sample size.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const cited = document.outline.passages.filter(
      (passage) =>
        passage.kind !== 'heading' &&
        passage.kind !== 'cell' &&
        isAbout(passage.section, 'evidence', 'problem', 'diagnosis', 'target-customer') &&
        speaksOf('citedResearch', passage.text),
    );
    let findings = 0;
    for (const passage of cited) {
      const around = passage.section.passages.map((each) => each.text).join('\n');
      if (
        holdsBlank(passage.text) ||
        hasDigit(passage.section.title) ||
        hasDigit(around) ||
        passage.marks.some((mark) => mark.type === 'link') ||
        findings > 0
      )
        continue;
      const [wording] = wordingsIn('citedResearch', passage.text);
      if (!wording) continue;
      findings += 1;
      report(
        passage.source(wording.start, wording.end),
        say`"${wording.text}": from how many people, and when? Add the sample size and the date.`,
        { fixes: () => [sentenceFix(passage, passage.source(), '(n = [Number of answers], [Date])', document)] },
      );
    }
    return judged(cited.length, findings, cited.at(0)?.source());
  },
};
