import { forLowered, lowered } from '../../languages/index.js';
import { ends, number, scale } from './number.js';
import { codes, currency, foreignCurrencies, foreignUnits, measures } from './unit.js';
import { comparatorBefore } from './comparator.js';

const unit = [
  ends([...foreignUnits.keys(), ...foreignCurrencies.keys()]),
  '%|percent(?:age points?)?|pp\\b|pts?\\b|bps\\b|percentage points?|x\\b|×',
  'days?\\b|hours?\\b|hrs?\\b|h\\b|minutes?\\b|mins?\\b|seconds?\\b|secs?\\b|s\\b|ms\\b',
  'weeks?\\b|months?\\b|years?\\b',
  `(?:${measures})(?![\\p{L}\\d])`,
  `(?:${codes})\\b|€|£|₹|\\$(?!\\d)`,
].join('|');
/** What a rate is counted in, behind its unit. */
const per = [
  '\\s?(?:/|per |each |every |an? )\\s?(?:hours?|hr|h|days?|weeks?|wk|months?|mo|quarters?|qtr|years?|yr)\\b',
  '\\s?p\\.?a\\.?(?![\\p{L}])',
  '\\s(?:daily|weekly|monthly|quarterly|yearly|annually)\\b',
].join('|');
/** A number with what belongs to it. Comparators are left out: of their many words each is looked for only before a number. */
const quantity = new RegExp(
  forLowered(
    [
      `(?<sign>[-−–+])?(?<currency>${currency})?(?<inner>[-−])?`,
      `(?<low>${number})(?<scale1>${scale})?`,
      `(?:\\s?[-–]\\s?(?:${currency})?(?<high>${number}))?(?<scale2>\\s?${scale})?`,
      `(?<plus>\\+)?(?:\\s?(?<unit>${unit}))?(?<per>${per})?`,
      '(?<ratio>\\s?:\\s?\\d+(?:\\.\\d+)?)?',
      '(?:\\s?(?<bound>以上|以下|以内|未満|未满|이상|초과|이하|미만|이내))?',
    ].join(''),
  ),
  'gy',
);

/** The sign and currency before a number's first digit; they are no longer than this. */
const signBefore = new RegExp(`[-−–+]?(?:${currency})?[-−]?$`, 'i');
const signReach = 8;

/** A quantity as it is written: its parts by their names in the pattern. */
interface Found {
  readonly start: number;
  readonly text: string;
  readonly comparator: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Whether digits are the thousands of a number that begins before them and was not read: "R17,460,000". */
function isRestOfNumber(text: string, begin: number): boolean {
  const mark = text[begin - 1];
  return (
    (mark === ',' || mark === "'" || mark === '’') &&
    /\d/.test(text[begin - 2] ?? '') &&
    /^\d{3}(?!\d)/.test(text.slice(begin, begin + 4))
  );
}

/** The quantities of a text, the comparators before them included. */
export function* quantitiesIn(text: string): Generator<Found> {
  const digit = /\d/g;
  const lower = lowered(text);
  let from = 0;
  for (let at = digit.exec(text); at; at = digit.exec(text)) {
    const lead = /[-−–+$£¥￥฿\u20A0-\u20C0.\sA-Z]/i.test(text[at.index - 1] ?? '.')
      ? (signBefore.exec(text.slice(Math.max(from, at.index - signReach), at.index))?.[0].length ?? 0)
      : 0;
    for (const begin of lead > 0 ? [at.index - lead, at.index] : [at.index]) {
      const before = comparatorBefore(text, from, begin);
      const start = begin - (before?.length ?? 0);
      quantity.lastIndex = begin;
      const free =
        before !== undefined ||
        (!/[\w.#/-]/.test(text[begin - 1] ?? ' ') &&
          !isRestOfNumber(text, begin) &&
          !/^\d+-[a-z]/i.test(text.slice(begin, begin + 24)));
      const match = free ? quantity.exec(lower) : null;
      if (!match) continue;
      from = begin + match[0].length;
      digit.lastIndex = from;
      yield { start, text: text.slice(start, from), comparator: before?.word ?? '', groups: match.groups ?? {} };
      break;
    }
  }
}
