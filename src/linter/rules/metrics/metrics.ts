import type { StrategyDocument } from '../../facts/document.js';
import { isPlan } from '../../facts/evidence.js';
import { speaksOf } from '../../facts/wording.js';
import { passagesIn, type Section } from '../../outline/outline.js';
import { reportMissing } from '../presence.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

/** Whether what has to be done before the work is finished holds a number to reach. */
const isMeasured = (section: Section): boolean =>
  speaksOf('doneTitle', section.title) && [...passagesIn(section)].some(({ text }) => speaksOf('comparedNumber', text));

/** Whether it tells how one knows, what is measured when it is done, or in which file: then nobody can be sure that no measure is named. */
const hintsAtMeasures = ({ outline, links }: StrategyDocument): boolean =>
  outline.sections.some(isMeasured) ||
  links.some(({ url }) => speaksOf('measureFile', url)) ||
  outline.passages.some(
    (passage) => speaksOf('measureFile', passage.text) || (isPlan(passage) && speaksOf('measureHint', passage.text)),
  );

export const metrics: Rule = {
  id: 'metrics',
  checklist: 'metrics',
  statement: 'It names a measure of success.',
  severity: 'warning',
  nature: 'structure',
  quietBeside: ['experiment-metric'],
  check(document, report) {
    const first = document.metrics.at(0);
    if (first) return met(first.nameRange);
    const section = document.find({ concepts: ['metrics', 'north-star', 'okr'], cues: ['aim'], where: isPlan });
    if (section.state === 'open') return missing;
    // Prose under "What success looks like" is a measure of success, if a soft one.
    if (section.state === 'stated') return met(section.range);
    if (hintsAtMeasures(document)) return notEvaluated;
    return reportMissing(
      document,
      report,
      'The document does not say how you will know that it works: name a metric with its baseline, target and date.',
      'metrics',
      section.range,
    );
  },
};
