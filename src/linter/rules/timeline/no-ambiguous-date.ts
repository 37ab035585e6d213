import { perDocument } from '../../facts/perDocument.js';
import { isQuoted, statedTimes, writesDayFirst } from '../../facts/dates.js';
import type { StrategyDocument } from '../../facts/document.js';
import { cellOf, type TableFact } from '../../facts/tables.js';
import { saysWhen, timesIn, type TimeReference, namesYear } from '../../facts/time.js';
import type { Passage } from '../../outline/outline.js';
import type { ColumnRole } from '../../outline/concepts.js';
import { replaceFix } from '../../fixes/value.js';
import { say, type Message } from '../../result.js';
import { inLanguage } from '../../sections/words.js';
import { judged, type Rule } from '../rule.js';

/** Whether a year stands anywhere in the document: then a reader knows which one is meant. */
const saysYear = perDocument(
  (document): boolean =>
    document.year !== undefined ||
    document.horizon !== undefined ||
    statedTimes(document).some(({ time }) => time.interval !== null) ||
    document.outline.sections.some(({ title }) => namesYear(title)),
);

/** Of a date such as `25/06/2027`, which of its first two numbers is the day; undefined where either may be. */
function orderOf({ text, interval, invalid }: TimeReference): 'day' | 'month' | undefined {
  const [first = '', second, year] = interval || invalid !== undefined ? text.split('/') : [];
  if (year === undefined || first.length > 2 || first === second) return undefined;
  return Number(first) > 12 ? 'day' : 'month';
}

/**
 * Whether everybody knows in which order the document writes its dates: its language has one, or dates that can be read in one
 * way only show it. One of them may be the slip.
 */
const hasOrder = perDocument((document): boolean => {
  if (writesDayFirst(document)) return true;
  const { calendar } = document.options;
  const times = [
    ...statedTimes(document).map(({ time }) => time),
    ...document.front.entries.flatMap(({ value }) => timesIn(value, calendar)),
  ];
  const clear = times.flatMap((time) => orderOf(time) ?? []);
  return clear.length > 1 && new Set(clear).size === 1;
});

/** Numbers that only grow may be a series: "after 5/10/25 days". */
function isSeries({ text }: TimeReference): boolean {
  const parts = text.split('/');
  const [first = 0, second = 0, third = 0] = parts.map(Number);
  return third < 100 && !parts.some((part) => part.startsWith('0')) && first < second && second < third;
}

/** The cells of a row in columns of some roles. */
function cellsOf(
  { table, row }: { readonly table: TableFact; readonly row: readonly Passage[] },
  roles: readonly ColumnRole[],
): readonly Passage[] {
  return roles.flatMap((role) => cellOf(table, row, role) ?? []);
}

/** The passages in which the document plans: its milestones, and the targets of its metrics. */
const plannedPassages = perDocument((document): ReadonlySet<Passage> => {
  const milestones = document.milestones
    .filter(({ done }) => !done)
    .flatMap(({ source }) =>
      source.shape === 'heading' ? [] : source.shape === 'item' ? [source.passage] : cellsOf(source, ['when']),
    );
  const metrics = document.metrics.flatMap(({ source }) =>
    source.shape === 'row' ? cellsOf(source, ['when', 'target']) : [source.passage],
  );
  return new Set([...milestones, ...metrics]);
});

export const noAmbiguousDate: Rule = {
  id: 'no-ambiguous-date',
  checklist: 'timeline',
  statement: 'Every date in the plan can be read in only one way.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    const dates = statedTimes(document).filter(({ passage }) => passage.kind !== 'heading');
    const { today } = document.options;
    // A day that is past by both readings coordinates nothing.
    const ambiguous = dates.filter(
      ({ time }) => time.readings?.some((reading) => Date.parse(reading) >= today) === true && !isSeries(time),
    );
    const loose = dates.filter(
      ({ passage, time }) => time.readings === undefined && isLoose(time) && saysWhen(passage.text, time),
    );
    // The plan is read last: with each of its cells all of this set is new.
    const planned = plannedPassages(document);
    const doubtful = [...(ambiguous.length > 0 && !hasOrder(document) ? ambiguous : []), ...loose].filter(
      (each) => planned.has(each.passage) && !isQuoted(each, false),
    );
    let findings = 0;
    for (const { passage, time } of doubtful) {
      const said = problem(time, document);
      if (!said) continue;
      findings += 1;
      const range = passage.source(time.start, time.end);
      const choices =
        time.precision === 'vague'
          ? [inLanguage('[Date]', document.writing)]
          : (time.readings ?? (said.years ?? []).map((year) => `${time.text} ${year}`));
      report(range, said.message, { fixes: () => choices.map((choice) => replaceFix(range, choice)) });
    }
    const first = dates.at(0);
    return judged(dates.length, findings, first?.passage.source(first.time.start, first.time.end));
  },
};

/** Whether a time may be too loose for a plan. */
const isLoose = (time: TimeReference): boolean =>
  time.precision === 'vague' || (!time.yearStated && (time.precision === 'quarter' || time.precision === 'half'));

function problem(
  time: TimeReference,
  document: StrategyDocument,
): { readonly message: Message; readonly years?: readonly number[] } | undefined {
  if (time.readings)
    return {
      message: say`${time.text} is one day in Europe and another in the United States: write ${time.readings[0]} or ${time.readings[1]}.`,
    };
  if (time.precision === 'vague')
    return { message: say`"${time.text}" is too vague to plan with: name a quarter or a day.` };
  if (saysYear(document)) return undefined;
  const year = new Date(document.options.today).getUTCFullYear();
  return { message: say`${time.text} of which year? Add the year.`, years: [year, year + 1] };
}
