import { isQuoted, statedTimes } from '../../facts/dates.js';
import type { StrategyDocument } from '../../facts/document.js';
import { wrongNotesIn, type WrongNote } from '../../facts/dated/notes.js';
import { mendedTimes } from '../../facts/mendedTime.js';
import { timesIn, type TimeReference } from '../../facts/time.js';
import { placeIn, writeFix } from '../../fixes/value.js';
import type { Passage } from '../../outline/outline.js';
import { say, type Fix } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Report, type Rule } from '../rule.js';

/** The dates that may have been meant, where the date stands in the text as it was read. */
function mended(time: TimeReference, range: Range, { source, options }: StrategyDocument): readonly Fix[] {
  const place = placeIn(range, time.text, source);
  return place ? mendedTimes(time, options.calendar).map((text) => writeFix(place, text)) : [];
}

/** Says that a note beside a date does not fit it. */
function reportNote(
  passage: Passage,
  { date, start, end, note, noteStart, right, weekday }: WrongNote,
  report: Report,
): void {
  const fixes = (): readonly Fix[] =>
    right === undefined ? [] : [writeFix(passage.source(noteStart, noteStart + note.length), right)];
  report(
    passage.source(start, end),
    weekday && right !== undefined
      ? say`${date} is a ${right}, not a ${note}: correct one of them.`
      : say`${date} and ${note} are not the same time: correct one of them.`,
    { fixes },
  );
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
      report(range, say`${time.text} does not exist, for ${time.invalid ?? ''}: correct the date.`, {
        fixes: () => mended(time, range, document),
      });
    }
    for (const entry of document.front.entries) {
      for (const time of timesIn(entry.value, calendar)) {
        dates += 1;
        place ??= entry.valueRange;
        if (time.invalid === undefined) continue;
        findings += 1;
        report(entry.valueRange, say`${time.text} does not exist, for ${time.invalid}: correct the date.`, {
          fixes: () => mended(time, entry.valueRange, document),
        });
      }
    }
    const fiscal = document.outline.passages.some(({ text }) => /\bFY ?'?\d|\bfiscal\b/i.test(text));
    for (const passage of document.outline.passages) {
      for (const wrong of wrongNotesIn(passage, document.language, calendar)) {
        if (!wrong.weekday && (fiscal || calendar.fiscalYearStart !== 1)) continue;
        findings += 1;
        reportNote(passage, wrong, report);
      }
    }
    return judged(Math.max(dates, findings), findings, place);
  },
};
