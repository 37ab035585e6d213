import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folds that documents are in, by their repositories. */
export const folds = [1, 2, 3, 4, 5] as const;

/**
 * Those who labelled the items of a document: the first readers, whose labels judge; those of this project (labels.jsonl), who
 * ask for half as much; and later ones of this project, who had seen labels of the first before.
 */
export type Reader = 'first' | 'strict' | 'calibrated';

/** A document as its readers labelled it. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  /** The last folder and the name of its file. */
  readonly path: string;
  readonly repository: string;
  readonly fold: number;
  readonly kind: string;
  readonly alternatives: readonly string[];
  readonly language: string;
  /** How sure the reader was of the kind, 0 to 1. */
  readonly confidence: number;
  /** For documents labelled in full: by item `y` stated, `p` half, `n` asked for, `x` not asked for, with lines. */
  readonly items: Readonly<Record<string, readonly [answer: string, lines?: readonly number[]]>> | undefined;
  /** What the document declares as a measure: line, name, baseline, target, deadline. */
  readonly metrics: readonly (readonly [
    line: number,
    name: string,
    baseline: string,
    target: string,
    deadline: string,
  ])[];
  /** Who labelled its items. */
  readonly reader: Reader;
  /** For documents labelled for this project: whether a reader stood by what the linter reported, by rule and line. */
  readonly verdicts: ReadonlyMap<string, boolean>;
}

/** The name of a finding in the verdicts on its document. */
export const findingAt = (ruleId: string, line: number): string => `${ruleId} ${line}`;

/** A line of labels.jsonl: the labels of a document by its id, and what its reader said of each finding. */
interface OwnLabels {
  readonly id: string;
  readonly reader?: Reader;
  readonly el: NonNullable<Labelled['items']>;
  readonly metrics: Labelled['metrics'];
  readonly read: readonly (readonly [ruleId: string, line: number, verdict: string])[];
}

/** The folder of labelled documents beside the project, or the one that `STRATEGY_CORPUS` lies beside; undefined when there is none. */
export function labelledFolder(): string | undefined {
  const named = process.env['STRATEGY_CORPUS'];
  const candidates = named
    ? [resolve(named, '..', '..', 'judgement')]
    : readdirSync('..').map((name) => resolve('..', name, 'judgement'));
  return candidates.find((folder) => existsSync(join(folder, 'labels.jsonl')));
}

/** The objects of a file that has one on each line. */
function linesOf<Line>(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/** Reads the labelled documents, in the order of their labels. */
export function readLabelled(folder: string): readonly Labelled[] {
  const lines = (name: string): Record<string, unknown>[] => linesOf(join(folder, name));
  const manifest = new Map(lines('manifest.jsonl').map((entry) => [entry['id'] as string, entry]));
  const ownLabels = new Map(linesOf<OwnLabels>('src/train/labels.jsonl').map((own) => [own.id, own]));
  return lines('labels.jsonl').map((label): Labelled => {
    const id = label['id'] as string;
    const entry = manifest.get(id) ?? {};
    const file = entry['file'] as string;
    const own = label['el'] === undefined ? ownLabels.get(id) : undefined;
    return {
      id,
      text: readFileSync(join(folder, file), 'utf8'),
      path: file.split('/').slice(2).join('/'),
      repository: entry['repo'] as string,
      fold: entry['fold'] as number,
      kind: label['kind'] as string,
      alternatives: (label['alt'] as string[] | undefined) ?? [],
      language: label['lang'] as string,
      confidence: (label['conf'] as number | undefined) ?? 1,
      items: own?.el ?? (label['el'] as Labelled['items']),
      metrics: own?.metrics ?? (label['metrics'] as Labelled['metrics'] | undefined) ?? [],
      reader: own ? (own.reader ?? 'strict') : 'first',
      verdicts: new Map(own?.read.map(([ruleId, line, verdict]) => [findingAt(ruleId, line), verdict === 'right'])),
    };
  });
}

/** The kind of a plan of which only that is known. */
export const someKind = 'some plan';

/**
 * Reads the documents of the older collection that lies beside the labelled ones, of which only whether they are plans is
 * learned. They are in the fold of their repository, or in none and never left out. Decision records, which it calls no
 * plans, are left out.
 * @param folder that of the labelled documents
 */
export function readCorpus(folder: string, labelled: readonly Labelled[]): readonly Labelled[] {
  const corpus = resolve(folder, '..', 'corpus');
  if (!existsSync(join(corpus, 'manifest.json'))) return [];
  const foldOf = new Map(labelled.map(({ repository, fold }) => [repository, fold]));
  const manifest = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as Record<string, unknown>[];
  return manifest
    .filter((entry) => entry['ambiguous'] !== true && entry['kind'] !== 'adr')
    .map((entry): Labelled => {
      const repository = entry['repo'] as string;
      return {
        id: `corpus-${entry['id'] as string}`,
        text: readFileSync(join(corpus, entry['file'] as string), 'utf8'),
        path: (entry['path'] as string).split('/').slice(-2).join('/'),
        repository,
        fold: foldOf.get(repository) ?? 0,
        kind: entry['set'] === 'other' ? 'none' : someKind,
        alternatives: [],
        language: entry['lang'] as string,
        confidence: 1,
        items: undefined,
        metrics: [],
        reader: 'first',
        verdicts: new Map(),
      };
    });
}

/** From this confidence on a reader was sure. */
const sure = 0.7;

/** Whether it is a plan of any kind. */
export const isPlan = ({ kind }: Labelled): boolean => kind !== 'none';

/** Whether what is asked of it is judged by its labels: those of the first readers. */
export const isJudgedBy = (document: Labelled): boolean => document.reader === 'first' && isPlan(document);

/** Whether its reader was sure of what it is. */
export const isClear = ({ confidence }: Labelled): boolean => confidence >= sure;

/** A part of all, as people read it. */
export const percent = (part: number, all: number): string => `${Math.round((1000 * part) / Math.max(1, all)) / 10} %`;
