import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { failedCheck, isKind, isoDate, kinds, visible, type Severity } from '../linter/index.js';
import { createWorkspaceIndex, type WorkspaceFinding, type WorkspaceIndex } from '../workspace/index.js';
import { openCache, usualCache } from './cache.js';
import type { Settings } from './document.js';
import { configOf, configTextFrom, filesOf, reasonOf, UsageError } from './input.js';
import { lintAll } from './lint.js';
import { jsonReporter, textReporter, type Counts, type FindingReport } from './report.js';

/** Where the program reads and writes: the process's own, or a test's. */
export interface Terminal {
  readonly cwd: string;
  readonly color: boolean;
  /** Takes lines, without the last line end. */
  out(text: string): void;
  err(text: string): void;
}

/** What the program knows of itself, and what a test decides for it. */
export interface Program {
  readonly version: string;
  /** The address of the program, which worker threads run as well. */
  readonly entry: string;
  /** How many worker threads; as many as are worth their start unless given. */
  readonly workers?: number;
  /** Any instant of today, in milliseconds; the clock's unless given. */
  readonly now?: number;
}

const usage = `Usage: strategy-lint [options] [files, folders or globs]

Lints product-strategy Markdown against leadership checklists.

  --reporter NAME     text (default) or json
  --kind NAME         treat every file as that kind: ${kinds.join(', ')}
  --checklists all    evaluate every checklist, whatever the kind, in archived documents too
  --include-likely    also check files that may be strategy documents
  --config FILE       configuration in YAML or JSON; else the nearest .strategylint.yml
  --cache             remember results in .strategylintcache, and lint only what changed since
  --cache-location FILE
                      remember them in that file instead
  --today YYYY-MM-DD  check as of that day instead of today, so that a result can be reproduced
  --fail-on LEVEL     exit with 1 at findings of this level or above: error (default), warning, info, none
  --version, --help

Exit code: 0 nothing at or above --fail-on, 1 findings, 2 bad usage, or a file that could not be read or checked.`;

const levels = ['info', 'warning', 'error', 'none'] as const;

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        reporter: { type: 'string', default: 'text' },
        kind: { type: 'string' },
        checklists: { type: 'string' },
        'include-likely': { type: 'boolean', default: false },
        config: { type: 'string' },
        cache: { type: 'boolean', default: false },
        'cache-location': { type: 'string' },
        today: { type: 'string' },
        'fail-on': { type: 'string', default: 'error' },
        version: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { ...values, positionals };
  } catch (error) {
    throw new UsageError(reasonOf(error));
  }
}

/**
 * Midnight UTC of a day such as 2026-03-31, in milliseconds.
 * @throws UsageError for anything else, a day that no calendar has among it
 */
function instantOf(day: string): number {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  // Some machines read the 30th of February as one of March.
  if (Number.isNaN(instant) || isoDate(instant) !== day)
    throw new UsageError(`--today must be a day such as 2026-03-31, not "${day}".`);
  return instant;
}

/** Whether a file exists; undefined where its folder is not here either, as in a part of a repository. */
function existsIn(cwd: string, path: string): boolean | undefined {
  const file = resolve(cwd, path);
  return existsSync(file) ? true : existsSync(dirname(file)) ? false : undefined;
}

/** Findings over several documents as they are reported. */
function reportsOf(
  found: ReadonlyMap<string, readonly WorkspaceFinding[]>,
  index: WorkspaceIndex,
): ReadonlyMap<string, readonly FindingReport[]> {
  const point = (path: string, offset: number): { line: number; column: number } => {
    const { line, character } = index.pointAt(path, offset) ?? { line: 0, character: 0 };
    return { line: line + 1, column: character + 1 };
  };
  return new Map(
    [...found].map(([path, findings]) => [
      path,
      findings.map(({ ruleId, severity, message, range }) => {
        const [start, end] = [point(path, range.start), point(path, range.end)];
        return {
          ruleId,
          severity,
          message,
          line: start.line,
          column: start.column,
          endLine: end.line,
          endColumn: end.column,
          fixes: [],
        };
      }),
    ]),
  );
}

