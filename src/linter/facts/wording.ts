import { forLowered, isSpaceless, languages, lowered, wordish, type WritingList } from '../languages/index.js';
import { matchesOf } from '../text/text.js';

/** A list of wordings that rules about writing and substance look for. */
export type WordingList = WritingList;

const compiled = new Map<WordingList, RegExp>();

/** Wordings stand as words of their own, "cost" not in "cost-effective"; in scripts without spaces they stand anywhere. */
function expressionOf(list: WordingList): RegExp {
  let expression = compiled.get(list);
  if (!expression) {
    const sources = languages.flatMap(({ writing }) => writing?.[list] ?? []);
    const bounded = sources.filter((source) => !isSpaceless(source)).map(forLowered);
    const parts = [
      `(?<![${wordish}_-])(?:${bounded.join('|') || '(?!)'})(?![${wordish}_]|-[${wordish}_])`,
      ...sources.filter(isSpaceless).map(forLowered),
    ];
    expression = new RegExp(parts.join('|'), 'g');
    compiled.set(list, expression);
  }
  return expression;
}

/** A wording in a text. */
export interface Wording {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where a text uses wordings of a list; nothing in languages that have no such list. */
export function wordingsIn(list: WordingList, text: string): readonly Wording[] {
  return matchesOf(expressionOf(list), lowered(text)).map(({ 0: match, index }) => {
    const end = index + match.length;
    return { text: text.slice(index, end).trim(), start: index, end };
  });
}

/** Whether a text uses a wording of a list. */
export function speaksOf(list: WordingList, text: string): boolean {
  return lowered(text).search(expressionOf(list)) >= 0;
}

/** Whether a text begins with a wording of a list, signs before it aside. */
export function beginsWith(list: WordingList, text: string): boolean {
  const start = lowered(text).search(expressionOf(list));
  return start >= 0 && !/[\p{L}\p{N}]/u.test(text.slice(0, start));
}

/** Whether a text ends with a wording of a list. */
export const endsWith = (list: WordingList, text: string): boolean =>
  wordingsIn(list, text).some(({ end }) => end === text.length);

/** A text with a space for each wording of a list. */
export function leavingOut(list: WordingList, text: string): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of wordingsIn(list, text)) {
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return rest + text.slice(from);
}

/** A text without the wordings of a list, and without what is only punctuation. */
export function without(list: WordingList, text: string): string {
  return leavingOut(list, text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text is a wording of a list, or several, and nothing else but signs. */
export function isOnly(list: WordingList, text: string): boolean {
  return speaksOf(list, text) && without(list, text) === '';
}
