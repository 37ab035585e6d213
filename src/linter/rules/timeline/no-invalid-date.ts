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
    let dates = 0;
    let findings = 0;
    for (const passage of document.outline.passages) {
      for (const time of timesIn(passage.text, calendar)) {
        if (passage.marks.some((mark) => (mark.type === 'code' || mark.type === 'link') && mark.start <= time.start && time.end <= mark.end)) continue;
        dates += 1;
        if (time.invalid === undefined) continue;
        findings += 1;
        report(passage.source(time.start, time.end), say`${time.text} does not exist, for ${time.invalid}: correct the date.`);
      }
    }
    for (const entry of document.front.entries) {
      for (const time of timesIn(entry.value, calendar)) {
        dates += 1;
        if (time.invalid === undefined) continue;
        findings += 1;
        report(entry.valueRange, say`${time.text} does not exist, for ${time.invalid}: correct the date.`);
      }
    }
    return judged(dates, findings);
  },
};
