import { say, titled, type Fix } from '../result.js';
import type { Range } from '../text/text.js';

/** Writes what follows from the rest in the place of what is there. */
export function writeFix({ start, end }: Range, text: string): Fix {
  return { ...titled(say`Write ${text}`), edits: [{ start, end, text }], safe: false };
}

/**
 * Writes a blank or a value in the place of what is no answer.
 * @param shown what the title says of it; the text unless told
 */
export function replaceFix({ start, end }: Range, text: string, shown = text): Fix {
  return { ...titled(say`Replace with ${shown}`), edits: [{ start, end, text }], safe: false };
}

/** Where a value stands in the text of a cell or field; undefined where it is written in another way. */
export function placeIn({ start, end }: Range, text: string, source: string): Range | undefined {
  const at = text === '' ? -1 : source.slice(start, end).indexOf(text);
  return at < 0 ? undefined : { start: start + at, end: start + at + text.length };
}

/** Writes what follows from the rest in the place of a value within a cell or field. */
export function writeValueFix(within: Range, text: string, computed: string, source: string): Fix | undefined {
  const place = placeIn(within, text, source);
  return place && computed !== text ? writeFix(place, computed) : undefined;
}

/** A value as it stands in one of two places that contradict each other. */
interface Place {
  readonly range: Range;
  readonly text: string;
}

/**
 * Writes one of two values in both places, each within a cell or field.
 * @returns none where one of them is written in another way than it was read
 */
export function eitherWithin(here: Place, elsewhere: Place, source: string): readonly Fix[] {
  const [one, other] = [here, elsewhere].map(({ range, text }) => placeIn(range, text, source));
  return one && other ? eitherFix({ ...here, range: one }, { ...elsewhere, range: other }) : [];
}

/** Writes one of two values in both places: nobody but the author knows which is right. */
export function eitherFix(here: Place, elsewhere: Place): readonly Fix[] {
  return [
    {
      ...titled(say`Write ${elsewhere.text} here`),
      edits: [{ start: here.range.start, end: here.range.end, text: elsewhere.text }],
      safe: false,
    },
    {
      ...titled(say`Write ${here.text} elsewhere`),
      edits: [{ start: elsewhere.range.start, end: elsewhere.range.end, text: here.text }],
      safe: false,
    },
  ];
}
