import { strategyLists } from '../../facts/choices.js';
import { speaksOf } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** Five can be kept in mind; one more is not worth a word. */
const most = 6;

export const pillarCount: Rule = {
  id: 'pillar-count',
  checklist: 'strategy',
  statement: 'There are at most five pillars or priorities.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const groups = strategyLists(document).filter(({ section }) => speaksOf('pillarTitle', section.title));
    let findings = 0;
    for (const { section, entries } of groups) {
      if (entries.length <= most) continue;
      findings += 1;
      report(
        section.titleRange,
        say`There are ${entries.length} priorities here: keep at most five, and name those that wait.`,
      );
    }
    return judged(groups.length, findings, groups.at(0)?.section.titleRange);
  },
};
