import { judged, type Rule } from '../rule.js';
import { aims } from '../../facts/metrics/aim.js';
import type { Metric, Stated } from '../../facts/metrics/metric.js';
import { sameUnit, type Value } from '../../facts/value.js';
import { placeIn, writeFix } from '../../fixes/value.js';
import { say, there, type Fix, type Message } from '../../result.js';

const names = {
  percent: say`percent`,
  points: say`percentage points`,
  currency: say`an amount of money`,
  duration: say`a duration`,
  multiplier: say`a multiple`,
  ratio: say`a ratio`,
  measure: say`a measurement`,
  count: say`a plain number`,
} as const;

function describe(value: Value): string | Message {
  return value.unit.name === '' ? names[value.unit.kind] : value.unit.name;
}

/** Whether a baseline and a target cannot be compared. A target in points or as a multiple is a change, not a level. */
function clash(from: Value, to: Value): boolean {
  // "1:45" is a time as often as a ratio.
  if ([from, to].some(({ text, unit }) => unit.kind === 'ratio' && /\d:\d\d(?!\d)/.test(text))) return false;
  if (/^\s*[+−-]/.test(to.text) || to.unit.kind === 'points' || to.unit.kind === 'multiplier') return false;
  if (from.unit.kind === to.unit.kind) return !sameUnit(from, to);
  // "12 → 40%": a bare number beside a unit is more often a unit left out than a clash, except for per cent and money.
  const kinds = new Set([from.unit.kind, to.unit.kind]);
  if (kinds.has('count'))
    return (
      kinds.has('percent') &&
      Math.max(from.unit.kind === 'count' ? from.amount : 0, to.unit.kind === 'count' ? to.amount : 0) > 100
    );
  return true;
}

/** The mark by which a text names its currency. */
const currencyIn = ({ text }: Value): string | undefined => /\p{Sc}|\b[A-Z]{3}\b/u.exec(text)?.[0];

/** The fix that writes a value over where it stands, when it stands there as it was read. */
function written(stated: Stated, value: Value, text: string, source: string): Fix | undefined {
  const place = stated.range && placeIn(stated.range, value.text, source);
  return place && writeFix(place, text);
}

/**
 * What may have been meant: a share for a target is a change of what is not counted in per cent, by the way that it should
 * go; of two currencies one is a slip.
 */
function repairsOf(
  { baseline, target, verb, good }: Metric,
  from: Value,
  to: Value,
  source: string,
): readonly (Fix | undefined)[] {
  const direction = verb?.direction ?? good;
  if (to.unit.kind === 'percent' && to.comparator === null && direction !== undefined)
    return [written(target, to, `${direction === 'down' ? '-' : '+'}${to.text}`, source)];
  const [first, second] = [currencyIn(from), currencyIn(to)];
  if (from.unit.kind !== 'currency' || to.unit.kind !== 'currency' || first === undefined || second === undefined)
    return [];
  return [
    written(target, to, to.text.replace(second, first), source),
    written(baseline, from, from.text.replace(first, second), source),
  ];
}

/** Words of a change. */
const change = new RegExp(
  '\\b(?:more|less|fewer|higher|lower|increase|growth|reduction|improvement|decrease|of|by|off|saved|savings?|faster|slower|better)\\b',
  'i',
);

export const consistentUnits: Rule = {
  id: 'consistent-units',
  checklist: 'metrics',
  statement: 'The baseline and the target of a metric have the same unit.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const compared = document.metrics.flatMap((metric) =>
      metric.baseline.value && metric.target.value && aims(metric) && !metric.baseline.text.includes('=')
        ? [{ metric, from: metric.baseline.value, to: metric.target.value }]
        : [],
    );
    // "20% less" is a change, whatever the unit of what changes.
    const clashing = compared.filter(({ metric, from, to }) => clash(from, to) && !change.test(metric.target.text));
    const tableOf = ({ source }: Metric): unknown => (source.shape === 'row' ? source.table : undefined);
    // Where several rows of a table clash, its columns are other things than they were read as.
    const told = clashing.filter(
      ({ metric }) =>
        tableOf(metric) === undefined ||
        clashing.filter((other) => tableOf(other.metric) === tableOf(metric)).length === 1,
    );
    for (const { metric, from, to } of told) {
      report(
        metric.target.range ?? metric.nameRange,
        say`${metric.name} starts at ${from.text} (${describe(from)}) and should reach ${to.text} (${describe(to)}): give both in the same unit.`,
        {
          // Elsewhere than in columns so named, one of the two is more often a value of something else.
          unsure: metric.source.shape !== 'row',
          related: metric.baseline.range
            ? [there(metric.baseline.range, say`The baseline is ${from.text} (${describe(from)}).`)]
            : [],
          fixes: () => repairsOf(metric, from, to, document.source),
        },
      );
    }
    return judged(compared.length, told.length, compared.at(0)?.metric.nameRange);
  },
};
