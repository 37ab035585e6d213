import { isPlan } from '../../facts/evidence.js';
import { speaksOf } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { valuesIn } from '../../facts/value.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

export const budget: Rule = {
  id: 'budget',
  checklist: 'business-case',
  statement: 'It states costs, headcount or an explicit ask, in numbers.',
  severity: 'warning',
  nature: 'structure',
  quietBeside: ['ask'],
  check(document, report) {
    const inSection = document.outline.passages.find(
      (passage) =>
        passage.kind !== 'heading' &&
        isAbout(passage.section, 'budget') &&
        (passage.kind === 'cell' || countsMoney(passage.text)) &&
        valuesIn(passage.text).length > 0,
    );
    if (inSection) return met(inSection.source());
    const said = document.find({
      cues: ['budget'],
      where: (passage) => isPlan(passage) && !isAbout(passage.section, 'problem', 'competition'),
    });
    if (said.state === 'stated') return met(said.range);
    const section = document.find({ concepts: ['budget'] });
    if (section.state === 'open') return missing;
    return reportMissing(
      document,
      report,
      'The document gives no budget in numbers: state the costs, the headcount or the amount to approve.',
      'budget',
      section.range,
    );
  },
};

function countsMoney(text: string): boolean {
  return valuesIn(text).some((value) => value.unit.kind === 'currency') || speaksOf('staffing', text);
}
