import type { ListItem } from 'mdast';
import type { Field } from '../../outline/fields.js';
import { isAbout, type BlockOutline, type Passage, type Section } from '../../outline/outline.js';
import { holdsBlank } from '../blanks.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { wantedDirection } from './lexicon.js';
import { absent, build, fieldStated, metricConcepts, preferred, roleOf, timeStated, within, type Metric } from './model.js';
import { labelOf } from './label.js';
import { isMetricName, isQuantity, isTask, measuresIn, nameIn } from './naming.js';
import { readStatement } from './statement.js';

const concerns = (section: Section): boolean => section.concepts.some((concept) => (metricConcepts as readonly string[]).includes(concept));

/** Whether the bullets of a section are metrics: it is about them itself, or part of a section that is and about nothing else. */
function listsMetrics(section: Section): boolean {
  if (concerns(section)) return true;
  return section.concepts.length === 0 && section.parent !== undefined && listsMetrics(section.parent);
}

/** Sections of metrics that nobody sets targets for: what is watched, what is to be built, what is refused. */
const aside = /\b(?:tracking|tracked|instrumentation|reporting|dashboards?|tools?|cadence|appendix|anti|not|if|backlog|option|questions?|definitions?|formula|today|current)\b/i;

/** The metrics of list items: in sections about metrics, and key results anywhere. */
export function fromBullets(outline: BlockOutline, fields: readonly Field[], calendar: CalendarOptions): Metric[] {
  const metrics: Metric[] = [];
  const below = new Map<ListItem, Field[]>();
  for (const field of fields) {
    const node = field.passage?.item?.parent?.node;
    if (node) below.set(node, [...(below.get(node) ?? []), field]);
  }
  const items = new Map<ListItem, Passage>();
  for (const passage of outline.passages) {
    if (passage.kind !== 'item' || !passage.item) continue;
    items.set(passage.item.node, passage);
    if (passage.item.checked !== undefined) continue;
    const { section, text } = passage;
    const about = concerns(section) || (isAbout(section, ...metricConcepts) && !isAbout(section, 'experiments', 'non-goals'));
    const kr = /^\s*(?:[\p{L}]+\s+)?(?:KR|key results?)\s?#?\d*(?:\.\d+)*\s*[:.)–—-]/iu.test(text);
    if (!about && !kr) continue;
    const label = labelOf(text, calendar);
    if (label?.says === 'part' || passage.item.depth > (kr ? 2 : 1) || /\?\s*$/.test(text)) continue;
    const from = label?.end ?? 0;
    const nested = below.get(passage.item.node) ?? [];
    const said = text.slice(from);
    const named = nameIn(said, from, calendar);
    if (!named || !isMetricName(named.name, calendar) || /^\s*https?:/.test(said.slice(named.end - from).replace(/^[\s:]+/, ''))) continue;
    const values = measuresIn(said, calendar);
    const aimed = nested.some((field) => field.names.includes('target') || field.names.includes('baseline'));
    if (kr && values.length === 0 && !aimed && !holdsBlank(text)) continue;
    if (values.length === 0 && !aimed && !isQuantity(named.name)) continue;
    if (named.name.split(/\s+/).length > 14 && values.length === 0) continue;
    const isTarget = kr || !/\b(?:current|baseline|today)\b(?!.*\btargets?\b)/i.test(section.title + text.slice(0, 40));
    const current = !isTarget || isAbout(section, 'diagnosis');
    const read = readStatement(passage, from, text.length, calendar, !current);
    const [value] = values;
    // In a section about today a value is where the metric stands, not where it should go.
    const reading = current && value && read.baseline.state === 'absent' ? { ...read, baseline: { state: 'stated', text: value.text, range: passage.source(from + value.start, from + value.end), value } as const, target: absent } : read;
    const parent = passage.item.parent && items.get(passage.item.parent.node);
    const [above] = parent ? timesIn(parent.text, calendar) : [];
    const target = preferred(fieldStated(nested, 'target', calendar), reading.target);
    metrics.push(build({
      name: named.name, nameRange: passage.source(named.start, named.end), context: text,
      verb: wantedDirection(text), role: roleOf(section, label?.says === 'kind' ? label.text : '', text),
      baseline: preferred(fieldStated(nested, 'baseline', calendar), reading.baseline),
      target,
      deadline: [fieldStated(nested, 'due', calendar), reading.deadline, within(fieldStated(nested, 'target', calendar)), timeStated(label?.time, passage), timeStated(above, parent)].find(({ state }) => state !== 'absent') ?? absent,
      owner: fieldStated(nested, 'owner', calendar),
      source: { shape: 'bullet', passage, fields: nested }, section,
      declared: (kr || label?.says === 'kind' || listsMetrics(section)) && !aside.test(section.title) && (!isTask(text) || values.some(({ unit }) => unit.kind !== 'count')),
    }));
  }
  return metrics;
}
