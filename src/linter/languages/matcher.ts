import { isSpaceless } from './script.js';

/** Looks for any of several patterns. */
export interface Matcher {
  test(text: string): boolean;
  /** The first place where one of them matches. */
  exec(text: string): { readonly 0: string; readonly index: number } | null;
}

/** Small letters of the scripts that people write plans in, for classes in expressions without the `u` flag. */
export const smallLetters =
  'a-z\\u00AA\\u00B5\\u00BA\\u00DF-\\u00F6\\u00F8-\\u02C1\\u0370-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF';
/** The same with digits. */
export const wordish = `0-9${smallLetters}`;

/** A text in small letters, each of them at the place of the letter it stands for. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, (letter) =>
        letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
      ).join('');
}

/**
 * A pattern as one for texts in small letters, for an expression without flags. With the flags `i` and `u` V8
 * takes milliseconds to make an expression that holds letters of other scripts, and cannot skip ahead in a text.
 */
export function forLowered(pattern: string): string {
  return pattern.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{Lu?\}|\\u[\dA-F]{4}|\\.|[^\\[]+/g, (part) => {
    if (part.startsWith('\\')) return part.startsWith('\\p') ? `[${smallLetters}]` : part;
    return part.replace(/\\p\{Lu?\}|\\u[\dA-F]{4}|\\.|[^\\]+/g, (piece) =>
      piece.startsWith('\\p') ? smallLetters : piece.startsWith('\\') ? piece : piece.toLowerCase(),
    );
  });
}

/**
 * Makes a matcher of patterns, whatever their case.
 * @param sources regular expressions of our own data
 * @param whole whether they match whole words only; in scripts without spaces they match anywhere
 */
export function matcherOf(sources: readonly string[], whole = false): Matcher {
  const bounded = whole ? sources.filter((source) => !isSpaceless(source)) : [];
  const free = whole ? sources.filter(isSpaceless) : sources;
  const parts = [
    ...(bounded.length > 0 ? [`(?<![${wordish}])(?:${bounded.map(forLowered).join('|')})(?![${wordish}])`] : []),
    ...free.map((source) => `(?:${forLowered(source)})`),
  ];
  const expression = new RegExp(parts.join('|') || '(?!)');
  return {
    test: (text) => expression.test(lowered(text)),
    exec(text) {
      const match = expression.exec(lowered(text));
      return match && { 0: text.slice(match.index, match.index + match[0].length), index: match.index };
    },
  };
}
