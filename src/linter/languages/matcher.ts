import { isSpaceless } from './script.js';

/** Looks for any of several patterns. */
export interface Matcher {
  test(text: string): boolean;
  /** The first place where one of them matches. */
  exec(text: string): { readonly 0: string; readonly index: number } | null;
}

/** Letters and digits of the scripts that people write plans in, for expressions without the `u` flag. */
export const wordish = 'A-Za-z0-9\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02C1\\u0370-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF';

/**
 * Makes a matcher of patterns, whatever their case. Those without `\p` do without the `u` flag, with which the machine
 * cannot skip ahead and takes many times as long.
 * @param sources regular expressions of our own data
 * @param whole whether they match whole words only; in scripts without spaces they match anywhere
 */
export function matcherOf(sources: readonly string[], whole = false): Matcher {
  const expressions: RegExp[] = [];
  for (const unicode of [false, true]) {
    const own = sources.filter((source) => /\\p\{/.test(source) === unicode);
    const [before, after] = unicode ? ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'] : [`(?<![${wordish}])`, `(?![${wordish}])`];
    const bounded = whole ? own.filter((source) => !isSpaceless(source)) : [];
    const free = whole ? own.filter(isSpaceless) : own;
    const parts = [...(bounded.length > 0 ? [`${before}(?:${bounded.join('|')})${after}`] : []), ...free.map((source) => `(?:${source})`)];
    if (parts.length > 0) expressions.push(new RegExp(parts.join('|'), unicode ? 'iu' : 'i'));
  }
  return {
    test: (text) => expressions.some((expression) => expression.test(text)),
    exec(text) {
      let first: RegExpExecArray | null = null;
      for (const expression of expressions) {
        const match = expression.exec(text);
        if (match && (!first || match.index < first.index)) first = match;
      }
      return first;
    },
  };
}
