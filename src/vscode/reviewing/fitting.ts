/**
 * How much of a document fits, in whole lines from its beginning.
 * @param fits whether a text fits with all that goes with it
 * @returns how many lines fit, and how many there are
 */
export async function linesThatFit(
  text: string,
  fits: (text: string) => Promise<boolean>,
): Promise<{ readonly text: string; readonly lines: number; readonly of: number }> {
  const lines = text.split('\n');
  const upTo = (count: number): string => lines.slice(0, count).join('\n');
  if (await fits(text)) return { text, lines: lines.length, of: lines.length };
  let [most, tooMany] = [0, lines.length];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (await fits(upTo(middle))) most = middle;
    else tooMany = middle;
  }
  return { text: upTo(most), lines: most, of: lines.length };
}
