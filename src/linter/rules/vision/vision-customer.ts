import { namesPeople, singlesOut, longWordsOf } from '../../facts/people.js';
import { beginsWith, leavingOut, speaksOf } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { visionForm } from '../../fixes/vision.js';
import { visionStatements } from '../../facts/vision.js';
import { sentencesOf } from '../../text/text.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const visionCustomer: Rule = {
  id: 'vision-customer',
  checklist: 'vision',
  statement: 'The vision names whom it serves.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const statements = visionStatements(document);
    const served = statements.find(
      (statement) => namesPeople(statement.text) || beginsWith('forBlank', statement.text),
    );
    if (served) return met(served.range);
    const nearby = document.outline.passages.find(
      (passage) => isAbout(passage.section, 'vision', 'mission') && namesPeople(passage.text),
    );
    if (nearby) return met(nearby.source());
    const [statement] = statements;
    if (!statement) {
      // Without a vision of its own, the opening may still say who is served; the missing vision is another item's finding.
      const said = document.find({ cues: ['vision'] });
      const passage = document.outline.passages.find(
        (each) => said.range && each.source().start <= said.range.start && said.range.end <= each.source().end,
      );
      if (passage && namesPeople(passage.text)) return met(said.range);
      const opening = document.outline.passages.find(
        (each) =>
          (isAbout(each.section, 'summary', 'why-now') || each.section.depth <= 1) &&
          each.kind !== 'heading' &&
          singlesOut(each.text),
      );
      if (opening && said.state === 'stated') return met(opening.source());
      // "Providing a tool for the community", "allows users to see grants": a goal that names whom it serves.
      const goal = document.outline.passages.find(
        (each) =>
          each.kind !== 'heading' &&
          each.kind !== 'cell' &&
          (isAbout(each.section, 'summary', 'pillars', 'mission') || each.section.depth <= 1) &&
          sentencesOf(each.text).some(
            ({ text }) => speaksOf('serving', text) && namesPeople(leavingOut('insiders', leavingOut('serving', text))),
          ),
      );
      return goal ? met(goal.source()) : notEvaluated;
    }
    // Words of the target-customer section count as naming them: "clinicians" needs no word list.
    const customers = new Set(
      document.outline.passages
        .filter((passage) => isAbout(passage.section, 'target-customer'))
        .flatMap((passage) => longWordsOf(passage.text)),
    );
    if (longWordsOf(statement.text).some((word) => customers.has(word))) return met(statement.range);
    report(statement.range, 'The vision does not say who is better off: name the customers it is for.', {
      fixes: () => [visionForm(statement, document)],
    });
    return missing;
  },
};
