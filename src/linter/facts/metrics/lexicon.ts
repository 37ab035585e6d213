import english from '../../languages/en/metrics.json' with { type: 'json' };
import { matcherOf, foreignWords, languages } from '../../languages/index.js';
import { Phrases } from '../../languages/phrases.js';
import { remembered } from '../../text/memo.js';
import { pattern } from '../patterns.js';

/** Where a metric belongs: churn, retention, engagement, activation and the other stages of the funnel. */
export type MetricFamily = keyof typeof english.families;
/** Which way a metric has to move to be good news. */
export type Direction = 'up' | 'down';

interface Known {
  readonly family: MetricFamily;
  readonly good: Direction;
}

const families = Object.keys(english.families) as MetricFamily[];
const known = new Phrases(
  families.flatMap((family) =>
    languages.flatMap(({ metrics }) =>
      metrics.families[family].names.map((name): [string, Known] => [
        name,
        { family, good: english.families[family].good as Direction },
      ]),
    ),
  ),
);
const wordsOf = (words: readonly string[]): Phrases<true> => new Phrases(words.map((word) => [word, true]));
const measureWords = wordsOf(languages.flatMap(({ metrics }) => metrics.words));
const vanity = wordsOf(languages.flatMap(({ metrics }) => metrics.vanity));
const contested = (Object.keys(english.contested) as (keyof typeof english.contested)[]).map((term) => ({
  term,
  ask: english.contested[term].ask,
  named: new RegExp(`(?<![\\w-])${term}(?![\\w-])`, 'i'),
  qualifiers: wordsOf(english.contested[term].qualifiers),
}));

/** Heads that stand first in a name: "cost per acquisition" is a cost, "time to conversion" a time. */
const leadingHead = new RegExp(
  '^(?:(?:average|median|mean|our|the|total)\\s+)*(?:cost per|time[ -]to|payback|zeit bis|' +
    'kosten (?:pro|je)|co[uû]t (?:par|d)|d[eé]lai|temps|coste? por|custo por|tiempo|tempo)\\b',
  'iu',
);
/** Words that turn a name round ("churn reduction", "tickets resolved"): then nobody can say which way is good. */
const turned = new RegExp(pattern('lexicon.turned'), 'i');

/** The last known name in a text; of two that end together the longer. */
function lastKnown(text: string): Known | undefined {
  let best: Known | undefined;
  let [furthest, first] = [-1, 0];
  known.each(text, (value, start, end) => {
    if (end > furthest || (end === furthest && start < first)) [best, furthest, first] = [value, end, start];
  });
  return best;
}

/** What stands in a name before the words that say of what, for whom or where. */
const headOf = (name: string): string =>
  name.split(/\s(?:of|among|for|in|from|per|by|with|within|across)\s/i)[0] ?? name;

/**
 * The family a metric's name belongs to and its good direction; undefined when the name is not known.
 * The head of the name decides: the last noun before "of", "among", "for" ("revenue churn of new customers" is a churn).
 */
export const familyOf: (name: string) => Known | undefined = remembered((name) => {
  const lead = leadingHead.exec(name);
  if (lead) return lastKnown(lead[0]) ?? { family: 'speed', good: 'down' };
  return lastKnown(headOf(name)) ?? lastKnown(name);
});

/** What stands in brackets describes a metric, and what stands behind "of" or "with" is what it counts: neither is its head. */
const described = /\([^()]*\)|（[^（）]*）/g;

/**
 * Which way a metric has to move to be good news; undefined where the head of its name does not tell: "interviews with
 * churned customers" are interviews.
 */
export function goodDirection(name: string): Direction | undefined {
  if (turned.test(name)) return undefined;
  const bare = name.replace(described, ' ').trim();
  return leadingHead.test(bare) ? familyOf(bare)?.good : lastKnown(headOf(bare))?.good;
}

/** Whether a text holds a word of counting: "number of", "rate", "per week". */
export function measureWordIn(text: string): boolean {
  return measureWords.test(text);
}

/** Whether a name sounds like something that is counted or measured. */
export function soundsMeasured(text: string): boolean {
  return measureWordIn(text) || familyOf(text) !== undefined;
}

/** Whether a name is a running total or an activity count, which can only grow and so proves nothing. */
export function isVanity(name: string): boolean {
  return vanity.test(name) && !/\b(?:rate|active|retained|per|conversion|growth)\b/i.test(name);
}

/** The sentence that asks what a contested name means, with `{0}` for the name; undefined when the name is clear as it stands. */
export function contestedIn(name: string): { readonly term: string; readonly ask: string } | undefined {
  return contested.find(({ named, qualifiers }) => named.test(name) && !qualifiers.test(name) && !/\d/.test(name));
}

const aliases: Readonly<Record<string, string>> = Object.assign(
  {},
  ...languages.map(({ metrics }) => metrics.aliases),
) as Readonly<Record<string, string>>;

/** The form in which two names are the same metric: lower case, aliases resolved, roles and ordinary words left out. */
export function metricKey(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/\((?:primary|secondary|input|guardrail|north star|leading|lagging|%|[a-z ]*metric)\)/g, ' ')
    .replace(/[^\p{L}\p{N}%/:\s-]/gu, ' ');
  return plain
    .split(/\s+|(?<=\p{L}{2})-(?=\p{L}{2})/u)
    .map((word) => aliases[word.replace(/s$/, '')] ?? aliases[word] ?? word)
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !['the', 'our', 'of', 'a', 'in', 'for'].includes(word))
    .join(' ');
}

const foreignUp = matcherOf(
  foreignWords(({ up }) => up),
  true,
);
const foreignDown = matcherOf(
  foreignWords(({ down }) => down),
  true,
);

/** A verb that says which way something is to move. */
const movingVerb = new RegExp(pattern('lexicon.movingVerb'), 'i');

/** The way a sentence wants its metric to move, by its verb. */
export function wantedDirection(text: string): { readonly direction: Direction; readonly verb: string } | undefined {
  const match = movingVerb.exec(text);
  if (!match) {
    const up = foreignUp.exec(text);
    const down = foreignDown.exec(text);
    const first = up && (!down || up.index < down.index) ? up : down;
    return first ? { direction: first === up ? 'up' : 'down', verb: first[0].toLowerCase() } : undefined;
  }
  return { direction: match.groups?.up ? 'up' : 'down', verb: match[0].toLowerCase() };
}
