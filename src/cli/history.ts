import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { findingsInHistory } from '../history/index.js';
import type { Since } from './changed.js';
import { earlier, inspected, type Reading } from './versions.js';
import { findingReportsOf, textOf, type Settings, type SourceFile } from './document.js';
import { openRevision, type Revision, type RevisionFile } from './git.js';
import { configOf } from './input.js';
import type { FindingReport } from './report.js';

/** What the history of one file shows. */
async function findingsIn(
  source: SourceFile,
  file: RevisionFile,
  revision: Revision,
  reading: Reading & Required<Pick<Reading, 'config'>>,
): Promise<readonly FindingReport[]> {
  const text = textOf(source);
  const after = inspected(text, source.path, reading);
  const { kind, status } = after.result;
  if (file.then === undefined || kind === null || status === 'archived') return [];
  const older = (old: string): ReturnType<typeof earlier> => earlier(old, source.path, reading, after);
  const findings = await findingsInHistory(older(await revision.textOf(file.then)), after, reading.config, async () =>
    (await revision.versionsOf(file)).map(older),
  );
  return findingReportsOf(text, findings, false);
}

/**
 * What only the history of documents shows, as it is reported, by path: nothing without a revision to compare with.
 * @param sources documents, of which those that differ from it are looked at
 * @throws UsageError when Git cannot say
 */
export async function findingsSince(
  since: Since | undefined,
  sources: readonly SourceFile[],
  { config, kind, now }: Settings,
  cwd: string,
): Promise<ReadonlyMap<string, readonly FindingReport[]>> {
  const found = new Map<string, readonly FindingReport[]>();
  if (since === undefined || since === 'staged' || sources.length === 0) return found;
  const revision = await openRevision(cwd, since.revision);
  const changed = new Map(revision.changed.map((file) => [resolve(revision.root, file.path), file]));
  const reading = { config: configOf(config), now, ...(kind !== undefined && { kind }) };
  for (const source of sources) {
    // What git calls the folder may be another name for it.
    const file = changed.get(realpathSync(source.file));
    const findings = file ? await findingsIn(source, file, revision, reading) : [];
    if (findings.length > 0) found.set(source.path, findings);
  }
  return found;
}
