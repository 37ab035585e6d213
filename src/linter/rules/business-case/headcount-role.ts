import { holdsBlank } from '../../facts/blanks.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

const count = new RegExp(
  '\\b(?:\\d+|two|three|four|five|six|seven|eight|' +
    'ten) (?:(?:new |additional |more |extra )?(?:hires|headcount|FTEs?|positions)|' +
    '(?:new|additional|more|extra) (?:people|heads|staff))\\b',
  'i',
);
const role = new RegExp(
  '\\b(?:engineers?|developers?|designers?|researchers?|managers?|PMs?|analysts?|scientists?|' +
    'marketers?|sales|support|QA|writers?|leads?|directors?|product|engineering|design|admins?|' +
    'interns?|contractors?|architects?|specialists?|officers?|coordinators?)\\b',
  'i',
);

export const headcountRole: Rule = {
  id: 'headcount-role',
  checklist: 'business-case',
  statement: 'Headcount says which roles, and from when.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const passages = document.outline.passages.filter(
      (passage) =>
        passage.kind !== 'heading' &&
        passage.kind !== 'cell' &&
        isAbout(passage.section, 'budget', 'team', 'hiring', 'ask') &&
        count.test(passage.text),
    );
    let findings = 0;
    for (const passage of passages) {
      const around = passage.section.passages.map((each) => each.text).join('\n');
      if (role.test(around) || holdsBlank(around)) continue;
      findings += 1;
      const match = count.exec(passage.text);
      const start = match?.index ?? 0;
      report(
        passage.source(start, start + (match?.[0].length ?? 0)),
        say`"${match?.[0] ?? ''}": say which roles, and from when.`,
        { fixes: () => [sentenceFix(passage, passage.source(), '([Role] from [Start date])', document)] },
      );
    }
    return judged(passages.length, findings, passages.at(0)?.source());
  },
};
