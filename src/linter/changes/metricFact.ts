/** Metrics as two versions are compared by them: each put together from all the places that name it. */
import { holdsBlank } from '../facts/blanks.js';
import type { StrategyDocument } from '../facts/document.js';
import type { Metric } from '../facts/metrics/metric.js';
import { metricKey } from '../facts/metrics/lexicon.js';
import type { Stated } from '../facts/metrics/model.js';
import { isTask } from '../facts/metrics/naming.js';
import type { Value } from '../facts/value.js';
import { groupedBy } from '../text/grouping.js';
import { isAsMuch } from './amounts.js';
import { keyOfName, plainWords } from './identity.js';
import { isProgress, isSurelyMeasured } from './measured.js';
import type { Named } from './match.js';

type Aspect = 'baseline' | 'target' | 'deadline';
const aspects: readonly Aspect[] = ['baseline', 'target', 'deadline'];

/** A metric of a version, put together from all the places that name it. */
export interface MetricFact extends Named, Readonly<Record<Aspect, Stated | undefined>> {
  readonly metric: Metric;
  /** Whether it is sure that the document sets it as a measure. */
  readonly declared: boolean;
  /** Whether its value says how far a part of the work is. */
  readonly progress: boolean;
}

const numberKey = ({ amount, upper, unit, per, comparator }: Value): string =>
  [amount, upper, unit.kind, unit.name, per ?? '', comparator === '<' ? '<' : ''].join(' ');

/** What is stated, as a key: "40%" and "40 %" say the same, and so does "at least 40 %". */
export function meaningOf(stated: Stated): string {
  if (stated.value) return numberKey(stated.value);
  return stated.time?.interval ? `${stated.time.interval.from} ${stated.time.interval.to}` : plainWords(stated.text);
}

/** Whether two statements say the same, in whatever unit: "6 weeks" and "42 days". */
export function sayAsMuch(one: Stated, other: Stated): boolean {
  if (meaningOf(one) === meaningOf(other)) return true;
  return one.value !== undefined && other.value !== undefined && isAsMuch(one.value, other.value);
}

const said = (stated: Stated | undefined): stated is Stated => stated?.state === 'stated' && !holdsBlank(stated.text);

/** What is stated of an aspect, each meaning once, in the order of the text. */
function statementsOf(metrics: readonly Metric[], aspect: Aspect): readonly Stated[] {
  const known = new Map<string, Stated>();
  for (const metric of metrics) {
    const stated = metric[aspect];
    if (said(stated) && !known.has(meaningOf(stated))) known.set(meaningOf(stated), stated);
  }
  return [...known.values()];
}

function factOf(
  key: string,
  metrics: readonly Metric[],
  declared: boolean,
  document: StrategyDocument,
): MetricFact | undefined {
  const metric = metrics.find((each) => each.declared) ?? metrics[0];
  if (!metric) return undefined;
  const [baseline, target, deadline] = aspects.map((aspect) => statementsOf(metrics, aspect)[0]);
  const told = [baseline, target, deadline].flatMap((stated) => (stated ? [meaningOf(stated)] : []));
  return {
    metric,
    declared,
    progress: metrics.some((each) => isProgress(each, document)),
    baseline,
    target,
    deadline,
    key,
    name: metric.name,
    rest: target ? told.join('\n') : '',
  };
}

/** The metrics of a version: what several places say of one is one fact, unless they say different things of it. */
export function factsOf(document: StrategyDocument): readonly MetricFact[] {
  // "Complete" is what is left of "Complete 3 workshops": a task.
  const named = document.metrics.filter(({ name }) => /\s/.test(name.trim()) || !isTask(`${name} 1`));
  const groups = groupedBy(named, ({ name }) => keyOfName(metricKey(name)));
  return [...groups].flatMap(([key, metrics]) => {
    const declared = metrics.some(isSurelyMeasured);
    const agree = aspects.every((aspect) => statementsOf(metrics, aspect).length <= 1);
    const parts = agree ? [metrics] : metrics.map((metric) => [metric]);
    return parts.flatMap((part) => factOf(key, part, declared, document) ?? []);
  });
}
