/** Which reporters the arguments name, and where each of them writes to. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { reasonOf } from '../linter/index.js';
import { UsageError } from './input.js';

/** A reporter with where it writes to. */
export interface Wanted<Name extends string = string> {
  readonly name: Name;
  /** As the arguments give it; undefined for standard output. */
  readonly output: string | undefined;
}

/** An argument as Node reads it. */
interface Token {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string | undefined;
}

/**
 * Reporters in the order of the arguments, each with the file named behind it.
 * @param names what `--reporter` takes
 * @param usual the reporter of a run that names none
 * @returns at least one reporter, and whether the arguments name any
 * @throws UsageError for a name that is none of them, and for a file without a reporter of its own
 */
export function wantedIn<Name extends string>(
  tokens: readonly Token[],
  names: readonly Name[],
  usual: Name,
): { readonly wanted: readonly Wanted<Name>[]; readonly isNamed: boolean } {
  const wanted: { name: Name; output: string | undefined }[] = [];
  let early: string | undefined;
  for (const { kind, name, value } of tokens) {
    if (kind !== 'option' || value === undefined) continue;
    if (name === 'reporter') {
      const known = names.find((each) => each === value);
      if (!known) throw new UsageError(`"${value}" is not a reporter. Reporters: ${names.join(', ')}.`);
      wanted.push({ name: known, output: early });
      early = undefined;
    } else if (name === 'output') {
      const last = wanted.at(-1);
      if ((last ?? { output: early }).output !== undefined)
        throw new UsageError(`--output "${value}" has no reporter of its own: name one before it.`);
      if (last) last.output = value;
      else early = value;
    }
  }
  return wanted.length > 0 ? { wanted, isNamed: true } : { wanted: [{ name: usual, output: early }], isNamed: false };
}

/** @throws UsageError where two reports would be written into one */
export function checkApart(reporters: readonly Wanted[], cwd: string): void {
  const spoken = reporters.filter(({ output }) => output === undefined).map(({ name }) => name);
  // Annotations are lines that may stand among others.
  const whole = spoken.filter((name) => name !== 'github');
  if (spoken.length > 1 && (whole.length > 1 || whole.some((name) => name !== 'text')))
    throw new UsageError(
      `${spoken.join(' and ')} would both be written to standard output: give one of them an --output.`,
    );
  const files = filesOf(reporters, cwd);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new UsageError(`Two reports would be written to "${twice}".`);
}

/** The absolute paths of the files that reports are written to. */
export function filesOf(reporters: readonly Wanted[], cwd: string): readonly string[] {
  return reporters.flatMap(({ output }) => (output === undefined ? [] : [resolve(cwd, output)]));
}

/**
 * Writes a report to its file, and makes the folder that it lies in.
 * @param output as the arguments give it
 * @throws UsageError when it cannot be written
 */
export function saveReport(output: string, cwd: string, text: string): void {
  const file = resolve(cwd, output);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`The report "${output}" cannot be written: ${reasonOf(error)}.`);
  }
}
