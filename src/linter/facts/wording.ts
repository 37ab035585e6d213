import lists from '../languages/en/writing.json' with { type: 'json' };
import { matchesOf } from '../text/text.js';

/** A list of wordings that rules about writing and substance look for. */
export type WordingList = Exclude<keyof typeof lists, 'locale'>;

const compiled = new Map<WordingList, RegExp>();

function expressionOf(list: WordingList): RegExp {
  let expression = compiled.get(list);
  if (!expression) {
    expression = new RegExp(`(?<![\\w-])(?:${lists[list].join('|')})(?![\\w]|-\\w)`, 'gi');
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

/** Where a text uses wordings of a list; English only, so that nothing is said of other languages. */
export function wordingsIn(list: WordingList, text: string): readonly Wording[] {
  return matchesOf(expressionOf(list), text).map((match) => ({
    text: match[0].trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a text uses a wording of a list. */
export function speaksOf(list: WordingList, text: string): boolean {
  return text.search(expressionOf(list)) >= 0;
}

/** A text without the wordings of a list, and without what is only punctuation. */
export function without(list: WordingList, text: string): string {
  return text
    .replace(expressionOf(list), ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
