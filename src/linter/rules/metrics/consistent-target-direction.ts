import { judged, type Rule } from '../rule.js';
import { aims, recovers, startsAtBaseline } from '../../facts/metrics/aim.js';
import { wantedDirection, type Direction } from '../../facts/metrics/lexicon.js';
import type { Metric, Stated } from '../../facts/metrics/metric.js';
import { amountIn, sameUnit } from '../../facts/value.js';
import { placeIn, writeFix } from '../../fixes/value.js';
import { say, there, type Fix, type Message, type TextEdit } from '../../result.js';
import type { Range } from '../../text/text.js';

/** Whether a line says behind its verb that something goes the other way. */
function isTornBetween({ source }: Metric, { verb, direction }: NonNullable<Metric['verb']>): boolean {
  if (source.shape === 'row') return false;
  const { text } = source.passage;
  const other = wantedDirection(text.slice(text.toLowerCase().indexOf(verb) + verb.length));
  return other !== undefined && other.direction !== direction;
}

/** The pair of values whose direction can be judged. */
function pair(metric: Metric): { readonly from: number; readonly to: number } | undefined {
  const from = metric.baseline.value;
  const to = metric.target.value;
  if (
    !from ||
    !to ||
    !sameUnit(from, to) ||
    from.amount !== from.upper ||
    to.amount !== to.upper ||
    amountIn(from, to) === amountIn(to, from)
  )
    return undefined;
  if (/^\s*[+−-]/.test(to.text)) return undefined;
  // "300 signups → 210 active users" counts two things: a step of a calculation, no metric.
  if (metric.name.includes(from.text) && from.unit.kind === 'count') return undefined;
  // Within a name the verb is a noun: "first drop completed".
  if (metric.verb && metric.name.toLowerCase().indexOf(metric.verb.verb) > 0) return undefined;
  // Where two verbs part, nobody can tell which of them is said of the values.
  if (metric.verb && isTornBetween(metric, metric.verb)) return undefined;
  // A sentence that sets neither a verb nor a date tells what happens.
  if (!metric.verb && metric.source.shape !== 'row' && !metric.deadline.time) return undefined;
  // "17% today, target at least 15%" is a threshold that is met already, not a direction.
  if (!metric.verb && (to.comparator !== null || !startsAtBaseline(metric))) return undefined;
  return { from: amountIn(from, to), to: amountIn(to, from) };
}

/** Which way the author means the metric to go: by the verb, by what is good for the metric; undefined when neither tells. */
function meantBy({ verb, good: known, family, target }: Metric): Direction | undefined {
  // A time that should grow is one we misread: "conversion time" is no conversion.
  const misread =
    known === 'up' && target.value?.unit.kind === 'duration' && family !== 'engagement' && family !== 'retention';
  const good = misread ? undefined : known;
  // "Improve churn from 5% to 3%", "boost churn": such verbs mean the metric's own good direction, where it is known.
  if (verb && /^improv/.test(verb.verb)) return good;
  if (verb && /^(?:boost|lift)/.test(verb.verb)) return good ?? verb.direction;
  return verb?.direction ?? good;
}

/** The place of a stated value itself, without the words around it in its cell. */
function placeOf(stated: Stated, source: string): Range | undefined {
  return stated.range && stated.value && placeIn(stated.range, stated.value.text, source);
}

function swapped(metric: Metric, source: string): TextEdit[] | undefined {
  const from = placeOf(metric.baseline, source);
  const to = placeOf(metric.target, source);
  if (!from || !to || !metric.baseline.value || !metric.target.value) return undefined;
  return [
    { ...from, text: metric.target.value.text },
    { ...to, text: metric.baseline.value.text },
  ].sort((a, b) => a.start - b.start);
}

