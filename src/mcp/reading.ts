import { resolve } from 'node:path';
import { configFileName, type Severity } from '../linter/index.js';
import { createWorkspaceIndex } from '../workspace/index.js';
import { statementsFor } from '../cli/check.js';
import { sinceRevision } from '../cli/versions.js';
import { configOf, configTextFrom, filesOf, isMarkdownName, UsageError } from '../cli/input.js';
import { usualSettings, type Settings } from '../cli/document.js';
import { lintAll } from '../cli/lint.js';
import type { DocumentChanges } from '../report/changes.js';
import { withFindings, withStatements, type DocumentReport, type ToldDocument } from '../cli/report.js';
import { findingsTogether } from '../cli/together.js';
import { existsWithin, placeIn, placeWithin, type Folder, type Place } from './confine.js';

/** What answers rest on besides the documents. */
export interface Program {
  readonly version: string;
  /** The address of the program, which worker threads run as well. */
  readonly entry: string;
  /** Any instant of today, in milliseconds. */
  now(): number;
  /** The page of an item of ours, in Markdown. */
  page(id: string): Promise<string>;
}

/** The terminal's report in JSON, without what it says of files of a folder that are not strategy documents. */
export interface Checked {
  readonly version: 1;
  /** In the order of their paths; of a folder's files only those that are, or may well be, ours, or could not be checked. */
  readonly documents: readonly ToldDocument[];
  /** What could not be read, in sentences; the others are checked all the same. */
  readonly unread: readonly string[];
  /** Over all files that were looked at. */
  readonly summary: {
    readonly documents: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
}

/**
 * The settings with which the terminal checks in a folder. A configuration above the folder is not read.
 * @throws UsageError when the configuration has mistakes
 */
export async function settingsFor(folder: Folder, program: Program): Promise<Settings> {
  const config = await placeWithin(folder, configFileName);
  return {
    ...usualSettings(program.version, program.now()),
    config: config && !config.isFolder ? await configTextFrom(configFileName, folder.path) : undefined,
    fixes: true,
  };
}

/** @throws UsageError for what is no Markdown: other files are none of a linter's business */
export async function documentIn(folders: readonly Folder[], path: string): Promise<Place> {
  const place = await placeIn(folders, path);
  if (place.isFolder) throw new UsageError(`"${path}" is a folder: name one Markdown file in it.`);
  if (!isMarkdown(place)) throw new UsageError(`"${path}" is no Markdown file.`);
  return place;
}

const isMarkdown = ({ path, file }: Place): boolean => [path, file].every(isMarkdownName);

/** The Markdown files of a place; of a folder those that, with all links followed, lie in the folder that was named. */
async function filesAt({ folder, file }: Place, tell: (sentence: string) => void): Promise<readonly Place[]> {
  const { files, unread } = await filesOf([file], folder.path);
  for (const [path, sentence] of unread) if (await placeWithin(folder, path)) tell(sentence);
  const found = await Promise.all(files.map((each) => placeWithin(folder, each)));
  return found.flatMap((place) => (place && isMarkdown(place) ? [place] : []));
}

/** The path by which a client finds a document again: that in its folder, or the whole one where there are several folders. */
export function shownPath(folders: readonly Folder[], { folder, path }: Pick<Place, 'folder' | 'path'>): string {
  return folders.length > 1 ? resolve(folder.path, path) : path;
}

/** Checks files of one folder together. */
async function checkIn(folder: Folder, files: readonly Place[], program: Program): Promise<readonly ToldDocument[]> {
  const settings = await settingsFor(folder, program);
  const statementOf = statementsFor(settings);
  const index = createWorkspaceIndex();
  const reports: DocumentReport[] = [];
  const sources = files.map(({ file, path }) => ({ file, path }));
  for await (const { report, summary } of lintAll(sources, settings, { entry: program.entry })) {
    if (summary) index.set(summary);
    reports.push(report);
  }
  const exists = (path: string): boolean | undefined => existsWithin(folder, path);
  const together = findingsTogether(index, sources, settings, folder.path, exists);
  return reports.map((report) => {
    return withStatements(withFindings(report, together.get(report.path) ?? []), statementOf);
  });
}

/** @throws UsageError when a path is in none of the folders, or is no Markdown */
async function placesAt(folders: readonly Folder[], paths: readonly string[]): Promise<readonly Place[]> {
  if (paths.length === 0) return folders.map((folder) => ({ folder, file: folder.real, path: '', isFolder: true }));
  return Promise.all(
    paths.map(async (path) => {
      const place = await placeIn(folders, path);
      return place.isFolder ? place : documentIn(folders, path);
    }),
  );
}

/**
 * What documents state differently from a Git revision, as the terminal says it. What a file was called outside of the
 * folder that was named is not told, nor what it said there.
 * @param since what Git takes for a revision
 * @throws UsageError as `check` does, and when a folder is in no repository, or has no such revision
 */
export async function changesSince(
  folders: readonly Folder[],
  since: string,
  paths: readonly string[],
  program: Program,
): Promise<readonly DocumentChanges[]> {
  const asked = await placesAt(folders, paths);
  const documents: DocumentChanges[] = [];
  for (const folder of folders) {
    const places = asked.filter((place) => place.folder === folder).map(({ path }) => path || '.');
    if (places.length === 0) continue;
    const { config, now } = await settingsFor(folder, program);
    for (const each of await sinceRevision(since, places, folder.real, { config: configOf(config), now })) {
      const { movedFrom, ...document } = each;
      const path = shownPath(folders, { folder, path: each.path });
      const fromOutside = movedFrom?.startsWith('../') === true;
      documents.push(fromOutside ? { ...document, path, state: 'new', changes: [] } : { ...each, path });
    }
  }
  return documents;
}

/**
 * Checks documents as the terminal does in the folders that a client has named.
 * @param paths files or folders; everything in the folders when there are none
 * @throws UsageError when a path is in none of the folders, or is no Markdown
 */
export async function check(folders: readonly Folder[], paths: readonly string[], program: Program): Promise<Checked> {
  const asked = await placesAt(folders, paths);
  const wanted = asked.filter(({ isFolder }) => !isFolder).map(({ file }) => file);
  const seen = new Set<string>();
  const documents: ToldDocument[] = [];
  const unread: string[] = [];
  for (const folder of folders) {
    const places = asked.filter((place) => place.folder === folder);
    const files = (await Promise.all(places.map((place) => filesAt(place, (sentence) => unread.push(sentence)))))
      .flat()
      .filter(({ path }) => !seen.has(resolve(folder.path, path)) && seen.add(resolve(folder.path, path)))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    const reports = await checkIn(folder, files, program);
    for (const [index, report] of reports.entries()) {
      const ours = report.kind !== null || report.likelyKind !== null || report.findings.length > 0;
      if (ours || wanted.includes(files[index]?.file ?? ''))
        documents.push({ ...report, path: shownPath(folders, { folder, path: report.path }) });
    }
  }
  const count = (level: Severity): number =>
    documents.reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity === level).length, 0);
  return {
    version: 1,
    documents,
    unread,
    summary: { documents: seen.size, errors: count('error'), warnings: count('warning'), infos: count('info') },
  };
}
