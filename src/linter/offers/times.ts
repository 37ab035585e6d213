import type { StrategyDocument } from '../facts/document.js';
import { isoDate, timesIn, type Interval } from '../facts/time.js';
import { factsFor } from './offer.js';

/** As many month ends are offered. */
const mostMonths = 12;

type Dated = Pick<StrategyDocument, 'options' | 'horizon' | 'source' | 'writing'>;

/** The period in which a plan's dates fall: what is left of the document's horizon; undefined when it has none or it is over. */
function ahead({ options, horizon }: Dated): Interval | undefined {
  return horizon && horizon.interval.to > options.today
    ? { from: Math.max(horizon.interval.from, options.today), to: horizon.interval.to }
    : undefined;
}

/** The quarters from one instant on, each with the interval that the calendar gives it. */
function* quartersFrom(
  from: number,
  { calendar }: StrategyDocument['options'],
): Generator<{ readonly label: string; readonly interval: Interval }> {
  const first = new Date(from).getUTCFullYear() - 1;
  for (let year = first; year < first + 8; year += 1) {
    for (const quarter of [1, 2, 3, 4]) {
      const label = `Q${quarter} ${year}`;
      const interval = timesIn(label, calendar)[0]?.interval;
      if (interval && interval.to > from) yield { label, interval };
    }
  }
}

/** The quarters of what is left of the document's horizon; without one the current quarter and the next three. */
function quartersAhead(document: Dated): readonly { readonly label: string; readonly interval: Interval }[] {
  const span = ahead(document);
  const quarters = [...quartersFrom(span?.from ?? document.options.today, document.options)];
  const within = span ? quarters.filter(({ interval }) => interval.from < span.to && interval.to <= span.to) : [];
  return within.length > 0 ? within : quarters.slice(0, 4);
}

/**
 * The dates by which something may be due: those that the document names first, then quarters and the ends of months, as it
 * writes its dates.
 */
export function dueTimes(document: Dated): readonly string[] {
  const times = timesAhead(document);
  return factsFor(document, writtenIn(document, times), times, '[Date]');
}

/** The days by which something may be due, in the same order. */
export function dueDays(document: Dated): readonly string[] {
  const days = timesAhead(document).filter((time) => !time.startsWith('Q'));
  return factsFor(document, writtenIn(document, days), days, '[Date]');
}

function writtenIn({ source }: Pick<StrategyDocument, 'source'>, times: readonly string[]): readonly string[] {
  return times.filter((time) => source.includes(time));
}

function timesAhead(document: Dated): readonly string[] {
  const quarters = quartersAhead(document);
  const { today } = document.options;
  const until = quarters.at(-1)?.interval.to ?? today;
  const isWritten =
    /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}\b/.test(document.source) &&
    !/\n(?!\w+:).*\b\d{4}-\d\d-\d\d\b/.test(document.source);
  const start = new Date(Math.max(today, ahead(document)?.from ?? today));
  const ends: string[] = [];
  for (let month = 1; ends.length < mostMonths; month += 1) {
    const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 0);
    if (end >= until) break;
    ends.push(
      isWritten
        ? new Date(end).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
        : isoDate(end),
    );
  }
  return [...quarters.map(({ label }) => label), ...ends];
}

/** Periods that a plan may cover, from today on: years, quarters and halves. */
export function horizons({ options, writing }: Pick<StrategyDocument, 'options' | 'writing'>): readonly string[] {
  const year = new Date(options.today).getUTCFullYear();
  const [now, next] = [...quartersFrom(options.today, options)];
  const periods = [
    ...(now && next ? [now.label, next.label] : []),
    `${year}`,
    `${year + 1}`,
    ...(new Date(options.today).getUTCMonth() < 6 ? [`H1 ${year}`, `H2 ${year}`] : [`H2 ${year}`, `H1 ${year + 1}`]),
  ];
  return factsFor({ writing }, [], periods, '[First and last year]');
}
