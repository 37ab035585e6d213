import { holdsBlank } from '../../facts/blanks.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

const research = new RegExp(
  '\\b(?:(?:user |customer )?(?:interviews|surveys?|studies|user research|usability tests?|' +
    'focus groups?) (?:[\\w-]+ ){0,2}(?:show(?:s|ed)?|found|suggest(?:s|ed)?|reveal(?:s|ed)?|' +
    'indicat(?:e|es|ed)|confirm(?:s|ed)?|told us)|' +
    '(?:our|the) (?:research|survey|data) (?:shows?|showed|suggests?|found|indicates?))\\b',
  'i',
);

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
        research.test(passage.text),
    );
    let findings = 0;
    for (const passage of cited) {
      const around = passage.section.passages.map((each) => each.text).join('\n');
      if (
        holdsBlank(passage.text) ||
        /\d/.test(passage.section.title) ||
        /\d/.test(around) ||
        passage.marks.some((mark) => mark.type === 'link') ||
        findings > 0
      )
        continue;
      findings += 1;
      const match = research.exec(passage.text);
      const start = match?.index ?? 0;
      report(
        passage.source(start, start + (match?.[0].length ?? 0)),
        say`"${match?.[0] ?? ''}": from how many people, and when? Add the sample size and the date.`,
        { fixes: () => [sentenceFix(passage, passage.source(), '(n = [Number of answers], [Date])', document)] },
      );
    }
    return judged(cited.length, findings, cited.at(0)?.source());
  },
};
