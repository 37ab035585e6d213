import { phasesIn } from '../../facts/dated/phases.js';
import { datedIn } from '../../facts/dated/stated.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const consistentPhases: Rule = {
  id: 'consistent-phases',
  checklist: 'timeline',
  statement: 'Numbered phases follow each other.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const { overlaps, runs } = phasesIn(datedIn(document));
    for (const { before, late } of overlaps)
      report(
        late.range,
        say`${late.span.text} comes before ${before.span.text}, the time of the phase before it: move one of them, or say that they run side by side.`,
        { related: [there(before.range, say`${before.span.text} stands here.`)] },
      );
    return judged(runs, overlaps.length);
  },
};
