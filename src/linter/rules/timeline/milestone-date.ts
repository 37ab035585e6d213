import { inNowNextLater, isDated, isForLater, isUncommitted } from '../../facts/horizons.js';
import { isPlan } from '../../facts/evidence.js';
import type { Milestone } from '../../facts/milestone.js';
import type { StrategyDocument } from '../../facts/document.js';
import type { TableFact } from '../../facts/tables.js';
import { timesIn } from '../../facts/time.js';
import { namesSpan } from '../../facts/value.js';
import { speaksOf } from '../../facts/wording.js';
import { cellFix } from '../../fixes/tables.js';
import { sentenceFix } from '../../fixes/sentences.js';
import type { Field } from '../../outline/fields.js';
import { say, titled, type Fix } from '../../result.js';
import { isAbout, type Passage, type Section } from '../../outline/outline.js';
import { hasDigit } from '../../text/text.js';
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

/** The title of a column of dates or times of day, in a table of whatever. */
function dateColumn({ tables }: StrategyDocument): Passage | undefined {
  const whenOf = ({ columns }: TableFact): number => columns.get('when') ?? -1;
  const table = tables.find((each) => each.rows.some((row) => hasDigit(row[whenOf(each)]?.text ?? '')));
  return table?.header[whenOf(table)];
}

/** A line is no longer, in UTF-16 code units. */
const lineLength = 160;

/** What stands in a section about the timeline and says, in a line, how long or by when. */
function timedLine({ outline, options }: StrategyDocument): Passage | undefined {
  const isTimed = (line: string): boolean =>
    line.length <= lineLength &&
    (namesSpan(line) || timesIn(line, options.calendar).some(({ precision }) => precision !== 'vague'));
  return outline.passages.find(
    ({ kind, section, text }) =>
      kind !== 'heading' &&
      section.depth > 1 &&
      section.concepts.includes('timeline') &&
      text.split('\n').some(isTimed),
  );
}

/** The milestones that are open and have no date, of runs that are mostly committed to. */
function undated({ sequences }: StrategyDocument): readonly Milestone[] {
  return sequences
    .flatMap(({ milestones }) => {
      const open = milestones.filter(({ done, date }) => !done && date === 'absent');
      const committed = open.filter((milestone) => !isUncommitted(milestone) && !inNowNextLater(milestone));
      return committed.length * 2 > open.length ? committed : [];
    })
    .sort((a, b) => a.nameRange.start - b.nameRange.start);
}

/** Whether the author says that there are no dates, where they are, or that nothing is committed to yet. */
const leavesOutDates = ({ outline }: StrategyDocument): boolean =>
  outline.passages.some(
    ({ kind, section, text }) =>
      kind !== 'heading' &&
      ((isAbout(section, 'timeline') && speaksOf('undated', text)) ||
        (section.depth <= 1 && text.split('\n').some(isForLater))),
  );

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
        else if (
          dated &&
          !milestone.done &&
          !inNowNextLater(milestone) &&
          !isUncommitted(milestone) &&
          milestone.source.shape !== 'heading'
        ) {
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
      datedSection(document)?.titleRange ??
      timedLine(document)?.source();
    if (elsewhere) return met(elsewhere);
    if (instances.length > 0) return verdictOf(instances);
    // A plan without any date is told so once, not step by step.
    const [first] = undated(document);
    if (leavesOutDates(document) || (!first && document.milestones.length > 0)) return { status: 'not-evaluated' };
    if (first)
      report(first.timeRange ?? first.nameRange, 'The milestones have no date: say by when each is to be reached.', {
        fixes: () => [milestoneFix(first, document, 'when', 'When', '[Date]', '([Date])')],
      });
    return missing;
  },
};
