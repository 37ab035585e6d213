import { readOnce, type LanguageCode } from '../linter/index.js';
import { blankForm, scaffoldNamed } from '../linter/sections/index.js';
import { blankInAll, inLanguage, sectionIn, written } from '../linter/sections/words.js';
import type { Template } from './list.js';

export { teamTemplate, templates, type Template } from './list.js';
export { written };

/** What is known when a document is started. */
export interface Filling {
  /** Empty when nobody is known: then a blank is left. */
  readonly owner: string;
  /** An ISO date. */
  readonly today: string;
  /** The language of our words; English when left out. */
  readonly language?: LanguageCode;
}

/**
 * Fills a template with what is known; everything else stays a blank such as `[Metric name]`, and a name that means
 * nothing to us stays as it is.
 */
export function fillTemplate(template: Template, { owner, today, language = 'en' }: Filling): string {
  const source = template.isTeams ? template.source : sectionIn(template.source, language);
  return source.replace(/\{\{([a-z-]+)\}\}/g, (all: string, name: string) => {
    if (name === 'owner') return (owner || inLanguage('[Owner]', language)).replace(/["\\]/g, '\\$&');
    if (name === 'today') return today;
    const section = scaffoldNamed(name)?.text.trim();
    return section === undefined ? all : sectionIn(section, language);
  });
}

/**
 * Starts a document: one of a team's keeps the language in which they wrote it.
 * @param writing the language of our words in the others
 */
export function startDocument(
  template: Template,
  { owner, today, writing }: Omit<Filling, 'language'> & { readonly writing: LanguageCode },
): string {
  const language = template.isTeams ? readOnce(template.source, { writing }).writing : writing;
  return fillTemplate(template, { owner, today, language });
}

/** The day it is where the author is, as an ISO date. */
export function localDate(now: Date): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** The first blank in the title of a document, without its brackets; undefined when its title has none. */
export function titleBlank(text: string): string | undefined {
  const title = /^# .*$/m.exec(text)?.[0] ?? '';
  return [...title.matchAll(blankForm)][0]?.[1];
}

/**
 * Fills every blank of a name in a new document.
 * @param answer plain text; when it is empty the blanks stay
 */
export function fillBlank(text: string, name: string, answer: string): string {
  if (answer === '') return text;
  const front = /^---\n[^]*?\n---\n/.exec(text)?.[0] ?? '';
  // In front matter blanks stand in double quotes.
  const quoted = answer.replace(/["\\]/g, '\\$&');
  return front.replaceAll(`[${name}]`, () => quoted) + text.slice(front.length).replaceAll(`[${name}]`, () => answer);
}

/** A longer file name is cut, in UTF-16 code units. */
const longestName = 60;

/** The name of a file for a document, without its ending, from the words of its title without its blanks; undefined when there are none. */
export function fileNameOf(text: string): string | undefined {
  const title = /^# +(.+)$/m.exec(text)?.[1] ?? '';
  const words =
    title
      .replace(blankForm, '')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-') ?? '';
  return words.slice(0, longestName).replace(/-+$/, '') || undefined;
}

/** Blanks that mean the same thing wherever they stand in a document: typing one fills them all. */
const shared: ReadonlySet<string> = new Set(blankInAll('Product name'));

/** Turns every blank into a tab stop that shows the blank, for VS Code's snippets. */
export function toSnippet(text: string): string {
  const stops = new Map<string, number>();
  let next = 1;
  let snippet = '';
  let end = 0;
  for (const match of text.matchAll(blankForm)) {
    const name = match[1] ?? '';
    const known = shared.has(name) ? stops.get(name) : undefined;
    const stop = known ?? next++;
    stops.set(name, stop);
    snippet += `${escapeSnippet(text.slice(end, match.index))}\${${stop}:${escapeSnippet(match[0])}}`;
    end = match.index + match[0].length;
  }
  return `${snippet}${escapeSnippet(text.slice(end))}$0`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
