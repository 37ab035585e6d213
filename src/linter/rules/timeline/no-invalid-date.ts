import { isQuoted, statedTimes } from '../../facts/dates.js';
import type { StrategyDocument } from '../../facts/document.js';
import { mendedTimes } from '../../facts/mendedTime.js';
import { timesIn, type TimeReference } from '../../facts/time.js';
import { placeIn, writeFix } from '../../fixes/value.js';
import { say, type Fix } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** The dates that may have been meant, where the date stands in the text as it was read. */
function mended(time: TimeReference, range: Range, { source, options }: StrategyDocument): readonly Fix[] {
  const place = placeIn(range, time.text, source);
  return place ? mendedTimes(time, options.calendar).map((text) => writeFix(place, text)) : [];
}

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
    for (const { passage, time } of invalid) {
      const range = passage.source(time.start, time.end);
      report(range, say`${time.invalid ?? ''}: correct "${time.text}".`, {
        fixes: () => mended(time, range, document),
      });
    }
    for (const entry of document.front.entries) {
      for (const time of timesIn(entry.value, calendar)) {
        dates += 1;
        place ??= entry.valueRange;
        if (time.invalid === undefined) continue;
        findings += 1;
        report(entry.valueRange, say`${time.invalid}: correct "${time.text}".`, {
          fixes: () => mended(time, entry.valueRange, document),
        });
      }
    }
    return judged(dates, findings, place);
  },
};
