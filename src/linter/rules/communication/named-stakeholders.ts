import { sidesIn } from '../../facts/audiences.js';
import { holdsBlank } from '../../facts/blanks.js';
import { namesPerson } from '../../facts/owner.js';
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
    const generic = passages.find((passage) =>
      /\b(?:all |key |relevant |our |the )?stakeholders\b/i.test(passage.text),
    );
    if (!generic) return notEvaluated;
    const named = passages.some(
      (passage) =>
        holdsBlank(passage.text) ||
        sidesIn(passage.text.replace(/\bstakeholders?\b/gi, '')).length > 0 ||
        namesPerson(passage.text) ||
        /@\w|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(passage.text),
    );
    if (named) return met(section.titleRange);
    const match = /\b(?:all |key |relevant |our |the )?stakeholders\b/i.exec(generic.text);
    const start = match?.index ?? 0;
    const range = generic.source(start, start + (match?.[0].length ?? 0));
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
