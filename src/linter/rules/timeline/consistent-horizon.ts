import { sectionAndParents, type Section } from '../../outline/outline.js';
import type { Interval } from '../../facts/time.js';
import { say, there } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** Whether a section is about times outside the horizon, by its concept or by such a word in its title. */
function isBeyond(section: Section): boolean {
  for (const each of sectionAndParents(section))
    if (
      each.concepts.includes('rollout-later') ||
      /\b(?:beyond|later|future|history|past|long[- ]term)\b/i.test(each.title)
    )
      return true;
  return false;
}

/** A date that the document sets, with what it is set for. */
interface Dated {
  readonly name: string;
  /** Whether it is the target of a metric; else a milestone. */
  readonly isTarget: boolean;
  readonly section: Section;
  readonly interval: Interval;
  readonly text: string;
  readonly range: Range;
}

export const consistentHorizon: Rule = {
  id: 'consistent-horizon',
  checklist: 'timeline',
  statement: 'Milestones and targets fall within the period that the document covers.',
  severity: 'warning',
  experimental: true,
  nature: 'contradiction',
  check(document, report) {
    const { horizon } = document;
    if (!horizon) return { status: 'not-evaluated' };
    const { from, to } = horizon.interval;
    const planned = document.milestones.flatMap(({ name, section, done, time, timeRange: range }): readonly Dated[] =>
      !done && time?.interval && time.yearStated && range
        ? [{ name, isTarget: false, section, interval: time.interval, text: time.text, range }]
        : [],
    );
    // A year before the period is what a target is compared with, not when it is due.
    const aimed = document.metrics.flatMap(({ name, section, deadline: { time, range } }): readonly Dated[] =>
      time?.interval && time.yearStated && range && time.interval.from >= to
        ? [{ name, isTarget: true, section, interval: time.interval, text: time.text, range }]
        : [],
    );
    const outside = ({ interval, section }: Dated): boolean =>
      (interval.from >= to || interval.to <= from) && !isBeyond(section);
    const astray = [...planned.filter(outside), ...aimed.filter(outside)];
    for (const each of astray) {
      const after = each.interval.from >= to;
      report(
        each.range,
        each.isTarget
          ? say`The target of ${each.name} is due ${each.text}, after the period that the document covers (${horizon.text}): move it, or extend the period.`
          : after
            ? say`"${each.name}" is dated ${each.text}, after the period that the document covers (${horizon.text}): move it, or extend the period.`
            : say`"${each.name}" is dated ${each.text}, before the period that the document covers (${horizon.text}): move it, or extend the period.`,
        { unsure: !horizon.sure, related: [there(horizon.range, say`The document covers ${horizon.text}.`)] },
      );
    }
    return judged(planned.length + aimed.length, astray.length, (planned.at(0) ?? aimed.at(0))?.range);
  },
};
