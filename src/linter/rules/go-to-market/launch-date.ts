import { isBlank } from '../../facts/blanks.js';
import { timesIn } from '../../facts/time.js';
import { speaksOf } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { reportMissing } from '../presence.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const launchDate: Rule = {
  id: 'launch-date',
  checklist: 'go-to-market',
  statement: 'A launch has a date, a window or stages.',
  severity: 'warning',
  nature: 'structure',
  experimental: true,
  check(document, report) {
    // What is sold already, or priced, has no launch to date.
    if (!document.outline.sections.some((section) => speaksOf('launchTitle', section.title))) return notEvaluated;
    const timed = document.milestones.some((milestone) => milestone.date === 'stated');
    if (timed) return met(document.milestones.at(0)?.nameRange);
    const field = document.fields.find((each) => each.names.includes('due') || each.names.includes('start'));
    if (field && field.value !== '') return isBlank(field.value) ? missing : met(field.valueRange);
    const passage = document.outline.passages.find(
      (each) =>
        !isAbout(each.section, 'metadata', 'learning', 'evidence') &&
        (timesIn(each.text, document.options.calendar).some(
          (time) => time.precision !== 'vague' && time.precision !== 'relative',
        ) ||
          speaksOf('launchStage', each.text)),
    );
    if (passage) return met(passage.source());
    const section = document.outline.sections.find((each) => each.concepts.includes('go-to-market'));
    if (document.find({ concepts: ['timeline'] }).state === 'open') return missing;
    return reportMissing(
      document,
      report,
      'The document does not say when you launch: add a date, a window, or the stages with their gates.',
      'timeline',
      section?.titleRange,
    );
  },
};
