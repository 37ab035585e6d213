import type { Value } from './value.js';
import { unitOf } from './unit.js';

const ones = [
  'zero one two three four five six seven eight nine ten',
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
].flatMap((words) => words.split(' '));
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const amounts = [
  '(?<half>half an?|half)',
  '(?<one>an?)',
  `(?<tens>${tens.join('|')})(?:[ -](?<more>${ones.slice(1, 10).join('|')}))?`,
  `(?<ones>${ones.join('|')})`,
  '(?<dozen>a dozen)',
].join('|');
const inWords = new RegExp(
  `\\b(?:${amounts})(?:\\s(?<unit>percent|%|(?:second|minute|hour|day|week|month|year)s?))?\\b`,
  'gi',
);

/** Quantities written in words: "five", "half a day", "a week". Only what stands around them tells whether they are meant as values. */
export function wordedIn(text: string): readonly Value[] {
  return [...text.matchAll(inWords)].flatMap((match): Value[] => {
    const { half, one, tens: ten, more, ones: small, dozen, unit: name } = match.groups ?? {};
    // "A" is a number only before what can be counted.
    if ((half !== undefined || one !== undefined) && name === undefined) return [];
    const amount =
      half !== undefined
        ? 0.5
        : one !== undefined
          ? 1
          : dozen !== undefined
            ? 12
            : ten !== undefined
              ? 10 * (tens.indexOf(ten.toLowerCase()) + 2) + (more === undefined ? 0 : ones.indexOf(more.toLowerCase()))
              : ones.indexOf(small?.toLowerCase() ?? '');
    return [
      {
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
        amount,
        upper: amount,
        unit: unitOf({ unit: name }),
        comparator: null,
      },
    ];
  });
}
