import { overrunsIn } from '../../facts/dated/lengths.js';
import { phasesIn } from '../../facts/dated/phases.js';
import { datedIn } from '../../facts/dated/stated.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const consistentPhases: Rule = {
  id: 'consistent-phases',
  checklist: 'timeline',
  statement: 'Numbered phases follow each other, within the length of their plan.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  check(document, report) {
    const all = datedIn(document);
    const { overlaps, runs } = phasesIn(all);
    for (const { before, late } of overlaps)
      report(
        late.range,
        say`${late.span.text} begins before ${before.span.text} is over, the time of the phase before it: move one of them, or say that they run side by side.`,
        { related: [there(before.range, say`${before.span.text} stands here.`)] },
      );
    const overruns = overrunsIn(document, all);
    for (const { dated, within } of overruns)
      report(dated.range, say`${dated.span.text} lies outside the ${within.text}: correct the time or the length.`, {
        related: [there(within.range, say`${within.text} stands here.`)],
      });
    return judged(runs + overruns.length, overlaps.length + overruns.length);
  },
};
