import { deepEqual, equal } from 'node:assert/strict';
import { textOf } from '../result.js';
import { isoDate, timesIn, type CalendarOptions } from './time.js';

const plain: CalendarOptions = { fiscalYearStart: 1, dateOrder: null };
function read(text: string, options = plain): string[] {
  return timesIn(text, options).map((time) =>
    time.invalid
      ? `invalid: ${textOf(time.invalid)}`
      : time.readings
        ? time.readings.join(' or ')
        : time.interval
          ? `${isoDate(time.interval.from)}..${isoDate(time.interval.to)}`
          : `${time.precision}${time.yearStated ? '' : ' without a year'}`,
  );
}

describe('times in prose', () => {
  const quarter = '2026-07-01..2026-10-01';
  for (const [text, expected] of [
    ['Q3 2026', quarter],
    ['2026-Q3', quarter],
    ['2026Q3', quarter],
    ["Q3'26", quarter],
    ['FY26 Q3', quarter],
    ['FY26Q3', quarter],
    ['Q3FY26', quarter],
    ['Q3 FY2026', quarter],
    ['H2 2026', '2026-07-01..2027-01-01'],
    ['2026H2', '2026-07-01..2027-01-01'],
    ['1H26', '2026-01-01..2026-07-01'],
    ['FY26H1', '2026-01-01..2026-07-01'],
    ['Q3–Q4 2026', '2026-07-01..2027-01-01'],
    ['2026-03-31', '2026-03-31..2026-04-01'],
    ['31 March 2026', '2026-03-31..2026-04-01'],
    ['March 31, 2026', '2026-03-31..2026-04-01'],
    ['31.3.2026', '2026-03-31..2026-04-01'],
    ['Mar 2026', '2026-03-01..2026-04-01'],
    ['2026-03', '2026-03-01..2026-04-01'],
    ['by 2009-12', '2009-01-01..2013-01-01'],
    ['Q32026', quarter],
    ['by 2027', '2027-01-01..2028-01-01'],
    ['in 2026-2029', '2026-01-01..2030-01-01'],
    ['FY27', '2027-01-01..2028-01-01'],
    ['by Q3', 'quarter without a year'],
    ['on Mar 9', 'day without a year'],
    ['Week 3', 'relative'],
    ['within 30 days', 'relative'],
    ['soon', 'vague'],
    ['EOQ', 'vague'],
    ['next quarter', 'vague'],
    ['03/04/2026', '2026-03-04 or 2026-04-03'],
    ['13/04/2026', '2026-04-13..2026-04-14'],
    ['04/04/2026', '2026-04-04..2026-04-05'],
    ['2026-03-31T09:30:00Z', '2026-03-31..2026-04-01'],
    ['20260331', '2026-03-31..2026-04-01'],
    ['1774915200000', '2026-03-31..2026-04-01'],
    ['1774915200', '2026-03-31..2026-04-01'],
    ['31.03.26', '2026-03-31..2026-04-01'],
    ['31-Mar-26', '2026-03-31..2026-04-01'],
    ['Mar-26', '2026-03-01..2026-04-01'],
    ['31-Mar', 'day without a year'],
    ['２０２６年３月', '2026-03-01..2026-04-01'],
    ['2026-W14', '2026-03-30..2026-04-06'],
    ['2026W14-2', '2026-03-31..2026-04-01'],
    ['KW 14/2026', '2026-03-30..2026-04-06'],
    ['week 14 of 2026', '2026-03-30..2026-04-06'],
    ['2026年第14週', '2026-03-30..2026-04-06'],
    ['2026-W53', '2026-12-28..2027-01-04'],
    ['2025-W53', 'invalid: 2025 has no week 53'],
    ['EOY', 'year without a year'],
    ['by the end of the year', 'year without a year'],
    ['EOY 2026', '2026-01-01..2027-01-01'],
    ['EOY26', '2026-01-01..2027-01-01'],
    ['FY26E', '2026-01-01..2027-01-01'],
    ['FY2025/26', '2026-01-01..2027-01-01'],
    ['2026E', '2026-01-01..2027-01-01'],
    ['30 February 2026', 'invalid: February 2026 has no day 30'],
    ['2026-13-01', 'invalid: There is no month 13'],
    ['Q5 2026', 'invalid: A year has quarters Q1 to Q4'],
    ['Monday, 24 November 2026', 'invalid: That day is a Tuesday'],
  ] as const)
    it(text, () => deepEqual(read(text), [expected]));

  it('leaves numbers alone that are no dates', () => {
    for (const text of [
      '2,000 users',
      'version 1.2.3',
      '2026 people came',
      'may help',
      'ISO 27001',
      'a 3/4 majority',
      'H2O',
      'p95',
      'KR1.2',
      '50/30/20',
      'Q7: why?',
      'version 1.02.30',
      '10.0.25.30',
      'B-26',
      '20261399',
      'Q001 and Q0022',
    ])
      deepEqual(read(text), [], text);
  });
  it('knows fiscal years', () => equal(read('FY26 Q1', { ...plain, fiscalYearStart: 4 })[0], '2025-04-01..2025-07-01'));
  it('reads days in the order of the settings', () =>
    equal(read('03/04/2026', { ...plain, dateOrder: 'day-month' })[0], '2026-04-03..2026-04-04'));
});
