import type { StrategyDocument } from '../facts/document.js';
import type { Metric } from '../facts/metrics/metric.js';
import { perDocument } from '../facts/perDocument.js';
import { cellOf } from '../facts/tables.js';
import { betsIn } from './bets.js';
import { abbreviates, nameKey, plainName, plainOf } from './metricName.js';
import type { Name } from './name.js';

export type { Name } from './name.js';

/** How a document says that a metric is counted; undefined when it does not, or leaves a blank. */
export function definitionOf({ source }: Metric): string | undefined {
  const definition =
    source.shape === 'row'
      ? cellOf(source.table, source.row, 'definition')?.text.trim()
      : source.shape === 'bullet'
        ? source.fields.find((field) => field.names.includes('formula'))?.value
        : undefined;
  return definition && !definition.startsWith('[') ? definition : undefined;
}

/** How much a row or list item says about its metric, in things; a sentence says less than any of them, or nothing. */
export function saidOf(metric: Metric): number {
  const said = [metric.baseline, metric.target, metric.deadline, metric.owner].filter(
    ({ state }) => state === 'stated',
  ).length;
  return metric.source.shape === 'sentence'
    ? Math.min(said, 0.5)
    : 1 + said + (definitionOf(metric) === undefined ? 0 : 1);
}

/** Metric names longer than this are sentences; in UTF-16 code units. */
const longest = 60;

/** The name of a metric: "the share of owners moves from 20% to 40%" is about the share of owners. */
function namedAs({ name, source }: Pick<Metric, 'name' | 'source'>): string {
  return source.shape === 'sentence'
    ? name.replace(/^(?:the|our)\s+|\s+(?:moves?|rises?|grows?|falls?|drops?|stays?|goes)$/gi, '')
    : name;
}

/** The key of a metric's name, for all metrics of a document: an abbreviation that it gives stands for what it is short for. */
export function metricKeys({
  metrics,
}: Pick<StrategyDocument, 'metrics'>): (metric: Pick<Metric, 'name' | 'source'>) => string {
  const shorts = new Map<string, string>();
  for (const metric of metrics) {
    const { name, others } = plainName(namedAs(metric));
    for (const other of others)
      if (abbreviates(other, name)) shorts.set(other, nameKey(name));
      else if (abbreviates(name, other)) shorts.set(name, nameKey(other));
  }
  return (metric) => {
    const name = namedAs(metric);
    return shorts.get(plainName(name).name) ?? nameKey(name);
  };
}

/** How names of a metric are written, and what they are abbreviated as. */
export function spellingsOf(names: readonly string[]): Required<Pick<Name, 'spellings' | 'abbreviations'>> {
  const plain = names.map(plainName);
  const others = plain.flatMap(({ others: own }) => own);
  const isShort = (text: string): boolean => plain.some(({ name }) => abbreviates(text, name));
  return {
    spellings: [...new Set([...plain.map(({ name }) => name), ...others.filter((text) => !isShort(text))])],
    abbreviations: [...new Set(others.filter(isShort))],
  };
}

/** Everything that a document names and defines: each where it says most about it. */
export const namesOf = perDocument((document): readonly Name[] => {
  const names = new Map<string, Name>();
  const add = (name: Name): void => {
    const known = names.get(`${name.sort} ${name.key}`);
    const best = known && known.said >= name.said ? known : name;
    names.set(`${name.sort} ${name.key}`, {
      ...best,
      spellings: [...new Set([...(known?.spellings ?? []), ...name.spellings])],
      abbreviations: [...new Set([...(known?.abbreviations ?? []), ...(name.abbreviations ?? [])])],
    });
  };
  const keyOf = metricKeys(document);
  for (const metric of document.metrics) {
    const name = namedAs(metric);
    const key = keyOf(metric);
    if (key === '' || name.length < 2 || name.length > longest || name.includes('\n')) continue;
    add({ sort: 'metric', key, ...spellingsOf([name]), definition: metric.nameRange, said: saidOf(metric) });
  }
  const metrics = new Set([...names.values()].flatMap(({ spellings }) => spellings.map(plainOf)));
  for (const name of betsIn(document)) if (name.sort === 'label' || !metrics.has(plainOf(name.key))) add(name);
  return [...names.values()].filter(({ said }) => said > 0);
});
