import { spellingsOf, type Name, type Range } from '../../linter/index.js';
import type { DocumentSummary } from '../../workspace/index.js';

/** Longer names are sentences, in UTF-16 code units. */
const longestName = 60;
/** Two words, an abbreviation, or three letters of another script: "users" and "growth" are words in all other documents. */
const isTelling = (name: string): boolean =>
  name.length <= longestName && /\s|\p{Lu}{2}|[^\u0000-\u024F]{3}/u.test(name);

/** A document of the workspace, with its address. */
export interface Located<Address> {
  readonly uri: Address;
  readonly summary: DocumentSummary;
}

/** The metrics that documents of the workspace define, each once with all its spellings. */
export function metricNames(summaries: readonly DocumentSummary[]): readonly Name[] {
  const names = new Map<string, Set<string>>();
  for (const { nameKey, name, said } of summaries.flatMap(({ metrics }) => metrics))
    if (said >= 1 && isTelling(name)) names.set(nameKey, (names.get(nameKey) ?? new Set()).add(name));
  return [...names].map(([key, written]) => {
    const { spellings, abbreviations } = spellingsOf([...written]);
    return {
      sort: 'metric',
      key,
      spellings: spellings.filter(isTelling),
      // Two letters are other words in other documents.
      abbreviations: abbreviations.filter((short) => short.length > 2),
      definition: undefined,
      said: 0,
    };
  });
}

/**
 * The place among other documents that says most about a metric, and more than the document where it is looked for; undefined
 * when none does.
 */
export function bestDefinition<Address>(
  { sort, key, said }: Pick<Name, 'sort' | 'key' | 'said'>,
  others: readonly Located<Address>[],
): (Located<Address> & { readonly range: Range }) | undefined {
  if (sort !== 'metric') return undefined;
  let most = said;
  let best: (Located<Address> & { readonly range: Range }) | undefined;
  for (const other of others) {
    if (other.summary.status === 'archived') continue;
    for (const metric of other.summary.metrics) {
      if (metric.nameKey !== key || metric.said <= most) continue;
      most = metric.said;
      best = { ...other, range: metric.range };
    }
  }
  return best;
}

/** Whether a name holds the letters of a query in their order, as VS Code looks for symbols. */
export function holdsLetters(query: string): (name: string) => boolean {
  const letters = [...query.toLowerCase().replace(/\s/g, '')];
  return (name) => {
    const lower = name.toLowerCase();
    let at = -1;
    return letters.every((letter) => (at = lower.indexOf(letter, at + 1)) >= 0);
  };
}

/** Something with a name that a workspace can be searched for. */
export interface NamedSymbol {
  readonly sort: 'metric' | 'hypothesis' | 'milestone';
  readonly name: string;
  readonly range: Range;
}

/** What a document names: metrics that it says something about, hypotheses and milestones. */
export function symbolsOf({ metrics, hypotheses, milestones }: DocumentSummary): readonly NamedSymbol[] {
  return [
    ...metrics.filter(({ said }) => said >= 1).map(({ name, range }) => ({ sort: 'metric', name, range }) as const),
    ...hypotheses.map((each) => ({ sort: 'hypothesis', ...each }) as const),
    ...milestones.map((each) => ({ sort: 'milestone', ...each }) as const),
  ];
}
