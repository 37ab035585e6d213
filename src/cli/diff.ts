import { resolve } from 'node:path';
import { isKind, kinds, visible, type Kind } from '../linter/index.js';
import { reportChangesOf, type DocumentChanges } from '../report/changes.js';
import { diffReporters } from './diffReport.js';
import { argumentsOf, configOf, configTextFrom, readStandardInput, UsageError, withoutMark } from './input.js';
import type { Terminal } from './program.js';
import { earlier, inspected, sinceRevision, textIn, type Reading } from './versions.js';
import { checkApart, filesOf, saveReport, wantedIn } from './wanted.js';

const usage = `Usage: strategy-lint diff [options] OLD NEW         (- for one of them reads standard input)
       strategy-lint diff [options] --since REVISION [files, folders or globs]

Says what two versions of a strategy document state differently: targets, dates, owners, scope, risks. Text that was only
moved or put into other words says nothing.

  --since REVISION    compare the files of the working folder with those of a Git revision, such as main or HEAD~1; as pull
                      requests do, with the commit at which this branch left it
  --reporter NAME     text (default), markdown or json; may be given several times
  --output FILE       write what the reporter named before it reports to that file
  --kind NAME         read both versions as that kind: ${kinds.join(', ')}
  --config FILE       configuration in YAML or JSON; else the nearest .strategylint.yml
  --exit-code         exit with 1 when something is stated differently
  --help

Exit code: 0 the versions were compared, 1 with --exit-code, when they differ, 2 bad usage, or a file or revision that could
not be read. Reports go to standard output or to their files, what went wrong to standard error.`;

function readArguments(args: readonly string[]) {
  const { values, positionals, tokens } = argumentsOf(args, {
    since: { type: 'string' },
    reporter: { type: 'string', multiple: true },
    output: { type: 'string', multiple: true },
    kind: { type: 'string' },
    config: { type: 'string' },
    'exit-code': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  });
  return { ...values, positionals, reporters: wantedIn(tokens, [...diffReporters.keys()], 'text').wanted };
}

/**
 * Compares two files that the user named: whatever they are. Standard input is another version of the file beside it, and
 * has its name.
 */
async function ofFiles(
  names: readonly string[],
  { cwd, read: readInput = readStandardInput }: Terminal,
  reading: Reading,
): Promise<readonly DocumentChanges[]> {
  const [first, second, ...others] = names;
  if (first === undefined || second === undefined || others.length > 0)
    throw new UsageError('diff needs two files, the old one and the new one, or --since with a Git revision.');
  if (first === '-' && second === '-') throw new UsageError('"-" reads standard input: only one version can be that.');
  const [old, now] = [first === '-' ? second : first, second === '-' ? first : second];
  const textOf = async (name: string): Promise<string> =>
    name === '-' ? withoutMark(await readInput()) : textIn(resolve(cwd, name), name);
  const [before, after] = await Promise.all([first, second].map(textOf));
  const read = inspected(after ?? '', now, reading);
  return [
    {
      path: now,
      ...(old !== now && { movedFrom: old }),
      kind: read.result.kind,
      state: 'changed',
      changes: reportChangesOf(earlier(before ?? '', old, reading, read), read),
    },
  ];
}

/**
 * The documents without a report of an earlier run, which Git may not know yet.
 * @throws UsageError when a report would replace a document
 */
function besideReports(
  documents: readonly DocumentChanges[],
  files: readonly string[],
  cwd: string,
): readonly DocumentChanges[] {
  const isReport = (path: string | undefined): boolean => path !== undefined && files.includes(resolve(cwd, path));
  const lost = documents.find(
    ({ path, movedFrom, state }) => state !== 'new' && (isReport(path) || isReport(movedFrom)),
  );
  if (lost) throw new UsageError(`"${lost.path}" is one of the documents, so no report is written over it.`);
  return documents.filter(({ path }) => !isReport(path));
}

/**
 * Runs `strategy-lint diff`.
 * @param args the arguments after `diff`
 * @param now any instant of today, in milliseconds
 * @returns the exit code: 0 compared, 1 with `--exit-code` when something is stated differently
 * @throws UsageError for bad usage, and for files and revisions that cannot be read
 */
export async function diff(args: readonly string[], terminal: Terminal, now: number): Promise<0 | 1> {
  const { cwd, out } = terminal;
  const given = readArguments(args);
  if (given.help) return (out(usage), 0);
  const { kind, since, positionals } = given;
  if (kind !== undefined && !isKind(kind))
    throw new UsageError(`"${kind}" is not a kind of document. Kinds: ${kinds.join(', ')}.`);
  checkApart(given.reporters, cwd);
  const reading: Reading = {
    config: configOf(await configTextFrom(given.config, cwd)),
    now,
    ...(kind !== undefined && { kind: kind satisfies Kind }),
  };
  const compared =
    since === undefined
      ? await ofFiles(positionals, terminal, reading)
      : await sinceRevision(since, positionals, cwd, reading, (sentence) =>
          terminal.err(`strategy-lint: ${visible(sentence)}`),
        );
  const documents = besideReports(compared, filesOf(given.reporters, cwd), cwd);
  for (const { name, output } of given.reporters) {
    const text = diffReporters.get(name)?.(documents, since) ?? '';
    if (output === undefined) out(text);
    else saveReport(output, cwd, `${text}\n`);
  }
  return given['exit-code'] && documents.some(({ state, changes }) => state !== 'changed' || changes.length > 0)
    ? 1
    : 0;
}
