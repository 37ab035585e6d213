import { foreign, type LanguageCode } from '../languages/index.js';
import words from './words.json' with { type: 'json' };

/** The languages of `words.json`: those besides English, in the order in which they are read. */
const order: readonly LanguageCode[] = foreign.map(({ code }) => code);
const known: Readonly<Record<string, readonly string[]>> = words;

/** The languages in which every section and template is written, English first. */
export const written: readonly LanguageCode[] = ['en', ...order];

function wordIn(code: LanguageCode, english: string): string | undefined {
  return Object.hasOwn(known, english) ? known[english]?.[order.indexOf(code)] : undefined;
}

const blank = /\[([^\]]+)\]/g;

/**
 * A title, label, blank or sentence that a fix or template writes, in the language of the document.
 * @param english as it is written in English; it stays so where it has no translation
 */
export function inLanguage(english: string, code: LanguageCode): string {
  const whole = wordIn(code, english.trim());
  if (whole !== undefined) return english.replace(english.trim(), () => whole);
  return /[\p{L}\p{N}]/u.test(english.replace(blank, ''))
    ? english
    : english.replace(blank, (_, inside: string) => `[${wordIn(code, inside) ?? inside}]`);
}

/**
 * A blank in every language, English first.
 * @param english what stands in its brackets; so are the answers
 */
export function blankInAll(english: string): readonly string[] {
  // Both are read once for all languages: this is asked of every blank before the first document is read.
  const [own, bare] = [known[`[${english}]`], known[english]];
  return [english, ...order.map((_, column) => own?.[column]?.slice(1, -1) ?? bare?.[column] ?? english)];
}

/** The colon behind a label: French sets it apart, Japanese and Chinese have a wide one. */
export function colonIn(code: LanguageCode): string {
  return inLanguage(':', code);
}

/** What words stand as: some mean something else as a title or label. */
type Place = 'title' | 'label' | 'text';

/** Our words in a line of Markdown: its title, its cells, the value of its key, its label and what stands behind it. */
function rewordLine(line: string, write: (words: string, as: Place) => string): string {
  if (/^[|\s:-]*$/.test(line)) return line;
  if (line.startsWith('|'))
    return line
      .split('|')
      .map((cell) => (cell === '' ? cell : write(cell, 'text')))
      .join('|');
  const front = /^(?<key>[\w-]+: )(?:"(?<value>.*)")?/.exec(line)?.groups;
  // What stands without quotes is for machines.
  if (front) return front.value === undefined ? line : `${front.key ?? ''}"${write(front.value, 'text')}"`;
  const title = /^#+ /.exec(line)?.[0];
  if (title !== undefined) return title + write(line.slice(title.length), 'title');
  const labelled = /^(?<marks>(?:- |> )*)(?:\*\*(?<label>[^*[\]]+:)\*\* )?(?<rest>.*)$/.exec(line)?.groups ?? {};
  const { marks = '', label, rest = '' } = labelled;
  return `${marks}${label === undefined ? '' : `**${write(label, 'label')}** `}${write(rest, 'text')}`;
}

/**
 * Markdown of ours with its words written anew, and its marks as they were.
 * @param write is given a title, a label with its colon, a cell, or what stands in a line behind its marks and label
 */
export function reword(markdown: string, write: (words: string, as: Place) => string): string {
  return markdown
    .split('\n')
    .map((line) => rewordLine(line, write))
    .join('\n');
}

/** Words of ours in a language, as what they stand. */
function wordsIn(english: string, as: Place, code: LanguageCode): string {
  if (as === 'title') return wordIn(code, `# ${english}`) ?? inLanguage(english, code);
  if (as === 'text') return inLanguage(english, code);
  return wordIn(code, english) ?? inLanguage(english.slice(0, -1), code) + colonIn(code);
}

/**
 * A section or template in the language of the document.
 * @param english its Markdown
 */
export function sectionIn(english: string, code: LanguageCode): string {
  return code === 'en' ? english : reword(english, (words, as) => wordsIn(words, as, code));
}
