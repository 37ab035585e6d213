import { foreign, isSpaceless, literally, wordish } from '../../languages/index.js';

/** Currencies that stand behind a number whose thousands a plain space parts. */
const currencyBehind = '(?:[$£%\u20A0-\u20C0]|(?:zł|руб|kč|kr|chf|eur|usd|gbp|pln|czk|sek|nok|dkk|huf|f?cfa)(?![a-z]))';
// "1'200'000", "12,00,000", "1,200.50", "1 200,50" and "1.200,50"; "3,5" is three and a half, for thousands come in threes.
/** A pattern for a number without its sign. */
export const number = [
  "\\d{1,3}(?:['’]\\d{3})+(?:\\.\\d+)?",
  '\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?(?!\\d)',
  `\\d{1,3}(?: \\d{3})+(?=,\\d|\\s?${currencyBehind})(?:,\\d+)?`,
  '\\d{1,3}(?: \\d{3}){2,}(?!\\d)',
  '\\d{1,3}(?:[,\u202F\u00A0]\\d{3})+(?:\\.\\d+)?',
  '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+|(?<=\\.000)|(?<=\\.\\d{3}\\.\\d{3}))(?![\\d.])',
  '\\d+(?:\\.\\d+|,\\d{1,2}(?![\\d,]))?',
].join('|');
/** A pattern for words that end where they stop, but in scripts without spaces. */
export const ends = (words: readonly string[]): string =>
  [
    `(?:${literally(words.filter((word) => !isSpaceless(word))).join('|')})(?![${wordish}])`,
    ...literally(words.filter(isSpaceless)),
  ].join('|');
const foreignScales = new Map(
  foreign.flatMap(({ prose }) =>
    Object.entries(prose.scales).map(([word, factor]) => [word.toLowerCase(), factor] as const),
  ),
);
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

/** The number that is written, whatever parts its thousands and its decimals. */
export const amountOf = (text: string): number => {
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) && (text.includes(',') || /\.000$|\..*\./.test(text));
  if (grouped || /^\d+,\d{1,2}$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (text.includes(' ')) return Number(text.replace(/ /g, '').replace(',', '.'));
  return Number(text.replace(/['’,\u202F\u00A0]/g, ''));
};
