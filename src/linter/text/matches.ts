/** The stretches of a text that are taken: each is looked for by its own letters, however many there are. */
export class Taken {
  #units: Uint8Array | undefined;

  /** @param length of the text, in UTF-16 code units */
  constructor(private readonly length: number) {}

  isFree(start: number, end: number): boolean {
    return this.#units === undefined || !this.#units.subarray(start, end).includes(1);
  }

  take(start: number, end: number): void {
    (this.#units ??= new Uint8Array(this.length)).fill(1, start, end);
  }
}

const noMatches: readonly RegExpExecArray[] = [];

/**
 * All matches of an expression: what `matchAll` finds, without the copy of the expression that it makes each time.
 * @param expression with the flag `g`
 */
export function matchesOf(expression: RegExp, text: string): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (!match) return noMatches;
  const matches: RegExpExecArray[] = [];
  for (; match; match = expression.exec(text)) {
    matches.push(match);
    if (match[0] === '')
      expression.lastIndex += expression.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}
