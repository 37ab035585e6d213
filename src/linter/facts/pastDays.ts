import type { Passage, Section } from '../outline/outline.js';
import { sectionAndParents } from '../outline/outline.js';
import { isQuoted } from './dates.js';
import { doneMark } from './milestones/done.js';
import type { Range } from '../text/text.js';
import type { StrategyDocument } from './document.js';
import { timesIn, type TimeReference } from './time.js';

/** A day or month that a document tells of as past. */
export interface PastDay {
  readonly from: number;
  readonly range: Range;
  readonly text: string;
}

/** A file that is named by its day: `review-2026-06-22.md`. */
const filed = /(?<![\d])(?<date>20\d{2}-[01]\d-[0-3]\d)[\w-]*\.(?:md|pdf|html|docx?|txt|json|csv)(?![\w])/gi;
/** What is told of a day is past: "verified 2026-07-24", "as of 24 July 2026". */
const past = new RegExp(
  '(?<!\\p{L})(?<!(?:be|is|not|if|when|once|until|to|gets?|noch nicht) )(?:verified|reviewed|closed|completed|checked|shipped|merged|' +
    'resolved|decided|approved|confirmed|removed|updated|released|deployed|launched|published|measured|retrieved|accessed|done|' +
    'active since|live since|in force since|as of|stand|geprüft|erledigt|abgeschlossen|in kraft seit|live seit|vérifié|terminé|clôturé|' +
    'publié le|verificado|completado|cerrado|concluído|verificato|completato|chiuso|проверено|завершено|закрыто|sprawdzono|zamknięto)' +
    '[\\s:(*_–—-]{1,4}(?:on |in |am |im |le |el |em |il |a )?$',
  'iu',
);
/** What follows a day that is past: "2026-07-24 に完了". */
const pastBehind = /^\s?(?:に|時点|已|완료|확인|현재|기준)/u;
/** Titles of lists of what was changed or decided. */
const logs = new RegExp(
  '\\b(?:change ?log|revisions?|version history|document history|history of changes|change history|amendments?|decision log|' +
    'decisions? made|progress log|session log|closed|resolved)\\b|änderung|entscheidungsprotokoll|historique|journal des|historial|' +
    'registro de (?:cambios|decisiones|decisões|alterações)|histórico|registro delle|журнал|история|historia zmian|変更履歴|更新履歴|' +
    '修订|變更記錄|更新记录|변경 이력|개정',
  'i',
);
/** Columns of days on which something was over. */
const ended =
  /^\W*(?:closed|completed|resolved|decided|done|shipped|verified|erledigt|entschieden|geschlossen|clos|décidé|cerrado|fechado|chiuso)(?: on| at| date| am| le)?\W*$/i;

const isLog = (section: Section): boolean => [...sectionAndParents(section)].some(({ title }) => logs.test(title));

/** The days that a passage tells of as past. */
function inPassage(
  passage: Passage,
  { options }: StrategyDocument,
  note: (time: TimeReference, range: Range) => void,
): void {
  const { text } = passage;
  for (const match of text.matchAll(filed)) {
    const [time] = timesIn(match.groups?.date ?? '', options.calendar);
    if (time) note(time, passage.source(match.index, match.index + time.text.length));
  }
  for (const time of timesIn(text, options.calendar)) {
    const { start, end } = time;
    const headed = passage.kind === 'heading' && isLog(passage.section);
    const ticked = passage.item?.checked === true && doneMark.test(text);
    const told = past.test(text.slice(Math.max(0, start - 40), start)) || pastBehind.test(text.slice(end, end + 6));
    if ((told || headed || ticked) && !isQuoted({ passage, time })) note(time, passage.source(start, end));
  }
}

/** The days and months that a document tells of as past: in sentences, lists of changes and the names of files it cites. */
export function pastDaysIn(document: StrategyDocument): readonly PastDay[] {
  const { calendar } = document.options;
  const found: PastDay[] = [];
  const note = ({ interval, precision, text }: TimeReference, range: Range): void => {
    if (interval && (precision === 'day' || precision === 'month')) found.push({ from: interval.from, range, text });
  };
  for (const { url, range } of document.links)
    for (const { groups } of url.matchAll(filed))
      for (const time of timesIn(groups?.date ?? '', calendar)) note(time, range);
  for (const passage of document.outline.passages) if (/20\d{2}/.test(passage.text)) inPassage(passage, document, note);
  for (const { header, rows, block } of document.tables) {
    const log = header.length > 1 && isLog(block.section);
    for (const row of rows)
      row.forEach((cell, column) => {
        if (!(log && column < 3) && !ended.test(header[column]?.text ?? '')) return;
        for (const time of timesIn(cell.text, calendar))
          if (time.precision === 'day' && time.text === cell.text.trim()) note(time, cell.source(time.start, time.end));
      });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
