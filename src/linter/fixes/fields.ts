import type { StrategyDocument } from '../facts/document.js';
import type { Field } from '../outline/fields.js';
import { say, titled, type Fix } from '../result.js';
import { inLanguage } from '../sections/words.js';
import { makesField } from './effect.js';
import { apart, lineEnd } from './sections.js';
import { replaceFix } from './value.js';

/** A value as YAML reads it: in quotes where it needs them. */
export function yamlValue(value: string): string {
  return /^[\w][\w .-]*$/.test(value) ? value : JSON.stringify(value);
}

/** Whether the label is a heading above the value. */
function isHeaded({ shape, passage, labelRange }: Field): boolean {
  return shape === 'line' && passage !== undefined && labelRange.start < passage.block.start;
}

/** The last of the fields at the top that stand on a line, item or row of their own. */
function neighbour(document: StrategyDocument): Field | undefined {
  return document.fields
    .filter(
      (field) =>
        field.aboutDocument &&
        field.shape !== 'front-matter' &&
        field.shape !== 'column' &&
        field.passage &&
        field.passage.node.type !== 'html' &&
        !isHeaded(field) &&
        field.names.some((name) =>
          ['owner', 'status', 'version', 'updated', 'created', 'next-review', 'horizon', 'product'].includes(name),
        ),
    )
    .at(-1);
}

/** The fix that adds a field about the document, unless it would not be read as one. */
export function fieldFix(document: StrategyDocument, key: string, english: string, content: string): Fix | undefined {
  const fix = fieldIn(document, key, english, content);
  return fix?.edits.every((edit) => makesField(document, edit)) ? fix : undefined;
}

/**
 * The field in the shape the document uses: front matter, a line, an item, a table
 * row, a part of a line; without any, a line below the title.
 * @param key the front-matter key
 * @param english the label elsewhere, in English
 * @param content the value in English, often a blank to fill
 */
function fieldIn(document: StrategyDocument, key: string, english: string, content: string): Fix | undefined {
  if (!document.located) return undefined;
  const { source, front, writing } = document;
  const inFront = front.range !== undefined && !front.problem && front.entries.length > 0 && source.startsWith('---');
  const label = inLanguage(english, writing);
  // The values of front matter are for machines too.
  const value = inFront && !content.startsWith('[') ? content : inLanguage(content, writing);
  const end = lineEnd(source);
  const title = titled(say`Add "${label}: ${value}"`);
  const fix = (offset: number, text: string): Fix => ({
    ...title,
    safe: false,
    edits: [{ start: offset, end: offset, text }],
  });
  if (inFront && front.range) {
    // A key that stands twice is an error to YAML: what it says now is the author's to mend.
    if (front.entries.some((entry) => entry.key.toLowerCase() === key)) return undefined;
    const close = source.lastIndexOf('---', front.range.end - 1);
    return fix(close, `${key}: ${yamlValue(value)}${end}`);
  }
  const near = neighbour(document);
  if (near?.passage) {
    const { start, end: stop } = near.valueRange;
    const lineStart = source.lastIndexOf('\n', near.labelRange.start - 1) + 1;
    const lineStop = /\r?\n|$/.exec(source.slice(Math.max(stop, start)))?.index ?? 0;
    const line = source.slice(lineStart, Math.max(stop, start) + lineStop);
    const at = lineStart + line.length;
    if (near.shape === 'row') {
      const cells = line.split('|').length - 2;
      const bold = line.includes('**');
      return fix(at, `${end}| ${bold ? `**${label}**` : label} | ${value} |${' |'.repeat(Math.max(0, cells - 2))}`);
    }
    const lead = /^[ \t]*(?:>[ \t]?)*(?:[-*+] )?/.exec(line)?.[0] ?? '';
    const bold = /\*\*/.test(line);
    const written = bold ? `**${label}:** ${value}` : `${label}: ${value}`;
    if (/\s[|·]\s/.test(line)) {
      const closing = /[*_]+\s*$/.exec(line)?.[0] ?? '';
      const italic = closing !== '' && !bold;
      return fix(italic ? at - closing.length : at, `${/ · /.test(line) ? ' · ' : ' | '}${written}`);
    }
    if (/[-*+] $/.test(lead)) return fix(at, `${end}${lead}${written}`);
    const hard = /(?: {2}|\\)$/.exec(line)?.[0];
    return fix(at, hard ? `${end}${lead}${written}${hard}` : `  ${end}${lead}${written}`);
  }
  const below = document.title?.passages[0]?.block.end;
  if (below === undefined) {
    const top = front.range?.end ?? 0;
    const offset = top + (/^\uFEFF?(?:[ \t]*\r?\n)*/.exec(source.slice(top))?.[0].length ?? 0);
    return fix(offset, apart(`**${label}:** ${value}`, offset, source));
  }
  const after = source.slice(below);
  return fix(below, `${end}${end}**${label}:** ${value}${/^\r?\n[ \t]*(?:\r?\n|$)|^\s*$/.test(after) ? '' : end}`);
}

/** The fix that writes a blank date over the value of a field. */
export function dateBlank({ valueRange, shape }: Field, { writing }: StrategyDocument): Fix {
  const blank = inLanguage('[Date]', writing);
  return replaceFix(valueRange, shape === 'front-matter' ? yamlValue(blank) : blank, blank);
}
