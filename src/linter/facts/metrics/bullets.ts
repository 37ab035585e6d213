import { fieldsOf, type FieldName } from '../../outline/concepts.js';
import type { Field } from '../../outline/fields.js';
import { isAbout, type BlockOutline } from '../../outline/outline.js';
import { holdsBlank } from '../blanks.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { soundsMeasured, wantedDirection } from './lexicon.js';
import { absent, build, fieldStated, metricConcepts, preferred, roleOf, valuesOutside, within, type Metric } from './model.js';
import { nameIn, readStatement } from './statement.js';

/** Fields that say something about a metric named elsewhere: no metrics themselves. */
const partFields = new Set<FieldName>(['baseline', 'target', 'due', 'timebox', 'formula', 'source', 'owner', 'because', 'status']);

function isPartOfMetric(text: string): boolean {
  const label = /^\s*([^:\n]{1,40}):/.exec(text)?.[1];
  return label !== undefined && (/^(?:why|how|what|who|note)\b/i.test(label) || fieldsOf(label).some((name) => partFields.has(name)));
}

/** The metrics of list items: in sections about metrics, and key results anywhere. */
export function fromBullets(outline: BlockOutline, fields: readonly Field[], calendar: CalendarOptions): Metric[] {
  const metrics: Metric[] = [];
  for (const passage of outline.passages) {
    if (passage.kind !== 'item' || !passage.item || passage.item.checked !== undefined) continue;
    const section = passage.section;
    const about = section.concepts.some((concept) => (metricConcepts as readonly string[]).includes(concept)) || (isAbout(section, ...metricConcepts) && !isAbout(section, 'experiments', 'non-goals'));
    const kr = /^\s*KR\s?\d/i.test(passage.text);
    if (!about && !kr) continue;
    if (isPartOfMetric(passage.text)) continue;
    if (passage.item.depth > (kr ? 2 : 1) || /\?\s*$/.test(passage.text)) continue;
    const nested = fields.filter((field) => field.passage?.item?.parent?.node === passage.item?.node);
    const text = passage.text;
    const named = nameIn(text, 0);
    // "Should be quick" is a wish, "continue our progress" a task: no names of metrics.
    if (!named || /^(?:should|can|could|must|will|be|continue|we|i|it|they|users? can|customers? can|able to)\b/i.test(named.name)) continue;
    const values = valuesOutside(text, timesIn(text, calendar));
    const measured = values.length > 0 || soundsMeasured(text) || nested.some((field) => field.names.includes('target') || field.names.includes('baseline'));
    if (kr && values.length === 0 && !nested.some((field) => field.names.includes('target')) && !holdsBlank(text)) continue;
    if (!measured || (named.name.split(/\s+/).length > 14 && values.length === 0)) continue;
    const isTarget = kr || !/\b(?:current|baseline|today)\b/i.test(section.title + text.slice(0, 40));
    const current = !isTarget || isAbout(section, 'diagnosis');
    const said = readStatement(passage, 0, text.length, calendar, !current);
    const [value] = values;
    // In a section about today a value is where the metric stands, not where it should go.
    const read = current && value && said.baseline.state === 'absent' ? { ...said, baseline: { state: 'stated', text: value.text, range: passage.source(value.start, value.end), value } as const, target: absent } : said;
    metrics.push(build({
      name: named.name, nameRange: passage.source(named.start, named.end), context: text,
      verb: wantedDirection(text), role: roleOf(section, '', text),
      baseline: preferred(fieldStated(nested, 'baseline', calendar), read.baseline),
      target: preferred(fieldStated(nested, 'target', calendar), read.target),
      deadline: preferred(preferred(fieldStated(nested, 'due', calendar), read.deadline), within(fieldStated(nested, 'target', calendar))),
      owner: fieldStated(nested, 'owner', calendar),
      source: { shape: 'bullet', passage, fields: nested }, section,
    }));
  }
  return metrics;
}
