/** A revision as it is shown: of a commit's whole hash the first eight letters, which tell commits apart. */
export function shownRevision(revision: string): string {
  return /^(?:[\da-f]{40}|[\da-f]{64})$/i.test(revision) ? revision.slice(0, 8) : revision;
}
