import { periodsOfRows } from '../../facts/reversedPeriods.js';
import { timesIn } from '../../facts/time.js';
import type { Field } from '../../outline/fields.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

const day = 86_400_000;
/** Dates of something else than of the document's beginning, or of nobody knows what. */
const notCreated =
  /\b(?:decision|publish|effective|range)|^\P{L}*(?:date|datum|data|fecha|дата|日付|日期|날짜|일자)\P{L}*$/iu;

export const consistentDates: Rule = {
  id: 'consistent-dates',
  checklist: 'document',
  statement: 'The dates of the document agree with each other.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const { today, calendar } = document.options;
    const dateOf = (
      name: 'created' | 'updated',
    ): { readonly from: number; readonly to: number; readonly text: string; readonly field: Field } | undefined => {
      const field = document.fields.find(
        (each) =>
          each.aboutDocument &&
          each.names.includes(name) &&
          !(name === 'created' && each.names.includes('updated')) &&
          !notCreated.test(each.label),
      );
      const times = field ? timesIn(field.value, calendar).filter((time) => time.interval !== null) : [];
      const [time] = times;
      return field && time?.interval && times.length === 1 && time.precision === 'day'
        ? { ...time.interval, text: time.text, field }
        : undefined;
    };
    const [created, updated] = [dateOf('created'), dateOf('updated')];
    let findings = 0;
    if (updated && updated.from > today + day) {
      findings += 1;
      report(
        updated.field.valueRange,
        say`The last update is dated ${updated.text}, which is still to come: correct it.`,
      );
    } else if (created && updated && updated.from < created.from) {
      findings += 1;
      report(
        updated.field.valueRange,
        say`Updated on ${updated.text}, but created on ${created.text}: correct one of them.`,
        { related: [{ range: created.field.valueRange, message: 'Created here.' }] },
      );
    }
    const { compared, reversed } = periodsOfRows(document);
    for (const { start, end } of reversed)
      report(
        end.source(),
        say`This ends on ${end.text.trim()}, but begins on ${start.text.trim()}: correct one of them.`,
        { related: [there(start.source(), say`It begins here.`)] },
      );
    return judged(
      compared + (created || updated ? 1 : 0),
      findings + reversed.length,
      (updated ?? created)?.field.valueRange,
    );
  },
};
