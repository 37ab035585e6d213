import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceFile } from './document.js';
import { UsageError } from './input.js';
import { summaryMark, type Reporter, type ReporterContext } from './report.js';
import { createReporter, type ReporterName } from './reporters/index.js';
import type { Terminal } from './program.js';
import { filesOf, saveReport, type Wanted } from './wanted.js';

/** Several reporters as one. */
export interface Output extends Reporter {
  /**
   * Writes the reports that go to files.
   * @throws UsageError when one cannot be written
   */
  save(): void;
}

/**
 * The documents without those that reports are written to.
 * @throws UsageError when a report would replace a document
 */
export function besides(
  sources: readonly SourceFile[],
  reporters: readonly Wanted[],
  cwd: string,
): readonly SourceFile[] {
  const files = filesOf(reporters, cwd);
  const lost = sources.find(
    ({ file }) => files.includes(file) && existsSync(file) && !readFileSync(file, 'utf8').startsWith(summaryMark),
  );
  if (lost) throw new UsageError(`"${lost.path}" is one of the documents, so no report is written over it.`);
  return sources.filter(({ file, text }) => text !== undefined || !files.includes(file));
}

/** Makes the reporters that the arguments name. */
export function createOutput(
  reporters: readonly Wanted<ReporterName>[],
  terminal: Terminal,
  shared: Omit<ReporterContext, 'out' | 'color' | 'links' | 'file'>,
): Output {
  const made = reporters.map(({ name, output }) => {
    const file = output === undefined ? undefined : resolve(terminal.cwd, output);
    const lines: string[] = [];
    const out = (text: string): void => (file === undefined ? terminal.out(text) : void lines.push(`${text}\n`));
    const shown = file === undefined;
    const color = shown && terminal.color;
    const links = shown && terminal.links === true;
    return { file, output, lines, reporter: createReporter(name, { ...shared, out, color, links, file }) };
  });
  return {
    add(document, page) {
      for (const { reporter } of made) reporter.add(document, page);
    },
    end(together, counts) {
      for (const { reporter } of made) reporter.end(together, counts);
    },
    save() {
      for (const { output, lines } of made) if (output !== undefined) saveReport(output, terminal.cwd, lines.join(''));
    },
  };
}
