/** Which fact of one version is which of the other. */
import { contentWords } from '../facts/entries.js';
import { groupedBy } from '../text/grouping.js';
import { sameButBrackets, sayTheSame, shareHalf, type Mentions } from './identity.js';

/** Something that a version states. */
export interface Named {
  readonly name: string;
  /** The same for the same thing. */
  readonly key: string;
  /** What is said of it besides its name, as a key; empty where that is too little to know it by. */
  readonly rest: string;
}

/** A fact with what it was. */
export interface Pair<Fact> {
  readonly before: Fact;
  readonly after: Fact;
  /** Whether it has another name now, and everything else is as it was. */
  readonly renamed: boolean;
}

/** What became of the facts of a version. */
export interface Matched<Fact> {
  readonly pairs: readonly Pair<Fact>[];
  readonly gone: readonly Fact[];
  readonly fresh: readonly Fact[];
}

/** Facts of one name: those that say the same belong together, then the one that is left on each side; more are a guess. */
function pairsOfOneName<Fact extends Named>(before: readonly Fact[], after: readonly Fact[]): readonly Pair<Fact>[] {
  const left = [...after];
  const pairs: Pair<Fact>[] = [];
  const unpaired = before.filter((fact) => {
    const at = left.findIndex(({ rest }) => rest === fact.rest);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found) pairs.push({ before: fact, after: found, renamed: false });
    return !found;
  });
  const [first, ...others] = unpaired;
  const [last, ...more] = left;
  if (first && last && others.length === 0 && more.length === 0)
    pairs.push({ before: first, after: last, renamed: false });
  return pairs;
}

/** Pairs where each is the only one that suits the other. */
function onlyPairs<Fact>(
  before: readonly Fact[],
  after: readonly Fact[],
  suits: (one: Fact, other: Fact) => boolean,
): readonly (readonly [Fact, Fact])[] {
  return before.flatMap((fact): (readonly [Fact, Fact])[] => {
    const [found, ...others] = after.filter((each) => suits(fact, each));
    return found && others.length === 0 && before.filter((each) => suits(each, found)).length === 1
      ? [[fact, found]]
      : [];
  });
}

/** What is said of a thing in fewer words may be said of another. */
const fewestWords = 8;
/** Whether a thing is explained in sentences, by which it is known whatever it is called. */
const isExplained = ({ rest }: Named): boolean => !rest.includes('\n') && contentWords(rest).size >= fewestWords;

/**
 * Finds each fact of a version in the other: by its name; else by a name that differs in what it adds in brackets, or is of
 * nearly the same words; else, renamed, by all the rest, when exactly one is left that has it.
 * @param isSame by what else such facts are known to be one, and whether that makes it a new name
 */
export function matched<Fact extends Named>(
  before: readonly Fact[],
  after: readonly Fact[],
  isSame?: { readonly renamed: boolean; suits(one: Fact, other: Fact): boolean },
): Matched<Fact> {
  const [old, now] = [before, after].map((facts) => groupedBy(facts, ({ key }) => key));
  const pairs = [...(old ?? [])].flatMap(([key, facts]) => pairsOfOneName(facts, now?.get(key) ?? []));
  let gone = before.filter(({ key }) => !now?.has(key));
  let fresh = after.filter(({ key }) => !old?.has(key));
  const take = (suits: (one: Fact, other: Fact) => boolean, renamed: boolean): void => {
    for (const [one, other] of onlyPairs(gone, fresh, suits)) {
      pairs.push({ before: one, after: other, renamed });
      gone = gone.filter((fact) => fact !== one);
      fresh = fresh.filter((fact) => fact !== other);
    }
  };
  take((one, other) => sameButBrackets(one.name, other.name), false);
  take((one, other) => sayTheSame(one.name, other.name), false);
  if (isSame) take((one, other) => isSame.suits(one, other), isSame.renamed);
  take((one, other) => one.rest !== '' && one.rest === other.rest && shareHalf(one.key, other.key), true);
  take((one, other) => one.rest.split('\n').length > 1 && one.rest === other.rest, true);
  take((one, other) => isExplained(one) && isExplained(other) && sayTheSame(one.rest, other.rest), true);
  return { pairs, gone, fresh };
}

/** Whether a name is in a version no less often than in the other: then what it names was moved or is said in another shape. */
export function isStillNamed(name: string, here: Mentions, there: Mentions): boolean {
  const count = here(name);
  return count > 0 && count >= there(name);
}
