import { readFileSync, writeFileSync } from 'node:fs';
import { fixesTogether, visible, type TextEdit } from '../linter/index.js';
import { fileLinter, keyOf, textOf, unfixedFile, type Linted, type Settings, type SourceFile } from './document.js';
import type { FindingReport } from './report.js';

type FixReport = FindingReport['fixes'][number];

/** Fixes documents. */
export interface Fixer {
  /**
   * Applies the fixes that cannot change what a document means; nothing where there are none.
   * @param linted what was found in it, with fixes and key
   * @param findings those of it that are to be fixed
   * @returns what is found in it after that; with the reason, where it cannot be written
   */
  fix(source: SourceFile, linted: Linted, findings: readonly FindingReport[]): Linted;
}

/** A text after edits that do not touch each other, in its order. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let [result, end] = ['', 0];
  for (const edit of edits) {
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + text.slice(end);
}

/** The lines of a text that stand before an offset. */
const linesBefore = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

/** Edits as the lines that they take out and put in, as in a diff without context. */
export function changeOf(text: string, edits: readonly TextEdit[]): readonly string[] {
  const hunks: { from: number; to: number; edits: TextEdit[] }[] = [];
  for (const edit of edits) {
    const [first, last] = [linesBefore(text, edit.start), linesBefore(text, edit.end)];
    const open = hunks.at(-1);
    if (open && first <= open.to + 1) {
      open.to = Math.max(open.to, last);
      open.edits.push(edit);
    } else hunks.push({ from: first, to: last, edits: [edit] });
  }
  const lines = text.split('\n');
  const offsets = [0];
  for (const line of lines) offsets.push((offsets.at(-1) ?? 0) + line.length + 1);
  return hunks.flatMap(({ from, to, edits: own }) => {
    const before = lines.slice(from, to + 1);
    const start = offsets[from] ?? 0;
    const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const after = applied(before.join('\n'), moved).split('\n');
    const shown = (sign: string, each: readonly string[]): readonly string[] =>
      each.map((line) => `${sign}${visible(line.replace(/\r$/, ''))}`);
    return [`@@ line ${from + 1} @@`, ...shown('-', before), ...shown('+', after)];
  });
}

/** The text as it stands in the file; undefined when it cannot be written back as it was. */
function textIn(file: string): string | undefined {
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}

/**
 * Makes a fixer: it takes what the editor takes on saving, the safe fixes of a document that do not touch each other.
 * @param settings those that documents are linted with; results have keys and fixes
 * @param dry whether nothing is written, and only shown
 * @param say takes lines about what was done
 */
export function createFixer(settings: Settings, dry: boolean, say: (line: string) => void): Fixer {
  const safeIn = ({ fixes }: FindingReport): FixReport | undefined => fixes.find(({ safe }) => safe);
  let lint: ReturnType<typeof fileLinter> | undefined;
  const write = (source: SourceFile, linted: Linted, edits: readonly TextEdit[]): boolean => {
    const text = textIn(source.file);
    const path = visible(source.path);
    if (text === undefined) return (say(`${path}: not fixed, for it is not in UTF-8.`), false);
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const own = text.slice(mark.length);
    if (keyOf(settings, source.path, own) !== linted.key)
      return (say(`${path}: not fixed, for it changed while it was checked.`), false);
    writeFileSync(source.file, mark + applied(own, edits));
    return true;
  };
  return {
    fix(source, linted, findings) {
      const { count, edits } = fixesTogether(findings, safeIn);
      if (count === 0) return linted;
      const titles = findings
        .filter((finding) => safeIn(finding)?.edits.some((edit) => edits.includes(edit)))
        .map((finding) => `${finding.ruleId}: ${safeIn(finding)?.title}`);
      const path = visible(source.path);
      const said = titles.map((title) => `${path}: ${dry ? 'would be fixed' : 'fixed'}: ${visible(title)}`);
      try {
        if (dry) for (const line of [...said, ...changeOf(textOf(source), edits)]) say(line);
        else if (write(source, linted, edits)) {
          for (const line of said) say(line);
          return (lint ??= fileLinter(settings))(source);
        }
      } catch (error) {
        return unfixedFile(linted, error);
      }
      return linted;
    },
  };
}
