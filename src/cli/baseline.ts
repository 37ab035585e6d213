import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { failedCheck, isoDate, reasonOf } from '../linter/index.js';
import { addTo } from '../linter/text/grouping.js';
import { instantOf, UsageError, withoutMark } from './input.js';
import { plural } from './plural.js';
import { replaceFile } from './replaceFile.js';
import type { FindingReport } from './report.js';

/** Findings that a team accepts for now: so many of one item on one line of text. */
interface Entry {
  /** Relative to the folder of the baseline, with forward slashes. */
  readonly path: string;
  readonly ruleId: string;
  readonly text: string;
  /** One unless given. */
  readonly count?: number;
  /** The last day on which it holds, as an ISO date; for good unless given. */
  readonly until?: string;
  /** Why, where the team wrote it down. */
  readonly reason?: string;
}

/** What is accepted of the findings of documents. */
export interface Baseline {
  /**
   * Takes the findings of a document; it may be asked several times about one.
   * @param path relative to the working folder
   * @returns those that are not accepted
   */
  accept(path: string, findings: readonly FindingReport[]): readonly FindingReport[];
  /**
   * Ends the run.
   * @returns what there is to say about the baseline, in lines
   * @throws UsageError when it cannot be written
   */
  end(): readonly string[];
}

/** Where a baseline lies, and what it is called. */
export interface Place {
  /** As the arguments name it. */
  readonly name: string;
  readonly cwd: string;
  /** Any instant of today, in milliseconds. */
  readonly now: number;
}

const keyOf = (path: string, { ruleId, text }: Pick<Entry, 'ruleId' | 'text'>): string =>
  JSON.stringify([path, ruleId, text]);

/** What an entry may hold. */
const entryKeys: ReadonlySet<string> = new Set([
  'path',
  'ruleId',
  'text',
  'count',
  'until',
  'reason',
] satisfies (keyof Entry)[]);

/** An entry as a person may have written it. @throws UsageError for any other */
function entryOf(data: unknown, index: number, name: string): Entry {
  const wrong = (what: string): UsageError => new UsageError(`Entry ${index + 1} of the baseline "${name}" ${what}.`);
  if (typeof data !== 'object' || data === null) throw wrong('is none');
  const entry = data as Record<string, unknown>;
  for (const key of ['path', 'ruleId', 'text'])
    if (typeof entry[key] !== 'string') throw wrong(`has no "${key}", or one that is no text`);
  const unknown = Object.keys(entry).find((key) => !entryKeys.has(key));
  if (unknown !== undefined) throw wrong(`has "${unknown}", which means nothing here`);
  const { count, until, reason } = entry;
  if (count !== undefined && !(Number.isInteger(count) && Number(count) > 0))
    throw wrong('has a "count" that is no whole number');
  if (until !== undefined && (typeof until !== 'string' || instantOf(until) === undefined))
    throw wrong('has an "until" that is no day such as 2027-03-31');
  if (reason !== undefined && typeof reason !== 'string') throw wrong('has a "reason" that is no text');
  return data as Entry;
}

/** @throws UsageError for what is no baseline */
function entriesIn(text: string, name: string): readonly Entry[] {
  let data: unknown;
  try {
    data = JSON.parse(withoutMark(text));
  } catch (error) {
    throw new UsageError(`"${name}" is no baseline: ${reasonOf(error)}.`);
  }
  const { version, findings } = (data ?? {}) as { readonly version?: unknown; readonly findings?: unknown };
  if (version !== 1 || !Array.isArray(findings))
    throw new UsageError(`"${name}" is no baseline of version 1, which is all that is known here.`);
  return findings.map((entry, index) => entryOf(entry, index, name));
}

/**
 * The entries of a baseline's file.
 * @param wayOut what is said of one that cannot be read, behind the reason
 * @throws UsageError for a file that cannot be read, and for what is no baseline
 */
