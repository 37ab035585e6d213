import { speaksOf } from '../../facts/wording.js';
import { passagesIn } from '../../outline/outline.js';
import { listed, say } from '../../result.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const onboardingStages: Rule = {
  id: 'onboarding-stages',
  checklist: 'team',
  statement: 'A 30-60-90 plan has all three stages.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter(
      (section) => section.depth <= 6 && section.concepts.includes('onboarding') && speaksOf('stages', section.title),
    );
    const section = sections.at(0);
    if (!section) return notEvaluated;
    const text = [...passagesIn(section)]
      .filter((passage) => passage.node !== section.node)
      .map((passage) => passage.text)
      .join('\n');
    if (!speaksOf('stages', text)) return notEvaluated;
    const lacking = (
      [
        [30, 'firstStage'],
        [60, 'secondStage'],
        [90, 'thirdStage'],
      ] as const
    )
      .filter(([, list]) => !speaksOf(list, text))
      .map(([days]) => days);
    if (lacking.length === 0) return met(section.titleRange);
    report(
      section.titleRange,
      say`The plan has no stage for day ${listed(lacking, 'and')}: say what is learned, done and shown by then.`,
    );
    return missing;
  },
};
