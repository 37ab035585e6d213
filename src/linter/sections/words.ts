import type { LanguageCode } from '../languages/index.js';
import words from './words.json' with { type: 'json' };

/** The languages of `words.json`, in the order in which it translates. */
const order: readonly LanguageCode[] = ['de', 'fr', 'es', 'pt', 'it', 'pl', 'ru', 'ja', 'zh', 'ko'];
const known: Readonly<Record<string, readonly string[]>> = words;

/** Every word and phrase that fixes write in other languages than English. */
export const translations: readonly string[] = Object.values(known).flat();

function wordIn(code: LanguageCode, english: string): string | undefined {
  return Object.hasOwn(known, english) ? known[english]?.[order.indexOf(code)] : undefined;
}

const blank = /\[([^\]]+)\]/g;

/**
 * A title, label, blank or phrase that a fix writes, in the language of the document.
 * @param english as it is written in English; it stays so where it has no translation
 */
export function inLanguage(english: string, code: LanguageCode): string {
  const whole = wordIn(code, english.trim());
  if (whole !== undefined) return english.replace(english.trim(), () => whole);
  return /[\p{L}\p{N}]/u.test(english.replace(blank, ''))
    ? english
    : english.replace(blank, (_, inside: string) => `[${wordIn(code, inside) ?? inside}]`);
}

/** A blank under a title: its own words where there are any in the language, else the title's. */
function blankIn(english: string, title: string, code: LanguageCode): string {
  const inside = /^\[([^\]]+)\]$/.exec(english)?.[1];
  return `[${(inside === undefined ? undefined : wordIn(code, inside)) ?? title}]`;
}

/** The blank of a cell or field in the language of the document. */
export function blankFor(english: string, title: string, code: LanguageCode): string {
  return code === 'en' ? english : blankIn(english, title, code);
}

function cellIn(cell: string, title: string, code: LanguageCode): string {
  const lead = /^([^[\]:]+): \[/.exec(cell)?.[1];
  if (lead !== undefined) return `${wordIn(code, lead) ?? lead}: [${title}]`;
  return wordIn(code, cell) ?? (cell.includes('[') ? blankIn(cell, title, code) : cell);
}

/**
 * A section with blanks in the language of the document: its titles and labels translated, each sentence one blank.
 * @param english the section's Markdown
 */
export function sectionIn(english: string, code: LanguageCode): string {
  if (code === 'en') return english;
  let title = '';
  let columns: readonly string[] = [];
  return english
    .split('\n')
    .map((line) => {
      const heading = /^(#+ )(.*)$/.exec(line);
      if (heading) return `${heading[1] ?? ''}${(title = wordIn(code, heading[2] ?? '') ?? heading[2] ?? '')}`;
      if (line.startsWith('|')) {
        if (/^[|\s:-]+$/.test(line)) return line;
        const cells = line
          .replace(/^\||\|$/g, '')
          .split('|')
          .map((cell) => cell.trim());
        if (columns.length === 0) columns = cells.map((cell) => wordIn(code, cell) ?? cell);
        else return `| ${cells.map((cell, index) => cellIn(cell, columns[index] ?? title, code)).join(' | ')} |`;
        return `| ${columns.join(' | ')} |`;
      }
      columns = [];
      const field = /^(?<bullet>- )?\*\*(?<label>[^*]+):\*\* (?<value>.*)$/.exec(line)?.groups;
      if (field) {
        const label = wordIn(code, field.label ?? '') ?? field.label ?? '';
        return `${field.bullet ?? ''}**${label}:** ${blankIn(field.value ?? '', label, code)}`;
      }
      return line.trim() === '' ? line : `${line.startsWith('- ') ? '- ' : ''}[${title}]`;
    })
    .join('\n');
}
