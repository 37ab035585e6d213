import { languages } from '../../languages/index.js';

/** The months of the year, in small letters, January first. */
export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** A pattern for the name of a month, whole or shortened. */
export const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** A pattern for a year of four digits. */
export const year4 = '(?:19|20)\\d{2}';
/** A pattern for a year of four digits or two. */
export const year = `(?:${year4}|'?\\d{2}(?!\\d))`;

/** The year that four digits or two stand for: no plan is for the last century. */
export const fullYear = (text: string): number => {
  const digits = text.replace(/\D/g, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
};
const monthNumbers = new Map(
  languages.flatMap(({ prose }) =>
    prose.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ),
);
/** The number of a month, 1 to 12, by its name in any language or its digits; 0 for no month. */
export const monthNumber = (name: string): number => {
  const known = /^\d+$/.test(name) ? Number(name) : monthNumbers.get(name.toLowerCase().replace(/\.$/, ''));
  return known ?? months.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase())) + 1;
};
