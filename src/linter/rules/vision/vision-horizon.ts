import { isBlank } from '../../facts/blanks.js';
import { timesIn } from '../../facts/time.js';
import { speaksOf } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { fieldFix } from '../../fixes/fields.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const visionHorizon: Rule = {
  id: 'vision-horizon',
  checklist: 'vision',
  statement: 'It states the period that it covers.',
  severity: 'info',
  nature: 'structure',
  check(document, report) {
    const { calendar } = document.options;
    if (document.horizon) return met(document.horizon.range);
    const field = document.fields.find(
      (each) => each.names.includes('horizon') && (each.aboutDocument || isAbout(each.section, 'vision')),
    );
    if (field && field.value !== '') return isBlank(field.value) ? missing : met(field.valueRange);
    for (const section of document.outline.sections) {
      const time = timesIn(section.title, calendar).find(
        (each) =>
          each.precision !== 'day' &&
          each.precision !== 'vague' &&
          !(each.precision === 'relative' && speaksOf('shortSpan', each.text)),
      );
      if (time && !isAbout(section, 'metadata', 'learning', 'diagnosis')) return met(section.titleRange);
    }
    const early = document.outline.passages.find(
      (passage) =>
        (passage.section.depth <= 1 || isAbout(passage.section, 'vision', 'mission', 'summary', 'approach')) &&
        passage.kind !== 'cell' &&
        speaksOf('within', passage.text) &&
        timesIn(passage.text, calendar).some(
          (each) =>
            each.precision === 'year' ||
            each.precision === 'half' ||
            (each.precision === 'quarter' && each.yearStated) ||
            (each.precision === 'relative' && speaksOf('longSpan', each.text)),
        ),
    );
    if (early) return met(early.source());
    const placed = document.milestones.filter((milestone) => milestone.time?.interval);
    if (placed.length >= 2 || (placed.length === 1 && document.milestones.length === 1))
      return met(placed.at(0)?.timeRange);
    // "Month 1", then "Months 4-6": the plan runs for half a year, whenever it begins.
    const counted = document.milestones.filter(
      ({ name, time }) => speaksOf('numberedPeriod', time?.text ?? '') || speaksOf('numberedPeriod', name),
    );
    if (counted.length >= 2) return met(counted.at(0)?.nameRange);
    const column = document.tables
      .flatMap((table) =>
        table.header.filter(
          (_cell, index) => table.columnTimes[index] !== undefined && table.columnTimes[index]?.precision !== 'vague',
        ),
      )
      .at(0);
    if (column) return met(column.source());
    const target = document.metrics.find((metric) => metric.deadline.time?.interval);
    if (target) return met(target.deadline.range ?? target.nameRange);
    // A mission holds until further notice.
    if (
      document.outline.sections.some((section) => section.concepts.includes('mission')) &&
      !document.outline.sections.some((section) => section.concepts.includes('vision'))
    )
      return notEvaluated;
    report(document.head, 'The document does not say which period it covers: add a horizon.', {
      fixes: () => [fieldFix(document, 'horizon', 'Horizon', '[First and last year]')],
    });
    return missing;
  },
};
