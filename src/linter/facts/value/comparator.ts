import { foreignWords } from '../../languages/index.js';

const foreignAtLeast = new Set(foreignWords(({ atLeast }) => atLeast));
const foreignAtMost = new Set(foreignWords(({ atMost }) => atMost));
const comparators = new Set(
  [
    '≥',
    '≤',
    '>=',
    '<=',
    '>',
    '<',
    '~',
    '≈',
    ...foreignWords(({ atLeast, atMost }) => [...atLeast, ...atMost]),
    'at least',
    'at most',
    'under',
    'below',
    'above',
    'over',
    'more than',
    'less than',
    'fewer than',
    'no more than',
    'no less than',
    'up to',
    'must stay below',
    'must stay above',
  ].map((word) => word.toLowerCase()),
);
const longestComparator = Math.max(...[...comparators].map((word) => word.length));
const comparatorEnds = new Set([...comparators].map((word) => word.at(-1)));
const mostSpaces = 8;
/** The comparator that ends before `end`, with the spaces behind it: the longest that is not the end of another word. */
export function comparatorBefore(
  text: string,
  from: number,
  end: number,
): { readonly word: string; readonly length: number } | undefined {
  const near = Math.max(from, end - longestComparator - mostSpaces);
  const trimmed = text.slice(near, end).trimEnd();
  const lower = trimmed.toLowerCase();
  if (!comparatorEnds.has(lower.at(-1)) || lower.length !== trimmed.length) return undefined;
  const stop = near + trimmed.length;
  for (let length = Math.min(longestComparator, lower.length); length > 0; length -= 1) {
    const word = lower.slice(-length);
    if (comparators.has(word) && !/[\w.#/=~–—-]/.test(text[stop - length - 1] ?? ' '))
      return { word, length: end - stop + length };
  }
  return undefined;
}

/** Which way a quantity is bounded: by the word before it, by a word behind it as in Chinese and Japanese, or by a plus. */
export function comparatorOf(
  word: string,
  { bound, plus }: Readonly<Record<string, string | undefined>>,
): '<' | '>' | null {
  if (bound) return /^(?:以上|이상|초과)$/.test(bound) ? '>' : '<';
  if (
    /^(?:≥|>=|>|at least|above|over|more than|no less than|\+|must stay above)$/.test(word) ||
    plus ||
    foreignAtLeast.has(word)
  )
    return '>';
  return /^(?:≤|<=|<|at most|under|below|less than|fewer than|no more than|up to|must stay below)$/.test(word) ||
    foreignAtMost.has(word)
    ? '<'
    : null;
}
