/** Scripts that are written without spaces between words: their words are told by pairs of letters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const runs = /[\p{L}\p{M}][\p{L}\p{M}'’]*|[%$€£¥₩₽]/gu;
const asciiRuns = /[a-z][a-z']*|[%$]/g;

/**
 * The words of a text, for counting: lower case, at most 24 letters each; Chinese and Japanese as pairs of letters, Korean
 * words by their first two letters as well, since particles follow them.
 * @param text any text
 */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  // Nearly all words are ASCII; an expression for all scripts takes five times as long.
  if (!/[^\u0000-\u007F]/.test(lower)) return (lower.match(asciiRuns) ?? []).map(trimmed);
  const words: string[] = [];
  for (const run of lower.match(runs) ?? []) {
    if (!/[^\u0000-\u024F]/.test(run)) words.push(trimmed(run));
    else if (unspaced.test(run))
      for (let at = 0; at < Math.max(1, run.length - 1); at += 1) words.push(run.slice(at, at + 2));
    else if (/^\p{Script=Hangul}/u.test(run)) words.push(run.slice(0, 2), ...(run.length > 2 ? [trimmed(run)] : []));
    else words.push(trimmed(run));
  }
  return words;
}

function trimmed(word: string): string {
  return word.length > 24 ? word.slice(0, 24) : word.replace(/['’]s?$/, '');
}
