import { isWordCode } from '../text/letters.js';
import { lowered } from './matcher.js';

interface Phrase<Value> {
  readonly text: string;
  readonly value: Value;
}

/** Letters and digits that make words with a boundary: not those of Japanese, Chinese and Korean. */
const isWord = (code: number): boolean =>
  isWordCode(code) || code === 95 || (code >= 0xc0 && code <= 0x10ff) || (code >= 0x1e00 && code <= 0x1fff);
const [hyphen, space, last] = [45, 32, 0x3ff];

/**
 * Fixed wordings that are looked for in texts, whatever their case, with a hyphen for a space or the other way round.
 * They are looked up by their first letters: an expression of thousands of wordings takes milliseconds to be made.
 */
export class Phrases<Value> {
  readonly #byStart: Phrase<Value>[][] = [];
  readonly #ofOneLetter: Phrase<Value>[] = [];

  /** @param entries wordings with what they stand for; of two that are the same both are found */
  constructor(entries: Iterable<readonly [wording: string, value: Value]>) {
    for (const [wording, value] of entries) {
      const text = lowered(wording).replace(/-/g, ' ');
      if (text.length > 1) (this.#byStart[keyOf(text.charCodeAt(0), text.charCodeAt(1))] ??= []).push({ text, value });
      else this.#ofOneLetter.push({ text, value });
    }
  }

  /**
   * Calls a function for each place where a wording stands as words of their own, in the order of the places.
   * @param visit gives back true to look no further
   */
  each(text: string, visit: (value: Value, start: number, end: number) => boolean | void): void {
    const lower = lowered(text);
    let before = space;
    for (let at = 0; at < lower.length; at += 1) {
      const code = lower.charCodeAt(at);
      if (!isWord(before) && before !== hyphen) {
        const next = lower.charCodeAt(at + 1);
        for (const phrases of [this.#byStart[keyOf(code, next)], isWord(next) ? undefined : this.#ofOneLetter]) {
          if (phrases)
            for (const { text: phrase, value } of phrases)
              if (standsAt(phrase, lower, at) && visit(value, at, at + phrase.length) === true) return;
        }
      }
      before = code;
    }
  }

  /** Whether one of them stands in a text. */
  test(text: string): boolean {
    let found = false;
    this.each(text, () => (found = true));
    return found;
  }
}

function keyOf(first: number, second: number): number {
  return (Math.imul(first, 31) + (second === hyphen ? space : second)) & last;
}

function standsAt(phrase: string, text: string, at: number): boolean {
  for (let index = 0; index < phrase.length; index += 1) {
    const [wanted, code] = [phrase.charCodeAt(index), text.charCodeAt(at + index)];
    if (code !== wanted && !(wanted === space && code === hyphen)) return false;
  }
  return !isWord(text.charCodeAt(at + phrase.length));
}
