import { relative, resolve, sep } from 'node:path';
import { failedCheck, type Severity } from '../linter/index.js';
import { createWorkspaceIndex } from '../workspace/index.js';
import { openCache, usualCache } from './cache.js';
import { statementOf } from './itemPages.js';
import type { Linted, Settings, SourceFile } from './document.js';
import { configOf, configTextFrom, filesOf, readStandardInput } from './input.js';
import { lintAll } from './lint.js';
import type { Options } from './options.js';
import { besides, createOutput } from './output.js';
import type { Program, Terminal } from './program.js';
import type { Counts, DocumentReport, FindingReport } from './report.js';
import { findingsTogether } from './together.js';

const failed = ({ findings }: Pick<DocumentReport, 'findings'>): boolean =>
  findings.some(({ ruleId }) => ruleId === failedCheck);

function newCounts(): Counts {
  return { documents: 0, skipped: 0, failed: 0, checked: 0, likely: new Map(), error: 0, warning: 0, info: 0 };
}

/** What is counted aloud where little is to be said. */
function quietCounts(counts: Counts, shown: (severity: Severity) => boolean): Counts {
  const { warning, info } = counts;
  return {
    ...counts,
    warning: shown('warning') ? warning : 0,
    info: shown('info') ? info : 0,
    skipped: 0,
    likely: new Map(),
  };
}

/** Counts a document, without its findings. */
function countDocument(counts: Counts, report: DocumentReport): void {
  counts.documents += 1;
  if (failed(report)) counts.failed += 1;
  else if (report.kind !== null) counts.checked += 1;
  else if (report.likelyKind === null) counts.skipped += 1;
  else counts.likely.set(report.likelyKind, (counts.likely.get(report.likelyKind) ?? 0) + 1);
}

/** What is linted, in the order of the paths. */
async function sourcesFor({ stdin, patterns, reporters }: Options, terminal: Terminal): Promise<readonly SourceFile[]> {
  const { cwd } = terminal;
  const sourceOf = (file: string): SourceFile => ({ file, path: relative(cwd, file).split(sep).join('/') });
  const sources =
    stdin === undefined
      ? (await filesOf(patterns, cwd)).map(sourceOf)
      : [{ ...sourceOf(resolve(cwd, stdin)), text: await (terminal.read ?? readStandardInput)() }];
  return besides(sources, reporters, cwd);
}

async function settingsFor(
  options: Options,
  { cwd }: Terminal,
  { version, now = Date.now() }: Program,
): Promise<Settings> {
  const names = options.reporters.map(({ name }) => name);
  return {
    version,
    config: await configTextFrom(options.config, cwd),
    kind: options.kind,
    allChecklists: options.allChecklists,
    includeLikely: options.includeLikely,
    fixes: names.includes('json') || options.cache,
    pages: names.includes('html'),
    keyed: options.cache,
    now: options.today ?? now,
  };
}

/** What meets an item, where a team has items of its own too. */
export function statementsFor({ config }: Settings): (ruleId: string) => string | undefined {
  const own = new Map(configOf(config).items.map(({ rule }) => [rule.id, rule.statement]));
  return (ruleId) => own.get(ruleId) ?? statementOf(ruleId);
}

/**
 * Lints documents and reports what is found.
 * @returns the exit code: 0 clean, 1 findings at which it fails, 2 a document that could not be read or checked
 * @throws UsageError for what whoever calls the program can put right
 */
export async function check(options: Options, terminal: Terminal, program: Program): Promise<0 | 1 | 2> {
  const { cwd } = terminal;
  const { quiet, failing, maxWarnings } = options;
  const settings = await settingsFor(options, terminal, program);
  const sources = await sourcesFor(options, terminal);
  const { entry, workers } = program;
  const cache = options.cache ? openCache(resolve(cwd, options.cacheLocation ?? usualCache), cwd, settings) : undefined;
  const output = await createOutput(options.reporters, terminal, {
    cwd,
    version: program.version,
    now: settings.now,
    failing,
    statementOf: statementsFor(settings),
  });
  const [counts, index] = [newCounts(), createWorkspaceIndex()];
  const shown = (severity: Severity): boolean => !quiet || severity === 'error' || failing.has(severity);
  /** Counts findings. @returns those that are shown */
  const judged = (findings: readonly FindingReport[]): readonly FindingReport[] => {
    for (const { severity } of findings) counts[severity] += 1;
    return findings.filter(({ severity }) => shown(severity));
  };
  const silent = new Map<string, Pick<Linted, 'report' | 'page'>>();
  const add = ({ report, page }: Pick<Linted, 'report' | 'page'>): void => {
    countDocument(counts, report);
    const findings = judged(report.findings);
    const document = { ...report, findings };
    if (!quiet || findings.length > 0) output.add(document, page);
    else silent.set(report.path, { report: document, ...(page && { page }) });
  };
  for await (const linted of lintAll(sources, settings, { entry, cache, ...(workers !== undefined && { workers }) })) {
    if (linted.summary) index.set(linted.summary);
    add(linted);
    if (!failed(linted.report)) cache?.keep(linted);
  }
  const together = new Map(
    [...findingsTogether(index, sources, settings, cwd)]
      .map(([path, findings]) => {
        if (failed({ findings })) counts.failed += 1;
        return [path, judged(findings)] as const;
      })
      .filter(([, findings]) => findings.length > 0),
  );
  for (const path of together.keys()) {
    const document = silent.get(path);
    if (document) output.add(document.report, document.page);
  }
  output.end(together, quiet ? quietCounts(counts, shown) : counts);
  output.save();
  cache?.save();
  if (counts.warning > maxWarnings)
    terminal.err(`strategy-lint: ${counts.warning} warnings are more than the ${maxWarnings} of --max-warnings.`);
  if (counts.failed > 0) return 2;
  return counts.warning > maxWarnings || [...failing].some((severity) => counts[severity] > 0) ? 1 : 0;
}
