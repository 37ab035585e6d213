import { inNowNextLater, isDated } from '../../facts/horizons.js';
import { isPlan } from '../../facts/evidence.js';
import type { Milestone } from '../../facts/milestone.js';
import type { StrategyDocument } from '../../facts/document.js';
import type { TableFact } from '../../facts/tables.js';
import { timesIn } from '../../facts/time.js';
import { speaksOf } from '../../facts/wording.js';
import { cellFix } from '../../fixes/tables.js';
import { sentenceFix } from '../../fixes/sentences.js';
import type { Field } from '../../outline/fields.js';
import { say, titled, type Fix } from '../../result.js';
import { isAbout, type Passage, type Section } from '../../outline/outline.js';
import { met, missing, verdictOf, type Rule } from '../rule.js';
import { inLanguage } from '../../sections/words.js';

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

const saysDate = (text: string, document: StrategyDocument): boolean =>
  timesIn(text, document.options.calendar).some((time) => time.interval !== null);

/** A sentence about what is planned that says when. */
function plannedPassage(document: StrategyDocument): Passage | undefined {
  const datesDocument = (passage: Passage): boolean =>
    document.fields.some(
      (field) =>
        field.passage === passage &&
        field.aboutDocument &&
        ['created', 'updated', 'version'].some((name) => field.names.includes(name as 'created')),
    );
  return document.outline.passages.find(
    (passage) =>
      passage.kind !== 'heading' &&
      isPlan(passage) &&
      !isAbout(passage.section, 'evidence', 'diagnosis', 'competition') &&
      speaksOf('planning', passage.text) &&
      !datesDocument(passage) &&
      timesIn(passage.text, document.options.calendar).some(
        (time) =>
          (time.interval !== null && time.precision !== 'year') || (!time.yearStated && time.precision !== 'vague'),
      ),
  );
}

/** The title of a column of dates, in a table of whatever. */
function dateColumn(document: StrategyDocument): Passage | undefined {
  const whenOf = ({ columns }: TableFact): number => columns.get('when') ?? 0;
  const table = document.tables.find(
    (each) =>
      each.columns.has('when') &&
      each.rows.some((row) =>
        timesIn(row[whenOf(each)]?.text ?? '', document.options.calendar).some(
          (time) => time.interval !== null || time.readings,
        ),
      ),
  );
  return table?.header[whenOf(table)];
}

/** A label for a beginning or an end, with a date. */
function datedField(document: StrategyDocument): Field | undefined {
  return document.fields.find(
    (each) =>
      (each.names.includes('due') || each.names.includes('start')) &&
      !each.aboutDocument &&
      saysDate(each.value, document),
  );
}

/** A section with a date in its title that is not one of the past. */
function datedSection(document: StrategyDocument): Section | undefined {
  return document.outline.sections.find(
    (section) =>
      section.depth > 1 && saysDate(section.title, document) && !isAbout(section, 'diagnosis', 'metadata', 'learning'),
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
    const elsewhere =
      plannedPassage(document)?.source() ??
      dateColumn(document)?.source() ??
      datedField(document)?.valueRange ??
      datedSection(document)?.titleRange;
    if (elsewhere) return met(elsewhere);
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
