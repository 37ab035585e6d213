import type { Fix } from '../result.js';

/** Whether all that a fix would insert stands at its place already: in odd surroundings it is not read as what it is. */
export function isDone({ edits }: Fix, source: string): boolean {
  return (
    edits.length > 0 &&
    edits.every(({ start, end, text }) => {
      const words = text.trim();
      const reach = text.length + 4;
      return (
        start === end &&
        words !== '' &&
        (source
          .slice(end, end + reach)
          .trimStart()
          .startsWith(words) ||
          source
            .slice(Math.max(0, start - reach), start)
            .trimEnd()
            .endsWith(words))
      );
    })
  );
}
