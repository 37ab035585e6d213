/** What is surely a measure, and what only stands where measures do: a label, a formula, a part of the work with its progress. */
import { isAbout } from '../outline/outline.js';
import type { Metric } from '../facts/metrics/metric.js';
import { metricConcepts, type Stated } from '../facts/metrics/model.js';
import { isQuantity } from '../facts/metrics/naming.js';
import type { StrategyDocument } from '../facts/document.js';
import { columnAt } from '../facts/tables.js';
import { valuesIn } from '../facts/value.js';
import { matcherOf } from '../languages/index.js';
import words from './metricWords.json' with { type: 'json' };

/** How a metric is counted: "LTV = margin / churn", "(won − lost) / all". */
const formula = /\s[=×÷∑]\s|\s[−*+]\s.*\s\/\s|\)\s*\/\s/u;

/** What is said of how things are measured: "Data source", "Dashboard". */
const labels = matcherOf(Object.values(words).flatMap((each) => each.labels.map((label) => `^(?:${label})$`)));

/** Whether a row begins with a value: then it has no name. */
function beginsWithValue({ source, nameRange }: Metric): boolean {
  if (source.shape !== 'row') return false;
  const { columns } = source.table;
  const column = columnAt(source.row, nameRange);
  return column >= 0 && (columns.get('baseline') === column || columns.get('target') === column);
}

const isStated = ({ state }: Stated): boolean => state === 'stated';

/** Whether an item says in words what is to be so, and counts nothing: "the import never loses a row". */
function isStatement({ name, source, baseline, target, deadline }: Metric): boolean {
  return (
    source.shape === 'bullet' &&
    source.fields.length === 0 &&
    ![baseline, target, deadline].some(isStated) &&
    !isQuantity(name)
  );
}

/** Whether a name begins with a count of something, and does not stand among measures: "12,000 documents in the archive". */
function isCount({ name, section }: Metric): boolean {
  const [value] = valuesIn(name);
  return value?.start === 0 && value.unit.kind === 'count' && !isQuantity(name) && !isAbout(section, ...metricConcepts);
}

/** Whether it is sure that a metric is one: only then it is told that it came or went. */
export function isSurelyMeasured(metric: Metric): boolean {
  const { name, declared } = metric;
  return (
    declared &&
    !formula.test(name) &&
    !labels.test(name.trim()) &&
    !isStatement(metric) &&
    !isCount(metric) &&
    !beginsWithValue(metric)
  );
}

/** Signs of how far the work is. */
const sign = /^[\s*_:：–—-]*[✅✔☑✓🚧⏳⌛🔄🔜🔲📋❌✖⏸🟢🟡🟠🔴🔵⚪⬜🏗]/u;

/** Whether a metric says how far a part of the work is, as "Import: ✅ 95 %" does, and nothing to reach. */
export function isProgress({ nameRange, source, target }: Metric, { source: whole }: StrategyDocument): boolean {
  if (source.shape === 'row') return sign.test(target.text);
  return (
    sign.test(source.passage.text) ||
    (target.range !== undefined && sign.test(whole.slice(nameRange.end, target.range.end)))
  );
}
