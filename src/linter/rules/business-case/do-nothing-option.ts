import { holdsBlank } from '../../facts/blanks.js';
import { entriesOf } from '../../facts/entries.js';
import { speaksOf } from '../../facts/wording.js';
import { textIn } from '../../outline/outline.js';
import { judged, type Rule } from '../rule.js';

export const doNothingOption: Rule = {
  id: 'do-nothing-option',
  checklist: 'business-case',
  statement: 'Doing nothing is one of the options.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter(
      (section) => section.concepts.includes('competition') && speaksOf('options', section.title),
    );
    const chosen = sections.filter(
      (section) => entriesOf(section).filter((entry) => !holdsBlank(entry.name)).length >= 2,
    );
    const lacking = chosen.filter((section) => !speaksOf('doNothing', textIn(section)));
    for (const { titleRange } of lacking)
      report(
        titleRange,
        'Doing nothing is not among the options: add what happens then, as the yardstick for the others.',
      );
    return judged(chosen.length, lacking.length, sections.at(0)?.titleRange);
  },
};
