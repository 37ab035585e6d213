import { inNowNextLater, isDated } from '../../facts/horizons.js';
import { isPlan } from '../../facts/evidence.js';
import { timesIn } from '../../facts/time.js';
import type { Milestone } from '../../facts/milestone.js';
import type { StrategyDocument } from '../../facts/document.js';
import { cellFix } from '../../fixes/tables.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { say, titled, type Fix } from '../../result.js';
import { isAbout } from '../../outline/outline.js';
import { met, missing, verdictOf, type Rule } from '../rule.js';
import { inLanguage } from '../../sections/words.js';

const plans = new RegExp(
  '\\b(?:ship|launch|releas|deliver|by|target|start|end|ends|ready|due|until|milestone|complet|' +
    'wrap|finish|publish|begin|goals?|deadline|plan|rollout|roll out|week|available|approv|decision|' +
    'review|kick)',
  'i',
);

/** The fix in the milestone's own shape: its cell or column, or the end of its line. */
export function milestoneFix(
  milestone: Milestone,
  document: StrategyDocument,
  role: 'when' | 'owner' | 'outcome',
  title: string,
  blank: string,
  inline: string,
): Fix | undefined {
  const { source } = milestone;
  if (source.shape === 'row') return cellFix(source.table, [source.row], role, title, blank, document);
  if (source.shape === 'item') {
    const lead = milestone.nameRange;
    const own = inLanguage(inline, document.writing);
    return {
      ...titled(say`Add ${inLanguage(blank, document.writing)}`),
      safe: false,
      edits: [{ start: lead.end, end: lead.end, text: ` ${own}` }],
    };
  }
  const heading = source.section.passages[0];
  return (
    heading && sentenceFix(heading, { start: heading.source().end, end: heading.source().end }, `(${blank})`, document)
  );
}

export const milestoneDate: Rule = {
  id: 'milestone-date',
  checklist: 'timeline',
  statement: 'Milestones have dates.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const instances = [];
    for (const sequence of document.sequences) {
      const dated = isDated(sequence);
      for (const milestone of sequence.milestones) {
        const passes = milestone.date === 'stated' && milestone.time?.precision !== 'vague';
        if (passes) instances.push({ passes, range: milestone.timeRange ?? milestone.nameRange });
        else if (dated && !milestone.done && !inNowNextLater(milestone) && milestone.source.shape !== 'heading') {
          instances.push({ passes, range: milestone.nameRange });
          if (milestone.date === 'absent')
            report(
              milestone.timeRange ?? milestone.nameRange,
              say`"${milestone.name}" has no date, unlike its neighbours: say when.`,
              { fixes: () => [milestoneFix(milestone, document, 'when', 'When', '[Date]', '([Date])')] },
            );
        }
      }
    }
    if (instances.some((instance) => instance.passes)) return verdictOf(instances);
    const said = document.outline.passages.find(
      (passage) =>
        passage.kind !== 'heading' &&
        isPlan(passage) &&
        !isAbout(passage.section, 'evidence', 'diagnosis', 'competition') &&
        plans.test(passage.text) &&
        !document.fields.some(
          (field) =>
            field.passage === passage &&
            field.aboutDocument &&
            ['created', 'updated', 'version'].some((name) => field.names.includes(name as 'created')),
        ) &&
        timesIn(passage.text, document.options.calendar).some(
          (time) =>
            (time.interval !== null && time.precision !== 'year') || (!time.yearStated && time.precision !== 'vague'),
        ),
    );
    if (said) return met(said.source());
    const logged = document.tables.find(
      (table) =>
        table.columns.has('when') &&
        table.rows.some((row) =>
          timesIn(row[table.columns.get('when') ?? 0]?.text ?? '', document.options.calendar).some(
            (time) => time.interval !== null || time.readings,
          ),
        ),
    );
    if (logged) return met(logged.header[logged.columns.get('when') ?? 0]?.source());
    const field = document.fields.find(
      (each) =>
        (each.names.includes('due') || each.names.includes('start')) &&
        !each.aboutDocument &&
        timesIn(each.value, document.options.calendar).some((time) => time.interval !== null),
    );
    if (field) return met(field.valueRange);
    const titled = document.outline.sections.find(
      (section) =>
        section.depth > 1 &&
        timesIn(section.title, document.options.calendar).some((time) => time.interval !== null) &&
        !isAbout(section, 'diagnosis', 'metadata', 'learning'),
    );
    if (titled) return met(titled.titleRange);
    if (instances.length > 0) return verdictOf(instances);
    // A plan without any date is told so once, not step by step.
    const first = document.milestones.find((milestone) => !milestone.done && milestone.date === 'absent');
    if (first)
      report(first.timeRange ?? first.nameRange, 'The milestones have no date: say by when each is to be reached.', {
        fixes: () => [milestoneFix(first, document, 'when', 'When', '[Date]', '([Date])')],
      });
    return missing;
  },
};
