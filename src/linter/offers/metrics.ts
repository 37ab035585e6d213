import { perDocument } from '../facts/perDocument.js';
import { metricKey } from '../facts/metrics/lexicon.js';
import type { Question } from './offer.js';

/** Names that are rather sentences are left out; in UTF-16 code units. */
const longest = 60;

/** The metrics that a document defines in tables and lists, by their names, the first spelling of each. */
export const metricNamesIn = perDocument((document): readonly string[] => distinctMetrics(document.metrics.filter(({ source }) => source.shape !== 'sentence').map(({ name }) => name).all));

/** The names of metrics that this and the other documents define, those of this document first. */
export function knownMetrics({ document, elsewhere }: Pick<Question, 'document' | 'elsewhere'>): readonly string[] {
  return distinctMetrics([...metricNamesIn(document), ...elsewhere.metrics]);
}

function distinctMetrics(names: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const name of names) if (name.length <= longest && !/\n/.test(name) && !known.has(metricKey(name))) known.set(metricKey(name), name);
  return [...known.values()];
}
