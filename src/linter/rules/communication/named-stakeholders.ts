import { sidesIn } from '../../facts/audiences.js';
import { holdsBlank } from '../../facts/blanks.js';
import { namesPerson, looksNamed } from '../../facts/owner.js';
import { leavingOut, speaksOf, wordingsIn } from '../../facts/wording.js';
import { passagesIn } from '../../outline/outline.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const namedStakeholders: Rule = {
  id: 'named-stakeholders',
  checklist: 'communication',
  statement: 'Stakeholders have names or roles.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const section = document.outline.sections.find(
      (each) => each.concepts.includes('communication') && each.depth <= 6,
    );
    if (!section) return notEvaluated;
    const passages = [...passagesIn(section)].filter((passage) => passage.kind !== 'heading');
    const generic = passages.find((passage) => speaksOf('stakeholders', passage.text));
    if (!generic) return notEvaluated;
    const named = passages.some(
      (passage) =>
        holdsBlank(passage.text) ||
        sidesIn(leavingOut('stakeholders', passage.text)).length > 0 ||
        namesPerson(passage.text) ||
        looksNamed(passage.text),
    );
    if (named) return met(section.titleRange);
    const [wording] = wordingsIn('stakeholders', generic.text);
    const range = generic.source(wording?.start, wording?.end);
    report(range, 'The stakeholders are not named: name the people, or their roles.', {
      fixes: () => [
        {
          title: 'Add "([Names or roles])"',
          safe: false,
          edits: [{ start: range.end, end: range.end, text: ' ([Names or roles])' }],
        },
      ],
    });
    return missing;
  },
};
