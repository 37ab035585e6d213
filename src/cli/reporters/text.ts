import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { visible } from '../../linter/index.js';
import { pageOf } from '../itemPages.js';
import { plural, pluralOfKind } from '../plural.js';
import type { Counts, FindingReport, Reporter, ReporterContext } from '../report.js';

/** Words that lead somewhere, as terminals understand it (OSC 8). */
const linked = (words: string, address: string): string => `\u001B]8;;${address}\u0007${words}\u001B]8;;\u0007`;

/** The path as it stands at the start of a line: where jobs run, a line that begins like a command would be one. */
const shownPath = (path: string): string => visible(/^(?:::|##\[)/.test(path) ? `./${path}` : path);

/** The block with links: from the path to the file, and from each item to its page. */
function withLinks(block: string, path: string, cwd: string): string {
  const name = shownPath(path);
  const file = pathToFileURL(resolve(cwd, path)).href;
  return block
    .replace(name, () => linked(name, file))
    .replace(/(\S+)(?= +strategy-lint$)/gm, (ruleId) => {
      const page = pageOf(ruleId);
      return page === undefined ? ruleId : linked(ruleId, page);
    });
}

/** A document's path with its findings below, in the form that remark users know. */
function blockOf(
  path: string,
  findings: readonly FindingReport[],
  { color, links, cwd }: Pick<ReporterContext, 'color' | 'links' | 'cwd'>,
): string {
  const file = new VFile({ path: shownPath(path) });
  for (const { line, column, endLine, endColumn, message, ruleId, severity } of findings) {
    const written = file.message(visible(message), {
      place: { start: { line, column }, end: { line: endLine, column: endColumn } },
      ruleId,
      source: 'strategy-lint',
    });
    written.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  }
  const text = reporter([file], { color, quiet: false });
  // Its last paragraph counts errors and warnings: ours counts those of all documents.
  const block = findings.some(({ severity }) => severity !== 'info') ? text.slice(0, text.lastIndexOf('\n\n')) : text;
  return links ? withLinks(block, path, cwd) : block;
}

function totalOf({ error, warning, info }: Counts, color: boolean): string {
  const part = (count: number, code: number, sign: string, one: string, many: string): string =>
    count === 0 ? '' : `${color ? `\u001B[${code}m${sign}\u001B[39m` : sign} ${plural(count, one, many)}`;
  const parts = [part(error, 31, '✖', 'error', 'errors'), part(warning, 33, '⚠', 'warning', 'warnings')]
    .filter(Boolean)
    .join(', ');
  const total = error + warning + info;
  return parts !== '' && total !== error && total !== warning ? `${total} messages (${parts})` : parts;
}

/** One line over the documents that may well be strategy documents; empty when there are none. */
function likelyLine(likely: Counts['likely']): string {
  const kinds = [...likely].sort(([a, some], [b, many]) => many - some || (a < b ? -1 : 1));
  const all = kinds.reduce((sum, [, count]) => sum + count, 0);
  const list = kinds.map(([kind, count]) => pluralOfKind(count, kind)).join(', ');
  return all === 0
    ? ''
    : all === 1
      ? `1 more file looks like a plan (${list}): check it with --include-likely.`
      : `${all} more files look like plans (${list}): check them with --include-likely.`;
}

/** The report for people: each document as soon as it comes. */
export function textReporter(context: ReporterContext): Reporter {
  const { out, color } = context;
  let apart = false;
  const paragraph = (text: string): void => {
    out(apart ? `\n${text}` : text);
    apart = true;
  };
  const block = (path: string, findings: readonly FindingReport[]): void => {
    paragraph(blockOf(path, findings, context));
    apart = findings.length > 0;
  };
  return {
    add({ kind, path, findings }) {
      if (kind !== null || findings.length > 0) block(path, findings);
    },
    end(together, counts) {
      const { documents, skipped, checked, failed } = counts;
      const likely = likelyLine(counts.likely);
      apart = checked + failed > 0;
      if (together.size > 0) paragraph('What several documents show together:');
      for (const [path, findings] of [...together].sort(([a], [b]) => (a < b ? -1 : 1))) block(path, findings);
      const total = totalOf(counts, color);
      if (total !== '') paragraph(total);
      if (skipped > 0)
        paragraph(
          `${skipped} of ${plural(documents, 'file', 'files')} left alone: ` +
            (skipped === 1 ? 'it does not read like a strategy document' : 'they do not read like strategy documents'),
        );
      if (likely !== '') paragraph(likely);
    },
  };
}
