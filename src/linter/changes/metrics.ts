/** Metrics: what they promise, from where, and by when. */
import type { StrategyDocument } from '../facts/document.js';
import type { Metric } from '../facts/metrics/metric.js';
import type { Direction } from '../facts/metrics/lexicon.js';
import type { Stated } from '../facts/metrics/model.js';
import { amountIn, sameUnit } from '../facts/value.js';
import { say } from '../result.js';
import { changed, shown, type Change } from './change.js';
import { dateChanges, type Dated } from './dated.js';
import { mentionsIn } from './identity.js';
import { isStillNamed, matched, type Pair } from './match.js';
import { factsOf, sayAsMuch, type MetricFact } from './metricFact.js';

/** Which way the metric of two versions is good; undefined where nothing tells. */
function goodWay({ before, after }: Pair<MetricFact>): Direction | undefined {
  const bound = after.target?.value?.comparator ?? before.target?.value?.comparator;
  if (bound === '<') return 'down';
  const { metric } = after;
  const known = metric.verb?.direction ?? metric.good ?? before.metric.verb?.direction ?? before.metric.good;
  if (known) return known;
  const [start, end] = [before.baseline?.value, before.target?.value];
  if (start && end && sameUnit(start, end) && start.amount !== end.amount)
    return amountIn(end, start) > amountIn(start, end) ? 'up' : 'down';
  return bound === '>' ? 'up' : undefined;
}

const shownValue = (stated: Stated): string => shown(stated.value?.text ?? stated.text);

function targetChange(pair: Pair<MetricFact>, from: Stated, to: Stated): Change {
  const about = shown(pair.after.name);
  const [old, now] = [shownValue(from), shownValue(to)];
  const parts = { about, from: old, to: now, before: from.range, after: to.range };
  const [a, b] = [from.value, to.value];
  const way = goodWay(pair);
  const step = a && b && sameUnit(a, b) && a.per === b.per ? amountIn(b, a) - amountIn(a, b) || b.upper - a.upper : 0;
  if (way === undefined || step === 0)
    return changed({
      ...parts,
      kind: 'target-changed',
      said: say`The target of "${about}" changed from ${old} to ${now}.`,
    });
  if (way === 'up')
    return step < 0
      ? changed({
          ...parts,
          kind: 'target-lowered',
          said: say`The target of "${about}" was lowered from ${old} to ${now}.`,
        })
      : changed({
          ...parts,
          kind: 'target-raised',
          said: say`The target of "${about}" was raised from ${old} to ${now}.`,
        });
  return step > 0
    ? changed({
        ...parts,
        kind: 'target-lowered',
        said: say`The target of "${about}" was loosened from ${old} to ${now} (lower is better).`,
      })
    : changed({
        ...parts,
        kind: 'target-raised',
        said: say`The target of "${about}" was tightened from ${old} to ${now} (lower is better).`,
      });
}

/** Columns and labels that say where a metric stands now: another value there is news, not another past. */
const today = /^(?:current|today|now|present|latest|actual|status quo)\b/i;

function showsToday({ source }: Metric): boolean {
  if (source.shape === 'row') {
    const column = source.table.columns.get('baseline');
    return column !== undefined && today.test(source.table.header[column]?.text.trim() ?? '');
  }
  return (
    source.shape === 'bullet' &&
    source.fields.some(({ names, label }) => names.includes('baseline') && today.test(label))
  );
}

/** Another value of something that moves by itself, or by the work. */
function valueMoved({ after }: Pair<MetricFact>, from: Stated, to: Stated): Change {
  const about = shown(after.name);
  const [old, now] = [shownValue(from), shownValue(to)];
  return changed({
    kind: 'value-moved',
    about,
    from: old,
    to: now,
    said: say`"${about}" is now at ${now}; it was at ${old}.`,
    before: from.range,
    after: to.range,
  });
}

function baselineChange(pair: Pair<MetricFact>, from: Stated, to: Stated): Change {
  if (showsToday(pair.after.metric)) return valueMoved(pair, from, to);
  const about = shown(pair.after.name);
  const [old, now] = [shownValue(from), shownValue(to)];
  return changed({
    kind: 'baseline-changed',
    about,
    from: old,
    to: now,
    said: say`The baseline of "${about}" was rewritten from ${old} to ${now}.`,
    before: from.range,
    after: to.range,
  });
}

