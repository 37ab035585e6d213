import { holdsBlank } from '../../facts/blanks.js';
import { speaksOf, wordingsIn } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

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
        speaksOf('addedHeads', passage.text),
    );
    let findings = 0;
    for (const passage of passages) {
      const around = passage.section.passages.map((each) => each.text).join('\n');
      if (speaksOf('roles', around) || holdsBlank(around)) continue;
      const [heads] = wordingsIn('addedHeads', passage.text);
      if (!heads) continue;
      findings += 1;
      report(passage.source(heads.start, heads.end), say`"${heads.text}": say which roles, and from when.`, {
        fixes: () => [sentenceFix(passage, passage.source(), '([Role] from [Start date])', document)],
      });
    }
    return judged(passages.length, findings, passages.at(0)?.source());
  },
};
