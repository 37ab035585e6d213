/** A longer name is nobody's slip of the pen, in UTF-16 code units. */
const longest = 60;

/** How many letters have to be added, left out or replaced to make one name of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The name that an author who wrote another one may have meant.
 * @param most how many letters may be different; two, or a third of a longer name, unless told
 * @returns the nearest; of several as near the first
 */
export function nearestOf(
  name: string,
  names: readonly string[],
  most = Math.max(2, name.length / 3),
): string | undefined {
  if (name.length > longest) return undefined;
  const near = names
    .filter((each) => Math.abs(each.length - name.length) <= most)
    .map((each) => ({ each, away: distance(name, each) }))
    .sort((a, b) => a.away - b.away);
  const [nearest] = near;
  return nearest && nearest.away <= most ? nearest.each : undefined;
}
