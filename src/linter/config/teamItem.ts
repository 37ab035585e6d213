import { contentOf } from '../facts/evidence.js';
import { isBlank } from '../facts/blanks.js';
import { apart } from '../fixes/sections.js';
import { normalize } from '../outline/normalize.js';
import { say, titled, type Fix, type Severity } from '../result.js';
import { met, missing, type Rule } from '../rules/rule.js';

/** What a team says of an item of its own. */
export interface TeamItemDescription {
  readonly id: string;
  readonly checklist: string;
  readonly statement: string;
  readonly severity: Severity;
  /** Headings and labels that meet it, compared as headings are: without case, numbers, emoji or accents. */
  readonly sections: readonly string[];
  /** Words that meet it wherever they stand as such. Plain text: no expression of anybody's can take long. */
  readonly words: readonly string[];
  readonly message: string | undefined;
  /** Markdown that the quick fix inserts at the document's end. */
  readonly insert: string | undefined;
}

const letter = /[\p{L}\p{N}]/u;

/** Where a text holds the words, whole and in any case; -1 when it does not. */
function indexOfWords(text: string, words: string): number {
  const [all, wanted] = [text.toLowerCase(), words.toLowerCase()];
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    if (!letter.test(all[at - 1] ?? '') && !letter.test(all[at + wanted.length] ?? '')) return at;
  }
  return -1;
}

/** Makes a rule of what a team declared in its configuration. */
export function teamItem({
  id,
  checklist,
  statement,
  severity,
  sections,
  words,
  message,
  insert,
}: TeamItemDescription): Rule {
  const titles = new Set(sections.map(normalize));
  return {
    id,
    checklist,
    statement,
    severity,
    nature: 'structure',
    check(document, report) {
      const field = document.fields.find(({ label }) => titles.has(normalize(label)));
      if (field && field.value !== '') return isBlank(field.value) ? missing : met(field.valueRange);
      const named = document.outline.sections.filter(({ title }) => titles.has(normalize(title)));
      for (const section of named) {
        const content = contentOf(section);
        if (content === 'filled') return met(section.titleRange);
        if (content === 'open') return missing;
      }
      const spoken = document.outline.passages.find((passage) =>
        words.some((each) => indexOfWords(passage.text, each) >= 0),
      );
      const word = spoken && words.find((each) => indexOfWords(spoken.text, each) >= 0);
      if (spoken && word !== undefined)
        return met(spoken.source(indexOfWords(spoken.text, word), indexOfWords(spoken.text, word) + word.length));
      const inserted = (at: number): readonly Fix[] =>
        insert && document.located
          ? [
              {
                ...titled(say`Insert what "${id}" asks for`),
                safe: false,
                edits: [{ start: at, end: at, text: apart(insert, at, document.source) }],
              },
            ]
          : [];
      report(
        named.at(0)?.titleRange ?? document.head,
        message ?? `The document does not meet "${statement.replace(/\.$/, '')}": add it.`,
        { fixes: () => inserted(document.source.length) },
      );
      return missing;
    },
  };
}
