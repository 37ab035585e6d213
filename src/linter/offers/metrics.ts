import { perDocument } from '../facts/perDocument.js';
import { metricKey } from '../facts/metrics/lexicon.js';
import { factsFor, type Question } from './offer.js';

/** Names that are rather sentences are left out; in UTF-16 code units. */
const longest = 60;

/** The metrics that a document defines in tables and lists, by their names, the first spelling of each. */
export const metricNamesIn = perDocument((document): readonly string[] =>
  distinctMetrics(document.metrics.filter(({ source }) => source.shape !== 'sentence').map(({ name }) => name)),
);

/** What was put together last, for the names of a document: they are asked for with every letter. */
const together = new WeakMap<
  readonly string[],
  { readonly others: readonly string[]; readonly names: readonly string[] }
>();

/** The names of metrics that this and the other documents define, those of this document first. */
export function knownMetrics({ document, elsewhere }: Pick<Question, 'document' | 'elsewhere'>): readonly string[] {
  const own = metricNamesIn(document);
  let known = together.get(own);
  if (known?.others !== elsewhere.metrics)
    together.set(own, (known = { others: elsewhere.metrics, names: distinctMetrics([...own, ...elsewhere.metrics]) }));
  return known.names;
}

function distinctMetrics(names: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const name of names)
    if (name.length <= longest && !/\n/.test(name) && !known.has(metricKey(name))) known.set(metricKey(name), name);
  return [...known.values()];
}

/** The same names where one of them is to be written; a blank comes first where this document defines none. */
export function metricChoices(question: Pick<Question, 'document' | 'elsewhere'>): readonly string[] {
  return factsFor(question.document, metricNamesIn(question.document), knownMetrics(question), '[Metric name]');
}