function entriesOf(file: string, name: string, wayOut = ''): readonly Entry[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The baseline "${name}" cannot be read: ${reasonOf(error)}${wayOut}.`);
  }
  return entriesIn(text, name);
}

/** Paths as a baseline has them. */
function pathsFrom({ name, cwd }: Place) {
  const file = resolve(cwd, name);
  const folder = dirname(file);
  return {
    file,
    pathOf: (path: string): string => relative(folder, resolve(cwd, path)).split(sep).join('/'),
    isThere: (path: string): boolean => existsSync(resolve(folder, path)),
  };
}

/**
 * Reads the baseline: what is in it is accepted. An entry follows its text in its document, and into any other once its
 * document is gone.
 * @throws UsageError when it cannot be read
 */
export function readBaseline(place: Place): Baseline {
  const { file, pathOf, isThere } = pathsFrom(place);
  const { name } = place;
  const entries = entriesOf(file, name, '. --write-baseline makes one');
  const today = isoDate(place.now);
  const holding = entries.filter(({ until }) => until === undefined || until >= today);
  const open = holding.map((entry) => ({ entry, left: entry.count ?? 1 }));
  const byKey = new Map<string, (typeof open)[number][]>();
  for (const each of open) addTo(byKey, keyOf(isThere(each.entry.path) ? each.entry.path : '', each.entry), each);
  const seen = new Set<string>();
  let accepted = 0;
  const take = (key: string): boolean => {
    const found = byKey.get(key)?.find(({ left }) => left > 0);
    if (!found) return false;
    found.left -= 1;
    accepted += 1;
    return true;
  };
  return {
    accept(path, findings) {
      const own = pathOf(path);
      // What could not be checked may still be there.
      if (!findings.some(({ ruleId }) => ruleId === failedCheck)) seen.add(own);
      return findings.filter(
        (finding) => finding.ruleId === failedCheck || !(take(keyOf(own, finding)) || take(keyOf('', finding))),
      );
    },
    end() {
      const over = entries.length - holding.length;
      const unmatched = open.filter(({ entry, left }) => left > 0 && (seen.has(entry.path) || !isThere(entry.path)));
      const said = [`${plural(accepted, 'finding is', 'findings are')} accepted by "${name}".`];
      if (over > 0)
        said.push(`${plural(over, 'entry', 'entries')} of "${name}" accepted findings until a day that has passed.`);
      if (unmatched.length > 0)
        said.push(
          `${plural(unmatched.length, 'entry', 'entries')} of "${name}" ` +
            `${unmatched.length === 1 ? 'matches' : 'match'} nothing any more; --write-baseline leaves out ` +
            'what does not:',
          ...unmatched.map(({ entry }) => `  ${entry.path}: ${entry.ruleId}: ${entry.text}`),
        );
      return said;
    },
  };
}

function write(file: string, name: string, entries: readonly Entry[]): void {
  // A line for each entry: it is read in reviews.
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  try {
    replaceFile(file, `{\n  "version": 1,\n  "findings": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`);
  } catch (error) {
    throw new UsageError(`The baseline "${name}" cannot be written: ${reasonOf(error)}.`);
  }
}

/**
 * Writes a baseline of what is found. Entries that are there already keep their day and reason while they hold, and those
 * of documents that were not checked stay.
 * @param until the last day on which new entries hold; for good unless given
 * @throws UsageError when something else is kept there
 */
export function recordBaseline(place: Place, until: string | undefined): Baseline {
  const { file, pathOf, isThere } = pathsFrom(place);
  const { name } = place;
  const before = existsSync(file) ? entriesOf(file, name) : [];
  const today = isoDate(place.now);
  const known = new Map(before.map((entry) => [keyOf(entry.path, entry), entry]));
  const found = new Map<string, { readonly path: string; readonly finding: FindingReport; count: number }>();
  const seen = new Set<string>();
  const entryFor = ([key, { path, finding, count }]: readonly [
    string,
    { readonly path: string; readonly finding: FindingReport; readonly count: number },
  ]): Entry => {
    const old = known.get(key);
    const holds = old && (old.until === undefined || old.until >= today);
    const day = holds ? old.until : until;
    return {
      path,
      ruleId: finding.ruleId,
      text: finding.text,
      ...(count > 1 && { count }),
      ...(day !== undefined && { until: day }),
      ...(old?.reason !== undefined && { reason: old.reason }),
    };
  };
  return {
    accept(path, findings) {
      const own = pathOf(path);
      const failures = findings.filter(({ ruleId }) => ruleId === failedCheck);
      if (failures.length > 0) return findings;
      seen.add(own);
      for (const finding of findings) {
        const key = keyOf(own, finding);
        const same = found.get(key);
        if (same) same.count += 1;
        else found.set(key, { path: own, finding, count: 1 });
      }
      return [];
    },
    end() {
      const kept = before.filter(
        (entry) => !seen.has(entry.path) && isThere(entry.path) && !found.has(keyOf(entry.path, entry)),
      );
      const entries = [...[...found].map(entryFor), ...kept].sort((a, b) =>
        a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
      );
      write(file, name, entries);
      const findings = entries.reduce((sum, { count = 1 }) => sum + count, 0);
      const documents = new Set(entries.map(({ path }) => path)).size;
      return [
        `"${name}" accepts ${plural(findings, 'finding', 'findings')} of ${plural(documents, 'document', 'documents')} now.`,
      ];
    },
  };
}