/**
 * Runs `strategy-lint`.
 * @param args the arguments after the program's name
 * @returns the exit code: 0 clean, 1 findings at or above `--fail-on`, 2 bad usage, or a document that could not be read or checked
 */
export async function main(
  args: readonly string[],
  terminal: Terminal,
  { version, entry, workers, now: clock = Date.now() }: Program,
): Promise<0 | 1 | 2> {
  const { cwd, out } = terminal;
  try {
    const given = readArguments(args);
    if (given.help) return (out(usage), 0);
    if (given.version) return (out(version), 0);
    const { kind, cache: cached, 'cache-location': location } = given;
    if (kind !== undefined && !isKind(kind))
      throw new UsageError(`"${kind}" is not a kind of document. Kinds: ${kinds.join(', ')}.`);
    if (given.checklists !== undefined && given.checklists !== 'all')
      throw new UsageError('--checklists knows only "all".');
    if (given.reporter !== 'json' && given.reporter !== 'text')
      throw new UsageError(`"${given.reporter}" is not a reporter. Reporters: text, json.`);
    const level = levels.find((each) => each === given['fail-on']);
    if (!level) throw new UsageError(`--fail-on must be error, warning, info or none, not "${given['fail-on']}".`);
    const now = given.today === undefined ? clock : instantOf(given.today);
    const keyed = cached === true || location !== undefined;
    const settings: Settings = {
      version,
      config: await configTextFrom(given.config, cwd),
      kind,
      allChecklists: given.checklists === 'all',
      includeLikely: given['include-likely'],
      fixes: given.reporter === 'json' || keyed,
      keyed,
      now,
    };
    const sources = (await filesOf(given.positionals.length > 0 ? given.positionals : ['.'], cwd)).map((file) => ({
      file,
      path: relative(cwd, file).split(sep).join('/'),
    }));
    const cache = keyed ? openCache(resolve(cwd, location ?? usualCache), cwd, settings) : undefined;
    const reporter = given.reporter === 'json' ? jsonReporter(out) : textReporter(out, terminal.color);
    const index = createWorkspaceIndex();
    const counts: Counts = {
      documents: 0,
      skipped: 0,
      failed: 0,
      checked: 0,
      likely: new Map(),
      error: 0,
      warning: 0,
      info: 0,
    };
    for await (const linted of lintAll(sources, settings, {
      entry,
      cache,
      ...(workers !== undefined && { workers }),
    })) {
      const { report, summary } = linted;
      counts.documents += 1;
      const failed = report.findings.some(({ ruleId }) => ruleId === failedCheck);
      if (summary) index.set(summary);
      if (failed) counts.failed += 1;
      else if (report.kind !== null) counts.checked += 1;
      else if (report.likelyKind === null) counts.skipped += 1;
      else counts.likely.set(report.likelyKind, (counts.likely.get(report.likelyKind) ?? 0) + 1);
      for (const { severity } of report.findings) counts[severity] += 1;
      reporter.add(report);
      if (!failed) cache?.keep(linted);
    }
    const { severities, experimental } = configOf(settings.config);
    const together = reportsOf(
      index.findings({ now, severities, experimental, exists: (path) => existsIn(cwd, path) }),
      index,
    );
    for (const { ruleId, severity } of [...together.values()].flat()) {
      counts[severity] += 1;
      if (ruleId === failedCheck) counts.failed += 1;
    }
    reporter.end(together, counts);
    cache?.save();
    const failing =
      level === 'none' ? [] : levels.slice(levels.indexOf(level)).filter((each): each is Severity => each !== 'none');
    return counts.failed > 0 ? 2 : failing.some((severity) => counts[severity] > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`strategy-lint: ${visible(error.message)}`);
    return 2;
  }
}
