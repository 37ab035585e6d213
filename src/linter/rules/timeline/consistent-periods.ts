import { datedIn } from '../../facts/quantities/dated.js';
import { eitherFix } from '../../fixes/value.js';
import { groupedBy } from '../../text/grouping.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const consistentPeriods: Rule = {
  id: 'consistent-periods',
  checklist: 'timeline',
  statement: 'Each step of the plan has one date or period.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  check(document, report) {
    const byName = groupedBy(datedIn(document), ({ clock, key }) => `${clock} ${key}`);
    let compared = 0;
    let findings = 0;
    for (const [one, ...others] of byName.values()) {
      if (!one || others.length === 0) continue;
      compared += 1;
      // Several runs of one name (each sprint's review) are no step of their own.
      const [other, ...more] = others.filter(({ from, to }) => from !== one.from || to !== one.to);
      if (!other || more.some(({ from, to }) => from !== other.from || to !== other.to)) continue;
      // The same name in weeks 1-4 and in weeks 5-8 goes on; in weeks 5-6 and 5-8 it ends twice.
      const touching = Math.min(one.to, other.to) - Math.max(one.from, other.from) > (one.clock === 'calendar' ? 0 : 1);
      const apart =
        one.clock === 'calendar'
          ? !touching
          : touching &&
            (one.from !== other.from || one.to !== other.to) &&
            one.to - one.from > 1 &&
            other.to - other.from > 1;
      if (!apart || one.section === other.section) continue;
      findings += 1;
      report(
        other.range,
        say`${other.name}: ${other.text} here, ${one.text} elsewhere. Keep one of them, or say how they differ.`,
        { related: [there(one.range, say`${one.name}: ${one.text}.`)], fixes: () => eitherFix(other, one) },
      );
    }
    return judged(compared, findings);
  },
};
