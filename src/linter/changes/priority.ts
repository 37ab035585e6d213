/** By which words a document says what comes first, and what it requires. */
import { languages, lowered, matcherOf } from '../languages/index.js';
import { normalize } from '../outline/normalize.js';
import words from './requirementWords.json' with { type: 'json' };

const all = (key: 'priority' | 'requirements' | 'scopeColumn'): readonly string[] => [
  ...new Set(languages.flatMap(({ code }) => words[code][key])),
];
/** Signs around words: of numbers, brackets, emphasis. No class of letters, which would leave out those of other scripts. */
const sign = String.raw`[\s\d.,:：*_#()（）[\]!?–—-]`;
/** Whole texts: "Must have", "P0", "P1 (launch)", "Must have requirements". */
const priority = matcherOf(
  all('priority').map(
    (word) =>
      String.raw`^${sign}*(?:${word})(?=\s*(?:$|[(:—–（：]|\s-\s)|\s+(?:requirements?|features?|items?|priority)${sign}*$)`,
  ),
);
const requirements = matcherOf(
  all('requirements').map((word) => String.raw`^(?:\d+(?:\.\d+)*\.?\s+)?(?:${word})(?:\s*[(（].*)?${sign}*$`),
);
const scopeColumn = matcherOf(all('scopeColumn').map((word) => `^(?:${word})$`));

const before = new RegExp(`^${sign}+`);

/** What a priority is called at the beginning of a title or cell, as a key; undefined where it names none. */
export function priorityIn(text: string): string | undefined {
  const found = priority.exec(text.trim())?.[0];
  return found === undefined
    ? undefined
    : normalize(
        found
          .replace(before, '')
          .replace(/[\s-]+haves?\b/i, '')
          .replace(/[^\p{L}\p{N}]+/gu, ' '),
      );
}

/** Whether a heading stands over requirements: "Functional requirements", "In scope", "MVP features". */
export const isOverRequirements = (title: string): boolean => requirements.test(title.trim());

/** Whether a column says in which phase or scope a row is done. */
export const isScopeColumn = (title: string): boolean => scopeColumn.test(lowered(title.trim()));

/** A priority that an item is marked with: "[P1] Import", "Import (must have)", "P0: Import". */
const tag =
  /^\s*[([]?\s*(P[0-4])\s*[)\]]?\s*[:—–-]?\s+|\s*[([]\s*(P[0-4]|(?:must|should|could|won['’]?t)(?:[ -]have)?)\s*[)\]]\s*/i;

/** An item's words without the priority that it is marked with; undefined where it is marked with none. */
export function marked(text: string): { readonly name: string; readonly priority: string } | undefined {
  const [whole, before, inside] = tag.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { name: text.replace(whole, ' ').trim(), priority: before ?? inside ?? '' };
}
