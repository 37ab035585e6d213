import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { glob, isDynamicPattern } from 'tinyglobby';
import { location } from 'vfile-location';
import { configFileName, createLinter, isKind, kinds, readConfigFile, resolveConfig, type Config, type LintResult, type Severity } from '../linter/index.js';
import { createWorkspaceIndex, summaryOf, type WorkspaceFinding } from '../workspace/index.js';
import { countOf, toJson, toText, type Linted } from './report.js';

/** Where the program reads and writes: the process's own, or a test's. */
export interface Terminal {
  readonly cwd: string;
  readonly color: boolean;
  out(text: string): void;
  err(text: string): void;
}

const usage = `Usage: strategy-lint [options] [files, folders or globs]

Lints product-strategy Markdown against leadership checklists.

  --reporter NAME     text (default) or json
  --kind NAME         treat every file as that kind: ${kinds.join(', ')}
  --checklists all    evaluate every checklist, whatever the kind, in archived documents too
  --config FILE       configuration in YAML or JSON; else the nearest .strategylint.yml
  --fail-on LEVEL     exit with 1 at findings of this level or above: error (default), warning, info, none
  --version, --help

Exit code: 0 nothing at or above --fail-on, 1 findings, 2 bad usage or input that cannot be read.`;

class UsageError extends Error {}

const levels = ['info', 'warning', 'error', 'none'] as const;

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: {
        reporter: { type: 'string', default: 'text' }, kind: { type: 'string' }, checklists: { type: 'string' }, config: { type: 'string' },
        'fail-on': { type: 'string', default: 'error' }, version: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
      },
    });
    return { ...values, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The files that the arguments name: a folder means its Markdown files, a glob what it matches. */
async function filesOf(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile()) files.add(path);
    else if (found?.isDirectory()) for (const file of await glob('**/*.{md,markdown}', { cwd: path, absolute: true, ignore: ['**/node_modules/**', '**/.git/**'] })) files.add(resolve(file));
    else if (isDynamicPattern(pattern)) {
      const matched = await glob(pattern, { cwd, absolute: true, ignore: ['**/node_modules/**', '**/.git/**'] });
      if (matched.length === 0) throw new UsageError(`No file matches "${pattern}".`);
      for (const file of matched) files.add(resolve(file));
    } else throw new UsageError(`There is no file or folder "${pattern}".`);
  }
  return [...files].sort();
}

/** The nearest configuration file of the folder or of one above it. */
async function nearestConfig(cwd: string): Promise<string | undefined> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, configFileName);
    if (await stat(path).then((found) => found.isFile(), () => false)) return path;
    if (dirname(folder) === folder) return undefined;
  }
}

async function configFrom(file: string | undefined, cwd: string): Promise<Config> {
  const path = file === undefined ? await nearestConfig(cwd) : resolve(cwd, file);
  if (path === undefined) return resolveConfig(undefined).config;
  const name = file ?? relative(cwd, path);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`The configuration "${name}" cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const { config, problems } = readConfigFile(text);
  const places = location(text);
  if (problems.length > 0) throw new UsageError(problems.map(({ message, range }) => `${name}:${places.toPoint(range.start)?.line ?? 1}: ${message}`).join('\n'));
  return config;
}

/** Whether a file exists; undefined where its folder is not here either, as in a part of a repository. */
function existsIn(cwd: string, path: string): boolean | undefined {
  const file = resolve(cwd, path);
  return existsSync(file) ? true : existsSync(dirname(file)) ? false : undefined;
}

/** A result with what the other documents show about its document. */
function withFindings(result: LintResult, more: readonly WorkspaceFinding[]): LintResult {
  const added = more.map(({ ruleId, severity, message, said, range }) => ({ ruleId, severity, message, said, range, fixes: [], related: [] }));
  return added.length === 0 ? result : { ...result, findings: [...result.findings, ...added].sort((a, b) => a.range.start - b.range.start) };
}

/**
 * Runs `strategy-lint`.
 * @param args the arguments after the program's name
 * @returns the exit code: 0 clean, 1 findings at or above `--fail-on`, 2 bad usage or unreadable input
 */
export async function main(args: readonly string[], terminal: Terminal, version: string): Promise<0 | 1 | 2> {
  try {
    const given = readArguments(args);
    if (given.help) return terminal.out(usage), 0;
    if (given.version) return terminal.out(version), 0;
    const { kind } = given;
    if (kind !== undefined && !isKind(kind)) throw new UsageError(`"${kind}" is not a kind of document. Kinds: ${kinds.join(', ')}.`);
    if (given.checklists !== undefined && given.checklists !== 'all') throw new UsageError('--checklists knows only "all".');
    if (given.reporter !== 'json' && given.reporter !== 'text') throw new UsageError(`"${given.reporter}" is not a reporter. Reporters: text, json.`);
    const level = levels.find((each) => each === given['fail-on']);
    if (!level) throw new UsageError(`--fail-on must be error, warning, info or none, not "${given['fail-on']}".`);
    const config = await configFrom(given.config, terminal.cwd);
    const linted: Linted[] = [];
    const index = createWorkspaceIndex();
    for (const file of await filesOf(given.positionals.length > 0 ? given.positionals : ['.'], terminal.cwd)) {
      const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
      const path = relative(terminal.cwd, file).split(sep).join('/');
      const { result, document } = createLinter().inspect(text, { path, config, ...(kind !== undefined && { kind }), allChecklists: given.checklists === 'all' });
      linted.push({ path, text, result });
      if (result.kind !== null) index.set(summaryOf(document, path, result.kind));
    }
    const together = index.findings({ now: Date.now(), severities: config.severities, exists: (path) => existsIn(terminal.cwd, path) });
    const all = linted.map((each) => ({ ...each, result: withFindings(each.result, together.get(each.path) ?? []) }));
    terminal.out(given.reporter === 'json' ? toJson(all) : toText(all, terminal.color));
    const failing = level === 'none' ? [] : levels.slice(levels.indexOf(level)).filter((each): each is Severity => each !== 'none');
    return failing.some((severity) => countOf(all, severity) > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`strategy-lint: ${error.message}`);
    return 2;
  }
}
