import { timesIn } from '../../facts/time.js';
import { writeFix } from '../../fixes/value.js';
import { say, there } from '../../result.js';
import type { Range } from '../../text/text.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

const day = 86_400_000;
/** A file that is named by its day: `review-2026-06-22.md`. */
const filed = /(?<![\d])(?<date>20\d{2}-[01]\d-[0-3]\d)[\w-]*\.(?:md|pdf|html|docx?|txt|json|csv)(?![\w])/gi;
/** What is told of a day is past: "verified 2026-07-24", "as of 24 July 2026". */
const past = new RegExp(
  '(?<!\\p{L})(?:verified|reviewed|closed|completed|checked|shipped|merged|resolved|decided|' +
    'approved|added|confirmed|removed|updated|released|done|as of|stand|geprüft|erledigt|vérifié|' +
    'terminé|verificado|completado|concluído|verificato|completato)[\\s:(*_–—-]{1,4}(?:on |am |le |' +
    'el |em |il )?$',
  'iu',
);

/** Titles of lists of changes. */
const changeLog = new RegExp(
  '\\b(?:change ?log|revisions?|version history|document history|history of changes|' +
    'amendments?)\\b|änderung|historique|historial|histórico',
  'i',
);

export const consistentLastUpdate: Rule = {
  id: 'consistent-last-update',
  checklist: 'document',
  statement: 'The document mentions nothing that happened after its last update.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  check(document, report) {
    const { today, calendar } = document.options;
    const field = document.about('updated');
    const times = field ? timesIn(field.value, calendar) : [];
    const [time] = times;
    if (!field || !time?.interval || time.precision !== 'day' || times.length > 1 || time.interval.from > today)
      return notEvaluated;
    const updated = time.interval;
    const later: { readonly range: Range; readonly text: string }[] = [];
    const note = (from: number | undefined, range: Range, text: string): void => {
      if (from !== undefined && from >= updated.to + day && from <= today) later.push({ range, text });
    };
    for (const { url, range } of document.links)
      for (const { groups } of url.matchAll(filed))
        note(timesIn(groups?.date ?? '', calendar)[0]?.interval?.from, range, groups?.date ?? '');
    for (const passage of document.outline.passages) {
      if (!/20\d{2}/.test(passage.text)) continue;
      for (const match of passage.text.matchAll(filed))
        note(
          timesIn(match.groups?.date ?? '', calendar)[0]?.interval?.from,
          passage.source(match.index, match.index + match[0].length),
          match.groups?.date ?? '',
        );
      for (const { start, end, text, precision, interval } of timesIn(passage.text, calendar))
        if (precision === 'day' && past.test(passage.text.slice(0, start)))
          note(interval?.from, passage.source(start, end), text);
    }
    for (const { header, rows, block } of document.tables) {
      // A list of changes tells when there was one.
      if (!changeLog.test(block.section.title) || header.length < 2) continue;
      for (const row of rows)
        for (const cell of row.slice(0, 3))
          for (const { text, precision, interval, start, end } of timesIn(cell.text, calendar))
            if (precision === 'day' && text === cell.text.trim()) note(interval?.from, cell.source(start, end), text);
    }
    const [first] = later;
    if (!first) return met(field.valueRange);
    const { start } = field.valueRange;
    const at = { start: start + time.start, end: start + time.end };
    report(
      field.valueRange,
      say`The last update is dated ${time.text}, but the text speaks of ${first.text} as past: correct one of them.`,
      { related: [there(first.range, say`${first.text} appears here.`)], fixes: () => [writeFix(at, first.text)] },
    );
    return missing;
  },
};
