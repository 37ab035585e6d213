import { isBlank } from '../../facts/blanks.js';
import { isDateline, remarksAtHead } from '../../facts/head.js';
import { isoDate, timesIn } from '../../facts/time.js';
import { fieldFix } from '../../fixes/fields.js';
import { isAbout } from '../../outline/outline.js';
import { met, missing, type Rule } from '../rule.js';

export const docDate: Rule = {
  id: 'doc-date',
  checklist: 'document',
  statement: 'It says when it was written or last reviewed.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const { calendar, today } = document.options;
    const dated = (text: string): boolean =>
      timesIn(text, calendar).some((time) => time.interval !== null && time.invalid === undefined) ||
      timesIn(text, calendar).some((time) => time.readings !== undefined);
    for (const name of ['updated', 'created'] as const) {
      const field = document.about(name);
      if (field && dated(field.value)) return met(field.valueRange);
      if (field && isBlank(field.value)) return missing;
    }
    // "Analysis date", "date_decided": whatever happened on that day, the text is not older. What is still to come says nothing of it.
    const other = document.fields.find(
      (field) =>
        field.aboutDocument &&
        /\bdated?\b|日期|作成日|일자|날짜|작성일|\bfecha\b|datum\b|\bdata\b/i.test(field.label.replace(/[_-]/g, ' ')) &&
        !/\b(?:launch|release|start|end|due|target|deadline|review|delivery)\b/i.test(field.label) &&
        !field.names.some(
          (name) =>
            name === 'next-review' ||
            name === 'start' ||
            name === 'horizon' ||
            (name === 'due' && !field.names.includes('created')),
        ) &&
        isDateline(field.value, calendar),
    );
    if (other) return met(other.valueRange);
    const status = document.fields.find(
      (field) =>
        field.aboutDocument &&
        (field.names.includes('status') || field.names.includes('version')) &&
        timesIn(field.value, calendar).some(
          (time) => time.interval !== null && time.precision !== 'year' && time.precision !== 'quarter',
        ),
    );
    if (status) return met(status.valueRange);
    const log = document.outline.passages.find(
      (passage) =>
        passage.kind === 'cell' &&
        (isAbout(passage.section, 'metadata') ||
          /\bchange log|revision|version history\b/i.test(passage.section.title)) &&
        dated(passage.text),
    );
    if (log) return met(log.source());
    const dateline = remarksAtHead(document).find(({ text }) => isDateline(text, calendar));
    if (dateline) return met(dateline.range);
    const footer = document.fields.find(
      (field) => field.names.includes('updated') && /^last\b/i.test(field.label) && dated(field.value),
    );
    if (footer) return met(footer.valueRange);
    const line = document.outline.passages
      .slice(0, 6)
      .find(
        (passage) =>
          /\b(?:updated|revised|revision|reviewed|written|published|as of)\b/i.test(passage.text) &&
          dated(passage.text),
      );
    if (line) return met(line.source());
    // A report of a quarter, and a post whose address holds its day, are dated too; so is "as of" anywhere.
    const path = document.front.entries.find(
      ({ key, value }) =>
        /^(?:path|slug|permalink|url|aliases)$/i.test(key) && /(?:19|20)\d{2}[/-]\d{2}[/-]\d{2}/.test(value),
    );
    if (path) return met(path.valueRange);
    const title =
      document.title &&
      timesIn(document.title.title, calendar).find((time) => time.interval !== null && time.precision !== 'year');
    if (document.title && title) return met(document.title.titleRange);
    const stated = document.outline.passages.find(
      (passage) =>
        /\bas of\b/i.test(passage.text) &&
        timesIn(passage.text, calendar).some(
          (time) => time.interval !== null && (time.precision === 'day' || time.precision === 'month'),
        ),
    );
    if (stated) return met(stated.source());
    report(document.head, 'The document does not say how current it is: add the date of the last update.', {
      fixes: () => [fieldFix(document, 'updated', 'Last updated', isoDate(today))],
    });
    return missing;
  },
};
