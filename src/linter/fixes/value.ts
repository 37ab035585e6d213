import { say, titled, type Fix } from '../result.js';
import type { Range } from '../text.js';

/** Writes what follows from the rest in the place of what is there. */
export function writeFix({ start, end }: Range, text: string): Fix {
  return { ...titled(say`Write ${text}`), edits: [{ start, end, text }], safe: false };
}

/** A value as it stands in one of two places that contradict each other. */
interface Place {
  readonly range: Range;
  readonly text: string;
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
