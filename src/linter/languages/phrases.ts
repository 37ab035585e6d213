import { addTo } from '../text/grouping.js';
import { isWordCode } from '../text/letters.js';
import { lowered } from './matcher.js';

interface Phrase<Value> {
  readonly text: string;
  readonly value: Value;
}

/** Letters and digits that make words with a boundary: not those of Japanese, Chinese and Korean. */
const isWord = (code: number): boolean =>
  isWordCode(code) || code === 95 || (code >= 0xc0 && code <= 0x10ff) || (code >= 0x1e00 && code <= 0x1fff);
/**
 * Fixed wordings that are looked for in texts, whatever their case, with a hyphen for a space or the other way round.
 * They are looked up by their first letters: an expression of thousands of wordings takes milliseconds to be made.
 */
export class Phrases<Value> {
  /** Wordings, with spaces for hyphens, by their first two letters; those of one letter by that. */
  readonly #byStart = new Map<string, Phrase<Value>[]>();

  /** @param entries wordings with what they stand for; of two that are the same both are found */
  constructor(entries: Iterable<readonly [wording: string, value: Value]>) {
    for (const [wording, value] of entries) {
      const text = lowered(wording).replaceAll('-', ' ');
      addTo(this.#byStart, text.slice(0, 2), { text, value });
    }
  }

  /**
   * Calls a function for each place where a wording stands as words of their own, in the order of the places.
   * @param visit gives back true to look no further
   */
  each(text: string, visit: (value: Value, start: number, end: number) => boolean | void): void {
    const lower = lowered(text);
    const spaced = lower.replaceAll('-', ' ');
    for (let at = 0; at < lower.length; at += 1) {
      if (at > 0 && (isWord(lower.charCodeAt(at - 1)) || lower[at - 1] === '-')) continue;
      const two = spaced.slice(at, at + 2);
      for (const start of two.length > 1 ? [two, two.charAt(0)] : [two]) {
        for (const { text: phrase, value } of this.#byStart.get(start) ?? []) {
          const end = at + phrase.length;
          if (spaced.startsWith(phrase, at) && !isWord(lower.charCodeAt(end)) && visit(value, at, end) === true) return;
        }
      }
    }
  }

  /** Whether one of them stands in a text. */
  test(text: string): boolean {
    let found = false;
    this.each(text, () => (found = true));
    return found;
  }
}
