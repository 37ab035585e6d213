import { plural } from './plural.js';
import { jsonOf } from './reporters/json.js';
import { textOf, visible } from '../linter/index.js';
import { grouped } from '../linter/changes/groups.js';
import { changeContents, type DocumentChanges } from '../report/changes.js';
import { markdownOf } from '../report/markdown.js';
import { english } from '../report/speech.js';

/** Writes what became of documents, without the last line end. `since` is the revision that was compared with, if any. */
export type DiffReporter = (documents: readonly DocumentChanges[], since: string | undefined) => string;

const numberOf = (documents: readonly DocumentChanges[]): number =>
  documents.reduce((sum, { changes }) => sum + changes.length, 0);

/** "3 changes in 2 documents". */
function totalOf(documents: readonly DocumentChanges[]): string {
  const count = numberOf(documents);
  return `${plural(count, 'change', 'changes')} in ${plural(documents.length, 'document', 'documents')}`;
}

/**
 * For people at a terminal: each change with its line in the later version, a minus before one that only the earlier has;
 * many equal changes with the line of the first.
 */
const text: DiffReporter = (documents) => {
  const blocks = documents.map(({ path, movedFrom, state, changes }) => {
    const groups = grouped(changes);
    const places = groups.map(({ changes: [{ before, after }] }) =>
      after ? `${after.line}` : `-${before?.line ?? ''}`,
    );
    const width = Math.max(0, ...places.map(({ length }) => length));
    const head = `${path}${movedFrom === undefined ? '' : ` (before: ${movedFrom})`}${state === 'changed' ? '' : ` is ${state}`}`;
    return [head, ...groups.map(({ said }, index) => `  ${(places[index] ?? '').padStart(width)}  ${textOf(said)}`)];
  });
  const lines = blocks.map((block) => block.map(visible).join('\n'));
  return numberOf(documents) + documents.filter(({ state }) => state !== 'changed').length === 0
    ? 'Nothing of substance has changed in the documents.'
    : [...lines, totalOf(documents)].join('\n\n');
};

const titleOf = (since: string | undefined, from: string, to: string): string =>
  since !== undefined
    ? `What changed since ${since}`
    : from === to
      ? `What changed in ${to}`
      : `What changed from ${from} to ${to}`;

/** For a pull request. Of two files, which may lie anywhere, the title says what was compared with what. */
const markdown: DiffReporter = (documents, since) => {
  const [{ path = '', movedFrom = path } = {}] = documents;
  const files =
    since === undefined
      ? documents.map(({ kind, state, changes }): DocumentChanges => ({ path, kind, state, changes }))
      : documents;
  return markdownOf(
    changeContents(files, {
      title: titleOf(since, movedFrom, path),
      speech: english,
      linkTo: ({ path: own }, version, line) => (version === 'after' ? `${own}#L${line}` : undefined),
    }),
  ).trimEnd();
};

/** The JSON contract, version 1: stable within a major version of the package. */
const json: DiffReporter = (documents, since) =>
  jsonOf({
    version: 1,
    since: since ?? null,
    documents: documents.map(({ path, movedFrom, kind, state, changes }) => ({
      path,
      movedFrom: movedFrom ?? null,
      kind,
      state,
      changes: changes.map(({ said, ...change }) => ({ ...change, message: textOf(said) })),
    })),
    summary: { documents: documents.length, changes: numberOf(documents) },
  });

/** By the name that `--reporter` takes. */
export const diffReporters: ReadonlyMap<string, DiffReporter> = new Map([
  ['text', text],
  ['markdown', markdown],
  ['json', json],
]);
