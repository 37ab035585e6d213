/** Letters by their UTF-16 code units, for passes over a text by hand: an expression takes many times as long. */

/** Whether a code unit is a digit of ASCII. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a code unit is a letter of ASCII, small or capital. */
export function isLetter(code: number): boolean {
  return (code | 32) > 96 && (code | 32) < 123;
}

/** Whether a code unit is a letter or digit of ASCII. */
export function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

const mask = 0xffff;

/**
 * The hash of a word with one more letter; 0 is that of no letters.
 * @param letter a letter of ASCII, small or capital
 */
export function hashWith(hash: number, letter: number): number {
  return (hash * 31 + (letter | 32) - 96) & mask;
}

/** The hash of a word of ASCII letters, whatever their case. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = hashWith(hash, word.charCodeAt(at));
  return hash;
}

/** Marks of words, 8 bits for each, by the hash of their letters: no word is cut out of a text to be looked up. Words that share a hash share their marks. */
export class WordMarks {
  readonly #marks = new Uint8Array(mask + 1);

  mark(words: Iterable<string>, bits: number): void {
    for (const word of words) this.#marks[hashOf(word)] = this.of(hashOf(word)) | bits;
  }

  of(hash: number): number {
    return this.#marks[hash] ?? 0;
  }
}
