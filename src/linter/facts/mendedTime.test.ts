import { deepEqual } from 'node:assert/strict';
import { mendedTimes } from './mendedTime.js';
import { timesIn, type CalendarOptions } from './time.js';

const calendar: CalendarOptions = { fiscalYearStart: 1, dateOrder: null };

describe('a date that does not exist', () => {
  const cases: readonly (readonly [text: string, mended: readonly string[]])[] = [
    ['30 February 2027', ['28 February 2027']],
    ['30 February 2028', ['29 February 2028']],
    ['February 30th, 2027', ['February 28th, 2027']],
    ['31st April 2027', ['30th April 2027']],
    ['April 32nd, 2027', ['April 30th, 2027']],
    ['2027-04-31', ['2027-04-30']],
    ['2027-02-00', ['2027-02-01']],
    ['2027-13-05', ['2027-05-13', '2027-12-05']],
    ['2027-13-25', ['2027-12-25']],
    ['31.04.2027', ['30.04.2027']],
    ['13.13.2027', ['13.12.2027']],
    ['31/04/2027', ['30/04/2027']],
    ['Q5 2026', ['Q4 2026']],
    ['FY26 Q7', ['FY26 Q4']],
    ['H3 2027', ['H2 2027']],
    ['2025-W53', ['2025-W52']],
    ['2026-W54', ['2026-W53']],
    ['2026-W00', ['2026-W01']],
    ['Monday, 24 November 2026', ['Tuesday, 24 November 2026', 'Monday, 23 November 2026']],
    ['Mon, November 24, 2026', ['Tue, November 24, 2026', 'Mon, November 23, 2026']],
    ['Friday, 1 December 2026', ['Tuesday, 1 December 2026', 'Friday, 4 December 2026']],
    ['Saturday, 1 December 2026', ['Tuesday, 1 December 2026']],
  ];
  for (const [text, mended] of cases)
    it(`${text} may be ${mended.join(' or ') || 'anything'}`, () =>
      deepEqual(
        timesIn(text, calendar).map((time) => mendedTimes(time, calendar)),
        [mended],
      ));
  it('is not looked for where one exists', () =>
    deepEqual(
      timesIn('28 February 2027, Q3 or soon', calendar).flatMap((time) => mendedTimes(time, calendar)),
      [],
    ));
});
