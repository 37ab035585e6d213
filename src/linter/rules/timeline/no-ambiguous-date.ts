import { perDocument } from '../../facts/perDocument.js';
import { isQuoted, statedTimes } from '../../facts/dates.js';
import { sectionAndParents } from '../../outline/outline.js';
import type { StrategyDocument } from '../../facts/document.js';
import type { Passage } from '../../outline/outline.js';
import { cellOf, type TableFact } from '../../facts/tables.js';
import { timesIn, type TimeReference } from '../../facts/time.js';
import type { ColumnRole } from '../../outline/concepts.js';
import { say, titled, type Fix, type Message } from '../../result.js';
import { fixed } from '../../text.js';
import { judged, type Rule } from '../rule.js';

/** Whether a year stands where a reader takes it from: in the passage, its table, or a heading above it. */
function yearInScope(passage: Passage, document: StrategyDocument): boolean {
  const { calendar } = document.options;
  const states = (text: string): boolean => timesIn(text, calendar).some((time) => time.interval !== null) || /(?<!\d)(?:19|20)\d{2}(?!\d)|\bFY ?\d{2}\b/.test(text);
  if (document.year !== undefined || document.horizon !== undefined || states(passage.text)) return true;
  for (const section of sectionAndParents(passage.section)) if (states(section.title)) return true;
  return passage.section.tables.some((table) => [...table.header, ...table.rows.flat()].some((cell) => states(cell.text)));
}

/** The cells of a row in columns of some roles. */
function cellsOf({ table, row }: { readonly table: TableFact; readonly row: readonly Passage[] }, roles: readonly ColumnRole[]): readonly Passage[] {
  return roles.flatMap((role) => cellOf(table, row, role) ?? []);
}

/** The passages in which the document plans: its milestones, and the targets of its metrics. */
const plannedPassages = perDocument((document): ReadonlySet<Passage> => {
  const milestones = document.milestones.filter(({ done }) => !done).flatMap(({ source }) => (source.shape === 'heading' ? [] : source.shape === 'item' ? [source.passage] : cellsOf(source, ['when'])));
  const metrics = document.metrics.flatMap(({ source }) => (source.shape === 'row' ? cellsOf(source, ['when', 'target']) : [source.passage]));
  return new Set([...milestones, ...metrics]);
});

export const noAmbiguousDate: Rule = {
  id: 'no-ambiguous-date',
  checklist: 'timeline',
  statement: 'Every date of the plan can be read in one way.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    const dates = statedTimes(document).filter(({ passage }) => passage.kind !== 'heading');
    const ambiguous = dates.filter(({ time }) => time.readings !== undefined);
    const loose = dates.filter(({ time }) => time.readings === undefined && isLoose(time));
    // The plan is read last: with each of its cells all of this set is new.
    const planned = plannedPassages(document);
    const doubtful = [...ambiguous, ...loose.filter(({ passage }) => planned.has(passage))].filter((each) => !isQuoted(each, false));
    let findings = 0;
    for (const { passage, time } of doubtful) {
      const said = problem(time, passage, document);
      if (!said) continue;
      findings += 1;
      const range = passage.source(time.start, time.end);
      const choices = time.readings ?? (said.years ?? []).map((year) => `${time.text} ${year}`);
      report(range, said.message, { fixes: () => choices.map((choice): Fix => ({ ...titled(say`Replace with ${choice}`), safe: false, edits: [{ ...fixed(range), text: choice }] })) });
    }
    const first = dates.at(0);
    return judged(dates.length, findings, first?.passage.source(first.time.start, first.time.end));
  },
};

/** Whether a time may be too loose for a plan. */
const isLoose = (time: TimeReference): boolean => time.precision === 'vague' || (!time.yearStated && (time.precision === 'quarter' || time.precision === 'half'));

function problem(time: TimeReference, passage: Passage, document: StrategyDocument): { readonly message: Message; readonly years?: readonly number[] } | undefined {
  if (time.readings) return { message: say`${time.text} is one day in Europe and another in the United States: write ${time.readings[0]} or ${time.readings[1]}.` };
  if (time.precision === 'vague') return { message: say`"${time.text}" is no date that anybody can plan with: name a quarter or a day.` };
  if (yearInScope(passage, document)) return undefined;
  const year = new Date(document.options.today).getUTCFullYear();
  return { message: say`${time.text} of which year? Add the year.`, years: [year, year + 1] };
}
