import { foreign, isSpaceless, literally, wordish } from '../../languages/index.js';

/** Currencies that stand behind a number whose thousands a plain space parts, alone or as thousands and millions ("k€"). */
const currencyBehind =
  '(?:[$£%\u20A0-\u20C0]|[kmt][$£€]|(?:zł|руб|kč|kr|chf|eur|usd|gbp|pln|czk|sek|nok|dkk|huf|f?cfa)(?![a-z]))';
const foreignScales = new Map(
  foreign.flatMap(({ prose }) =>
    Object.entries(prose.scales).map(([word, factor]) => [word.toLowerCase(), factor] as const),
  ),
);

/** The letters for 10¹², 10⁸, 10⁴ and 10³ of the scripts without spaces, the largest first. */
const levels = [1e12, 1e8, 1e4, 1e3].map((factor) =>
  [...foreignScales]
    .filter(([word, size]) => size === factor && word.length === 1 && isSpaceless(word))
    .map(([word]) => word)
    .join(''),
);
const digits = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
/** What may stand behind the last letter without one of its own: "1万2000". */
const rest = '(?:\\d{1,3}(?:,\\d{3})+|\\d{3,})(?![\\d.,])';
/** A number in parts of several sizes, the largest first: "3億5,000万", "1万2000". */
const mixed = levels
  .map((letters, level) => {
    const smaller = levels.slice(level + 1);
    const follows = [...(smaller.length > 0 ? [` ?${digits}[${smaller.join('')}]`] : []), rest].join('|');
    const parts = smaller.map((each) => `(?: ?${digits}[${each}])?`).join('');
    return `${digits}[${letters}](?=${follows})${parts}(?:${rest})?`;
  })
  .join('|');
// "1'200'000", "12,00,000", "1,200.50", "1 200,50" and "1.200,50"; "3,5" is three and a half, for thousands come in threes.
/** A pattern for a number without its sign. */
export const number = [
  mixed,
  "\\d{1,3}(?:['’]\\d{3})+(?:\\.\\d+)?",
  '\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?(?!\\d)',
  `\\d{1,3}(?: \\d{3})+(?=,\\d|\\s?${currencyBehind})(?:,\\d+)?`,
  '\\d{1,3}(?: \\d{3}){2,}(?!\\d)',
  '\\d{1,3}(?:[\u202F\u00A0]\\d{3})+(?:[.,]\\d+)?',
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?',
  '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+|(?<=\\.000)|(?<=\\.\\d{3}\\.\\d{3}))(?!\\.?\\d)',
  '\\d+(?:\\.\\d+|,\\d{1,2}(?![\\d,]))?',
].join('|');
/** A pattern for words that end where they stop, but in scripts without spaces. */
export const ends = (words: readonly string[]): string =>
  [
    `(?:${literally(words.filter((word) => !isSpaceless(word))).join('|')})(?![${wordish}])`,
    ...literally(words.filter(isSpaceless)),
  ].join('|');
/** A pattern for what multiplies a number: "k", "million", "crore". */
export const scale = `(?:${[
  '(?:k|K|M|m|mm|MM|mn|bn|B|million|billion|thousand|trillion|lakhs?|lacs?|crores?)(?![a-zA-Z])',
  // "₹2.5 L", "Rs 3Cr": lakhs and crores, where the currency says so.
  '(?<=(?:₹|\\b[Rr][Ss]\\.?|\\b(?:INR|inr))\\s?[\\d.,]{1,12}\\s?)(?:[Ll]|[Cc][Rr])(?![a-zA-Z])',
  ends([...foreignScales.keys()]),
].join('|')})`;

/** What a scale multiplies by; 1 for none. */
export function scaleOf(text: string | undefined): number {
  const foreignScale = foreignScales.get(text?.trim().toLowerCase() ?? '');
  if (foreignScale !== undefined) return foreignScale;
  switch (text?.trim().toLowerCase()) {
    case 'k':
    case 'thousand':
      return 1e3;
    case 'l':
    case 'lac':
    case 'lacs':
    case 'lakh':
    case 'lakhs':
      return 1e5;
    case 'm':
    case 'mm':
    case 'mn':
    case 'million':
      return 1e6;
    case 'cr':
    case 'crore':
    case 'crores':
      return 1e7;
    case 'trillion':
      return 1e12;
    case 'bn':
    case 'b':
    case 'billion':
      return 1e9;
    default:
      return 1;
  }
}

/** A part of a number of several sizes, with its letter. */
const sized = new RegExp(`(?<count>[\\d,.]+)(?<letter>[${levels.join('')}])?`, 'g');

/** The parts of a number of several sizes: how many of which. */
export const partsOf = (text: string): readonly { readonly count: string; readonly letter: string }[] =>
  [...text.matchAll(sized)].map(({ groups }) => ({ count: groups?.count ?? '', letter: groups?.letter ?? '' }));

/** A number in parts of several sizes. */
export const mixedIn = new RegExp(mixed);
const isMixed = new RegExp(`^(?:${mixed})$`);

/** The number that is written, whatever parts its thousands and its decimals. */
export const amountOf = (text: string): number => {
  if (isMixed.test(text))
    return partsOf(text).reduce((sum, { count, letter }) => sum + amountOf(count) * scaleOf(letter || undefined), 0);
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) && (text.includes(',') || /\.000$|\..*\./.test(text));
  if (grouped || /^\d+,\d{1,2}$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/[ \u202F\u00A0]/.test(text)) return Number(text.replace(/[ \u202F\u00A0]/g, '').replace(',', '.'));
  return Number(text.replace(/['’,]/g, ''));
};
