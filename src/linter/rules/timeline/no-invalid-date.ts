import { isQuoted, statedTimes } from '../../facts/dates.js';
import { timesIn } from '../../facts/time.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noInvalidDate: Rule = {
  id: 'no-invalid-date',
  checklist: 'timeline',
  statement: 'Every date exists.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const { calendar } = document.options;
    const stated = statedTimes(document).filter((each) => !isQuoted(each));
    const invalid = stated.filter(({ time }) => time.invalid !== undefined);
    let dates = stated.length;
    let findings = invalid.length;
    const first = stated.at(0);
    let place = first?.passage.source(first.time.start, first.time.end);
    for (const { passage, time } of invalid)
      report(
        passage.source(time.start, time.end),
        say`${time.text} does not exist, for ${time.invalid ?? ''}: correct the date.`,
      );
    for (const entry of document.front.entries) {
      for (const time of timesIn(entry.value, calendar)) {
        dates += 1;
        place ??= entry.valueRange;
        if (time.invalid === undefined) continue;
        findings += 1;
        report(entry.valueRange, say`${time.text} does not exist, for ${time.invalid}: correct the date.`);
      }
    }
    return judged(dates, findings, place);
  },
};