/** Verbs that say the opposite, in the form in which they are commonly used; "improve" has none. */
const opposites: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['reduce', 'increase'],
    ['reduces', 'increases'],
    ['reducing', 'increasing'],
    ['lower', 'raise'],
    ['lowers', 'raises'],
    ['lowering', 'raising'],
    ['shrink', 'grow'],
    ['shrinks', 'grows'],
    ['shrinking', 'growing'],
  ].flatMap(([down = '', up = '']) => [
    [down, up],
    [up, down],
  ]),
);
const alike: Readonly<Record<string, string>> = {
  decrease: 'increase',
  decreases: 'increases',
  cut: 'raise',
  cuts: 'raises',
};

/** The fix that turns the verb round, where the values are not known to be wrong by the metric's own good direction. */
function verbFix({ verb, good, source: shape }: Metric, meant: Direction, source: string): Fix | undefined {
  if (!verb || good === meant || shape.shape === 'row') return undefined;
  const other = opposites[verb.verb] ?? alike[verb.verb];
  const { text } = shape.passage;
  const found = new RegExp(`(?<![\\p{L}-])${verb.verb}(?![\\p{L}-])`, 'iu').exec(text);
  if (other === undefined || !found) return undefined;
  const range = shape.passage.source(found.index, found.index + found[0].length);
  if (source.slice(range.start, range.end) !== found[0]) return undefined;
  return writeFix(range, /^\p{Lu}/u.test(found[0]) ? other.charAt(0).toUpperCase() + other.slice(1) : other);
}

/** Either the values slipped or the verb: the metric's own good direction tells which, where it is known; else the author knows. */
function repairsOf(metric: Metric, meant: Direction, source: string): readonly (Fix | undefined)[] {
  const edits = swapped(metric, source);
  const swap = edits && { title: 'Swap baseline and target', safe: false, edits };
  const turn = verbFix(metric, meant, source);
  return metric.good === undefined || metric.good === meant ? [swap, turn] : [turn, swap];
}

/** What is wrong: the verb says the one, the values the other; or what is good for the metric does. */
function messageOf({ name, verb }: Metric, meant: Direction, from: string, to: string): Message {
  if (verb && meant === verb.direction)
    return meant === 'up'
      ? say`${name} goes from ${from} to ${to}, but "${verb.verb}" means more: swap the values or change the verb.`
      : say`${name} goes from ${from} to ${to}, but "${verb.verb}" means less: swap the values or change the verb.`;
  return meant === 'up'
    ? say`${name} goes from ${from} to ${to}, but higher is better: swap the values.`
    : say`${name} goes from ${from} to ${to}, but lower is better: swap the values.`;
}

export const consistentTargetDirection: Rule = {
  id: 'consistent-target-direction',
  checklist: 'metrics',
  statement: 'Every target moves in the direction its verb and its metric imply.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const aimed = document.metrics.flatMap((metric) => {
      const values = metric.role === 'guardrail' || !aims(metric) ? undefined : pair(metric);
      const meant = values && meantBy(metric);
      if (!values || !meant) return [];
      const astray = values.to > values.from !== (meant === 'up') && !recovers(metric, meant);
      return [{ metric, meant, astray }];
    });
    const astray = aimed.filter((each) => each.astray);
    for (const { metric, meant } of astray) {
      const from = metric.baseline;
      const to = metric.target;
      const [was, will] = [from.value?.text ?? from.text, to.value?.text ?? to.text];
      report(to.range ?? metric.nameRange, messageOf(metric, meant, was, will), {
        // A ratio is brought down on purpose as often, and what is spent grows with the business: growth is bought for it.
        unsure:
          !metric.verb &&
          (from.value?.unit.kind === 'ratio' || (meant === 'down' && from.value?.unit.kind === 'currency')),
        related: from.range ? [there(from.range, say`The baseline is ${was}.`)] : [],
        fixes: () => repairsOf(metric, meant, document.source),
      });
    }
    return judged(aimed.length, astray.length, aimed.at(0)?.metric.nameRange);
  },
};