/** What became of a baseline or target that one version states and the other does not. */
function appearance(pair: Pair<MetricFact>, aspect: 'baseline' | 'target', stated: Stated, isNew: boolean): Change {
  const about = shown(pair.after.name);
  const value = shownValue(stated);
  const parts = {
    about,
    before: isNew ? pair.before.metric.nameRange : stated.range,
    after: isNew ? stated.range : pair.after.metric.nameRange,
    ...(isNew ? { to: value } : { from: value }),
  };
  if (aspect === 'target')
    return isNew
      ? changed({ ...parts, kind: 'target-new', said: say`"${about}" now has a target: ${value}.` })
      : changed({ ...parts, kind: 'target-gone', said: say`"${about}" no longer has a target; it was ${value}.` });
  return isNew
    ? changed({ ...parts, kind: 'baseline-new', said: say`"${about}" now has a baseline: ${value}.` })
    : changed({ ...parts, kind: 'baseline-gone', said: say`"${about}" no longer has a baseline; it was ${value}.` });
}

const datedOf = (stated: Stated | undefined): Dated | undefined =>
  stated?.time && stated.range ? { time: stated.time, range: stated.range } : undefined;

function changesOf(pair: Pair<MetricFact>, document: StrategyDocument): readonly Change[] {
  const { before, after } = pair;
  const about = shown(after.name);
  const places = { before: before.metric.nameRange, after: after.metric.nameRange };
  const changes = (['target', 'baseline'] as const).flatMap((aspect): Change[] => {
    const [from, to] = [before[aspect], after[aspect]];
    if (!from && !to) return [];
    const isProgress = before.progress || after.progress;
    if (!from || !to) return isProgress ? [] : [appearance(pair, aspect, (from ?? to) as Stated, from === undefined)];
    if (sayAsMuch(from, to)) return [];
    if (aspect === 'target' && isProgress) return [valueMoved(pair, from, to)];
    return [aspect === 'target' ? targetChange(pair, from, to) : baselineChange(pair, from, to)];
  });
  const dates = dateChanges(
    about,
    datedOf(before.deadline),
    datedOf(after.deadline),
    places,
    document.options.calendar,
  );
  const isSure = before.declared || after.declared;
  const renamed =
    pair.renamed && isSure
      ? [
          changed({
            kind: 'renamed',
            about,
            from: shown(before.name),
            to: about,
            said: say`The metric "${shown(before.name)}" is now called "${about}".`,
            ...places,
          }),
        ]
      : [];
  return [...renamed, ...changes, ...dates];
}

/** Whether a target says more than the name of its metric, such as "95% of teams plan every week". */
const tellsMore = (name: string, target: Stated | undefined): target is Stated =>
  target !== undefined && !name.includes(shownValue(target));

/** What became of the metrics of a document, with their baselines, targets and dates. */
export function metricChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  const { pairs, gone, fresh } = matched(factsOf(before), factsOf(after));
  const [here, there] = [mentionsIn(before), mentionsIn(after)];
  const lone = (
    facts: readonly MetricFact[],
    isKnown: (name: string) => boolean,
    make: (name: string, fact: MetricFact) => Change,
  ): readonly Change[] =>
    facts.flatMap((fact) =>
      fact.declared && !fact.progress && !isKnown(fact.name) ? [make(shown(fact.name), fact)] : [],
    );
  return [
    ...pairs.flatMap((pair) => changesOf(pair, after)),
    ...lone(
      gone,
      (name) => isStillNamed(name, there, here),
      (about, { target, metric }) =>
        changed({
          kind: 'metric-gone',
          about,
          from: target ? shownValue(target) : '',
          said: tellsMore(about, target)
            ? say`The metric "${about}" was removed; its target was ${shownValue(target)}.`
            : say`The metric "${about}" was removed.`,
          before: metric.nameRange,
        }),
    ),
    ...lone(
      fresh,
      (name) => isStillNamed(name, here, there),
      (about, { target, metric }) =>
        changed({
          kind: 'metric-new',
          about,
          to: target ? shownValue(target) : '',
          said: tellsMore(about, target)
            ? say`The metric "${about}" is new, with a target of ${shownValue(target)}.`
            : say`The metric "${about}" is new.`,
          after: metric.nameRange,
        }),
    ),
  ];
}
