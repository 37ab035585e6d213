import { relative, resolve, sep } from 'node:path';
import { visible } from '../linter/index.js';
import { createWorkspaceIndex } from '../workspace/index.js';
import { readBaseline, recordBaseline, type Baseline } from './baseline.js';
import { openCache, usualCache } from './cache.js';
import { changesIn, stagedSources, type Changes } from './changed.js';
import type { Linted, Settings, SourceFile } from './document.js';
import { findingsSince } from './history.js';
import { createFixer, type Fixer } from './fix.js';
import { configOf, configTextFrom, filesOf, readStandardInput, UsageError } from './input.js';
import { statementOf } from './itemPages.js';
import { lintAll } from './lint.js';
import type { Options } from './options.js';
import { besides, createOutput } from './output.js';
import { plural } from './plural.js';
import type { Program, Terminal } from './program.js';
import type { FindingReport } from './report.js';
import { createTally, isFailed } from './tally.js';
import { findingsTogether } from './together.js';

/** What is linted. */
interface Sources {
  /** In the order of the paths. */
  readonly sources: readonly SourceFile[];
  /** What there is to say of what the arguments name, in sentences. */
  readonly notes: readonly string[];
  /** Whether all of it could be read. */
  readonly isComplete: boolean;
}

/** @throws UsageError when none of what the arguments name can be read */
async function sourcesFor(
  { stdin, patterns, reporters, since }: Options,
  changes: Changes | undefined,
  { cwd, read = readStandardInput }: Terminal,
): Promise<Sources> {
  const sourceOf = (file: string): SourceFile => ({ file, path: relative(cwd, file).split(sep).join('/') });
  if (stdin !== undefined) {
    const source = { ...sourceOf(resolve(cwd, stdin)), text: await read() };
    return { sources: besides([source], reporters, cwd), notes: [], isComplete: true };
  }
  const named = await filesOf(patterns, cwd);
  const [files, unread] = [named.files, [...named.unread.values()]];
  if (files.length === 0 && unread.length > 0) throw new UsageError(unread.join('\n'));
  const notes =
    files.length > 0 ? unread : [`There is no Markdown in ${patterns.map((each) => `"${each}"`).join(', ')}.`];
  const isComplete = unread.length === 0;
  const sources = besides(files.map(sourceOf), reporters, cwd);
  // The others are read for what they show together with one that changed.
  if (changes && !sources.some(({ path }) => changes.has(path))) return { sources: [], notes, isComplete };
  return { sources: since === 'staged' ? await stagedSources(sources, cwd) : sources, notes, isComplete };
}

async function settingsFor(
  options: Options,
  { cwd }: Terminal,
  { version, now = Date.now() }: Program,
): Promise<Settings> {
  const names = options.reporters.map(({ name }) => name);
  const keyed = options.cache || options.fix !== undefined;
  return {
    version,
    config: await configTextFrom(options.config, cwd),
    kind: options.kind,
    allChecklists: options.allChecklists,
    includeLikely: options.includeLikely,
    fixes: names.includes('json') || keyed,
    pages: names.includes('html'),
    keyed,
    now: options.today ?? now,
  };
}

/** What meets an item, where a team has items of its own too. */
export function statementsFor({ config }: Settings): (ruleId: string) => string | undefined {
  const own = new Map(configOf(config).items.map(({ rule }) => [rule.id, rule.statement]));
  return (ruleId) => own.get(ruleId) ?? statementOf(ruleId);
}

function baselineFor(
  { baseline: name, writeBaseline, baselineUntil }: Options,
  { now }: Settings,
  cwd: string,
): Baseline | undefined {
  if (name === undefined) return undefined;
  const place = { name, cwd, now };
  return writeBaseline ? recordBaseline(place, baselineUntil) : readBaseline(place);
}

const changesFor = async (
  { since }: Options,
  cwd: string,
  tell?: (sentence: string) => void,
): Promise<Changes | undefined> => since && (await changesIn(since, cwd, tell));

function fixerFor({ fix }: Options, settings: Settings, say: (line: string) => void): Fixer | undefined {
  return fix && createFixer(settings, fix === 'show', say);
}

/**
 * Lints documents and reports what is found.
 * @returns the exit code: 0 clean, 1 findings at which it fails, 2 a document that could not be read or checked
 * @throws UsageError for what whoever calls the program can put right
 */
export async function check(options: Options, terminal: Terminal, program: Program): Promise<0 | 1 | 2> {
  const { cwd } = terminal;
  const { entry, workers, version } = program;
  const settings = await settingsFor(options, terminal, program);
  const tell = (sentence: string): void => terminal.err(`strategy-lint: ${visible(sentence)}`);
  let changes = await changesFor(options, cwd, tell);
  const { sources, notes, isComplete } = await sourcesFor(options, changes, terminal);
  notes.forEach(tell);
  const baseline = baselineFor(options, settings, cwd);
  const fixer = fixerFor(options, settings, terminal.err);
  const cache = options.cache ? openCache(resolve(cwd, options.cacheLocation ?? usualCache), cwd, settings) : undefined;
  const output = createOutput(options.reporters, terminal, {
    cwd,
    version,
    now: settings.now,
    failing: options.failing,
    statementOf: statementsFor(settings),
  });
  const tally = createTally(options, output);
  const index = createWorkspaceIndex();
  const places = new Map(sources.map((source) => [source.path, source]));
  const changed = (path: string, findings: readonly FindingReport[]): readonly FindingReport[] =>
    changes?.keep(path, findings) ?? findings;
  const judged = (path: string, findings: readonly FindingReport[]): readonly FindingReport[] =>
    changed(path, baseline?.accept(path, findings) ?? findings);
  const fixed = async (linted: Linted): Promise<Linted> => {
    const { path, findings } = linted.report;
    const source = places.get(path);
    const after = fixer && source ? fixer.fix(source, linted, changed(path, findings)) : linted;
    // What was fixed changed as well.
    if (changes && after !== linted) changes = await changesFor(options, cwd);
    return after;
  };
  for await (const read of lintAll(sources, settings, { entry, cache, ...(workers !== undefined && { workers }) })) {
    const linted = await fixed(read);
    const { summary, report, page } = linted;
    if (summary) index.set(summary);
    const findings = judged(report.path, report.findings);
    const document = { report: { ...report, findings }, page };
    if (changes && !changes.has(report.path) && findings.length === 0) tally.keep(document);
    else tally.add(document);
    if (!isFailed(report.findings)) cache?.keep(linted);
  }
  const together = findingsTogether(index, sources, settings, cwd);
  const inHistory = await findingsSince(options.since, sources, settings, cwd);
  const found = [...new Set([...together.keys(), ...inHistory.keys()])].map(
    (path) => [path, judged(path, [...(together.get(path) ?? []), ...(inHistory.get(path) ?? [])])] as const,
  );
  tally.end(new Map(found.filter(([, left]) => left.length > 0)));
  output.save();
  cache?.save();
  const said = baseline?.end() ?? [];
  if (!options.quiet) said.forEach(tell);
  const warnings = tally.warnings();
  if (warnings > options.maxWarnings)
    tell(`${plural(warnings, 'warning', 'warnings')}: --max-warnings allows ${options.maxWarnings}.`);
  return isComplete ? tally.exitCode() : 2;
}
