import { isKind, kinds, type Kind, type Severity } from '../linter/index.js';
import { argumentsOf, instantOf, UsageError } from './input.js';
import { reporterNames, type ReporterName } from './reporters/index.js';
import type { Since } from './changed.js';
import type { Terminal } from './program.js';
import { checkApart, wantedIn, type Wanted } from './wanted.js';

/** What the arguments ask for. */
export interface Options {
  readonly help: boolean;
  readonly version: boolean;
  /** Files, folders and globs. */
  readonly patterns: readonly string[];
  /** The name that standard input is checked under; undefined where it is not read. */
  readonly stdin: string | undefined;
  readonly kind: Kind | undefined;
  readonly allChecklists: boolean;
  readonly includeLikely: boolean;
  readonly config: string | undefined;
  /** Midnight UTC of the day to check as of, in milliseconds; undefined for today. */
  readonly today: number | undefined;
  readonly reporters: readonly Wanted<ReporterName>[];
  readonly quiet: boolean;
  /** Severities at which the program fails. */
  readonly failing: ReadonlySet<Severity>;
  readonly maxWarnings: number;
  /** The file of accepted findings; undefined where none are accepted. */
  readonly baseline: string | undefined;
  readonly writeBaseline: boolean;
  /** The last day on which what is written there holds, as an ISO date; undefined for good. */
  readonly baselineUntil: string | undefined;
  /** Whether fixes are written, or only shown. */
  readonly fix: 'write' | 'show' | undefined;
  /** Changes that alone are judged; undefined where everything is. */
  readonly since: Since | undefined;
  /** Whether results are kept for later runs, and where they are if not in the usual place. */
  readonly cache: boolean;
  readonly cacheLocation: string | undefined;
}

const levels = ['info', 'warning', 'error', 'none'] as const;

const known = {
  reporter: { type: 'string', multiple: true },
  output: { type: 'string', multiple: true },
  quiet: { type: 'boolean', default: false },
  'max-warnings': { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'boolean', default: false },
  'baseline-until': { type: 'string' },
  fix: { type: 'boolean', default: false },
  'fix-dry-run': { type: 'boolean', default: false },
  staged: { type: 'boolean', default: false },
  since: { type: 'string' },
  'stdin-filename': { type: 'string' },
  kind: { type: 'string' },
  checklists: { type: 'string' },
  'include-likely': { type: 'boolean', default: false },
  config: { type: 'string' },
  cache: { type: 'boolean', default: false },
  'cache-location': { type: 'string' },
  today: { type: 'string' },
  'fail-on': { type: 'string', default: 'error' },
  version: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const parsed = (args: readonly string[]) => argumentsOf(args, known);

type Parsed = ReturnType<typeof parsed>;

/** @throws UsageError for what is no day */
function dayOf(given: string | undefined, option: string): number | undefined {
  const instant = given === undefined ? undefined : instantOf(given);
  if (given !== undefined && instant === undefined)
    throw new UsageError(`${option} must be a day such as 2026-03-31, not "${given}".`);
  return instant;
}

/** The reporters of a run: text unless others are named, and in GitHub Actions its annotations too. */
function reportersIn(tokens: Parsed['tokens'], env: NonNullable<Terminal['env']>): readonly Wanted<ReporterName>[] {
  const { wanted, isNamed } = wantedIn(tokens, reporterNames, 'text');
  return isNamed || env['GITHUB_ACTIONS'] !== 'true' ? wanted : [...wanted, { name: 'github', output: undefined }];
}

function maxWarningsOf(given: string | undefined): number {
  if (given === undefined) return Infinity;
  if (!/^\d+$/.test(given)) throw new UsageError(`--max-warnings must be a whole number, not "${given}".`);
  return Number(given);
}

function failingOf(given: string): ReadonlySet<Severity> {
  const level = levels.find((each) => each === given);
  if (!level) throw new UsageError(`--fail-on must be error, warning, info or none, not "${given}".`);
  if (level === 'none') return new Set();
  return new Set(levels.slice(levels.indexOf(level)).filter((each): each is Severity => each !== 'none'));
}

function stdinOf({ values, positionals }: Parsed): string | undefined {
  const name = values['stdin-filename'];
  if (!positionals.includes('-')) {
    if (name !== undefined) throw new UsageError('--stdin-filename names what "-" reads: give that instead of files.');
    return undefined;
  }
  if (positionals.length > 1) throw new UsageError('"-" reads standard input, and stands alone.');
  return name ?? 'stdin.md';
}

/** Where a baseline is written unless told otherwise. */
const usualBaseline = '.strategylint-baseline.json';

/** @throws UsageError for options that exclude each other */
function checkTogether({ values, positionals }: Parsed): void {
  const { staged, since, fix } = values;
  const isPart = staged || since !== undefined;
  if (staged && since !== undefined) throw new UsageError('--staged and --since exclude each other.');
  if (isPart && positionals.includes('-')) throw new UsageError('Git knows nothing of standard input: name files.');
  if (isPart && values['write-baseline'])
    throw new UsageError('--write-baseline writes down all findings: leave --staged and --since out.');
  if (fix && values['fix-dry-run']) throw new UsageError('--fix and --fix-dry-run exclude each other.');
  if (fix && staged)
    throw new UsageError('--fix changes files, and --staged looks at what Git holds: fix first, then stage.');
  if (fix && positionals.includes('-'))
    throw new UsageError('--fix cannot change standard input: --fix-dry-run shows what it would change.');
  if (values['baseline-until'] !== undefined && !values['write-baseline'])
    throw new UsageError('--baseline-until goes with --write-baseline.');
}

/**
 * Reads the arguments.
 * @param args those after the program's name
 * @throws UsageError for what cannot be meant
 */
export function readOptions(args: readonly string[], { env = {}, cwd }: Pick<Terminal, 'env' | 'cwd'>): Options {
  const given = parsed(args);
  const { values, positionals, tokens } = given;
  const { kind, checklists, today } = values;
  if (kind !== undefined && !isKind(kind))
    throw new UsageError(`"${kind}" is not a kind of document. Kinds: ${kinds.join(', ')}.`);
  if (checklists !== undefined && checklists !== 'all') throw new UsageError('--checklists knows only "all".');
  checkTogether(given);
  dayOf(values['baseline-until'], '--baseline-until');
  const reporters = reportersIn(tokens, env);
  checkApart(reporters, cwd);
  return {
    help: values.help,
    version: values.version,
    patterns: positionals.length > 0 ? positionals : ['.'],
    stdin: stdinOf(given),
    kind,
    allChecklists: checklists === 'all',
    includeLikely: values['include-likely'],
    config: values.config,
    today: dayOf(today, '--today'),
    reporters,
    quiet: values.quiet,
    failing: failingOf(values['fail-on']),
    maxWarnings: maxWarningsOf(values['max-warnings']),
    baseline: values.baseline ?? (values['write-baseline'] ? usualBaseline : undefined),
    writeBaseline: values['write-baseline'],
    baselineUntil: values['baseline-until'],
    fix: values.fix ? 'write' : values['fix-dry-run'] ? 'show' : undefined,
    since: values.staged ? 'staged' : values.since === undefined ? undefined : { revision: values.since },
    cache: values.cache || values['cache-location'] !== undefined,
    cacheLocation: values['cache-location'],
  };
}
