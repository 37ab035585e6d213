import type { List, ListItem } from 'mdast';
import type { Field } from '../../outline/fields.js';
import { isAbout, type BlockOutline, type Passage, type Section } from '../../outline/outline.js';
import { holdsBlank } from '../blanks.js';
import { namesPeople } from '../people.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { changeIn } from '../value/change.js';
import { familyOf, wantedDirection } from './lexicon.js';
import {
  absent,
  build,
  fieldStated,
  metricConcepts,
  preferred,
  roleOf,
  timeStated,
  within,
  type Metric,
} from './model.js';
import { isPair, labelOf } from './label.js';
import { isMetricName, isQuantity, isTask, measuresIn, nameIn } from './naming.js';
import { readStatement } from './statement.js';

const concerns = (section: Section): boolean =>
  section.concepts.some((concept) => (metricConcepts as readonly string[]).includes(concept));

/** Whether the bullets of a section are metrics: it is about them itself, or part of a section that is and about nothing else. */
function listsMetrics(section: Section): boolean {
  if (concerns(section)) return true;
  // A north star is as often a vision: what stands below it is no metric for that.
  return (
    section.concepts.length === 0 &&
    section.parent !== undefined &&
    !section.parent.concepts.includes('north-star') &&
    listsMetrics(section.parent)
  );
}

/** A formula or an example in quotes says how something is counted, not how much it should be. */
const defines = (text: string): boolean => /\s=\s*[^\d\s]/.test(text);
const quoted = (text: string): string => text.replace(/["“][^"”]*["”]/g, (match) => '_'.repeat(match.length));

/** Sections of metrics that nobody sets targets for: what is watched, what is to be built, what is refused. */
const aside = new RegExp(
  '\\b(?:tracking|events?|analytics|telemetry|logging|acceptance|done|exit|instrumentation|' +
    'reporting|tools?|cadence|appendix|anti|not|if|backlog|option|questions?|definitions?|formula|' +
    'today|current)\\b',
  'i',
);

/** Parts of an enumeration. */
const parts = /\s*[,;，、；]\s*/;

/**
 * Whether the label before a colon is no metric: the name of a group of measures ("Revenue: ARPU, churn"), or of people who
 * gain ("Teachers: 30 % less paperwork").
 */
function isGroup(text: string, calendar: CalendarOptions): boolean {
  const { label, rest } = /^(?<label>[^:：\n]{1,40})[:：]\s*(?<rest>.+)$/su.exec(text)?.groups ?? {};
  if (label === undefined || rest === undefined) return false;
  const values = measuresIn(rest, calendar);
  if (values.length === 0) return rest.split(parts).length > 1 && rest.split(parts).some(isQuantity);
  return namesPeople(label) && !isQuantity(label) && values.every(({ unit }) => unit.kind !== 'count');
}

/** The metrics of list items: in sections about metrics, and key results anywhere. */
export function fromBullets(outline: BlockOutline, fields: readonly Field[], calendar: CalendarOptions): Metric[] {
  const metrics: Metric[] = [];
  const below = new Map<ListItem | List, Field[]>();
  for (const field of fields) {
    const item = field.passage?.item;
    for (const place of item ? [item.parent?.node, item.list] : []) {
      const known = place && below.get(place);
      if (known) known.push(field);
      else if (place) below.set(place, [field]);
    }
  }
  const items = new Map<ListItem, Passage>();
  for (const passage of outline.passages) {
    if (passage.kind !== 'item' || !passage.item) continue;
    items.set(passage.item.node, passage);
    if (passage.item.checked !== undefined) continue;
    const { section, text } = passage;
    const about =
      concerns(section) || (isAbout(section, ...metricConcepts) && !isAbout(section, 'experiments', 'non-goals'));
    const kr = /^\s*(?:[\p{L}]+\s+)?(?:KR|key results?)\s?#?\d*(?:\.\d+)*\s*[:.)–—-]/iu.test(text);
    // A goal that gives a change is a metric; most goals are not.
    const goal =
      section.concepts.includes('pillars') &&
      (changeIn(text) !== undefined ||
        (wantedDirection(text.slice(0, 24)) !== undefined &&
          familyOf(nameIn(text, 0, calendar)?.name ?? '') !== undefined));
    if (!about && !kr && !goal) continue;
    const label = labelOf(text, calendar);
    if (label?.says === 'part' || passage.item.depth > (kr ? 2 : 1) || /\?\s*$/.test(text)) continue;
    const from = label?.end ?? 0;
    // "Metric: …" has its target in the lines beside it, any other metric in those below.
    const beside =
      label?.says === 'kind' && !kr
        ? (below.get(passage.item.list) ?? []).filter((field) => field.passage !== passage)
        : [];
    const nested = [...(below.get(passage.item.node) ?? []), ...beside];
    const pair = beside.find((field) => isPair(field.label));
    const paired =
      pair?.passage &&
      readStatement(pair.passage, pair.passage.text.lastIndexOf(pair.value), pair.passage.text.length, calendar, true);
    const said = text.slice(from);
    const named = nameIn(said, from, calendar);
    if (
      !named ||
      !isMetricName(named.name, calendar) ||
      /^\s*https?:/.test(said.slice(named.end - from).replace(/^[\s:]+/, ''))
    )
      continue;
    const values = measuresIn(quoted(said), calendar);
    const aimed = nested.some((field) => field.names.includes('target') || field.names.includes('baseline'));
    if (kr && values.length === 0 && !aimed && !holdsBlank(text)) continue;
    if (values.length === 0 && !aimed && !isQuantity(named.name)) continue;
    if (named.name.split(/\s+/).length > 14 && values.length === 0) continue;
    const isTarget = kr || !/\b(?:current|baseline|today)\b(?!.*\btargets?\b)/i.test(section.title + text.slice(0, 40));
    const current = !isTarget || isAbout(section, 'diagnosis');
    const read = readStatement(passage, from, text.length, calendar, !current);
    const [value] = values;
    // In a section about today a value is where the metric stands, not where it should go.
    const reading =
      current && value && read.baseline.state === 'absent'
        ? {
            ...read,
            baseline: {
              state: 'stated',
              text: value.text,
              range: passage.source(from + value.start, from + value.end),
              value,
            } as const,
            target: absent,
          }
        : read;
    const parent = passage.item.parent && items.get(passage.item.parent.node);
    const [above] = parent ? timesIn(parent.text, calendar) : [];
    const target = preferred(
      preferred(fieldStated(nested, 'target', calendar), paired?.target ?? absent),
      reading.target,
    );
    metrics.push(
      build({
        name: named.name,
        nameRange: passage.source(named.start, named.end),
        context: text,
        verb: wantedDirection(text),
        role: roleOf(section, label?.says === 'kind' ? label.text : '', text),
        baseline: preferred(fieldStated(nested, 'baseline', calendar), reading.baseline),
        target,
        deadline:
          [
            fieldStated(nested, 'due', calendar),
            paired?.deadline ?? absent,
            reading.deadline,
            within(fieldStated(nested, 'target', calendar)),
            timeStated(label?.time, passage),
            timeStated(above, parent),
          ].find(({ state }) => state !== 'absent') ?? absent,
        owner: fieldStated(nested, 'owner', calendar),
        source: { shape: 'bullet', passage, fields: beside.length > 0 ? [] : nested },
        section,
        declared:
          (kr || goal || label?.says === 'kind' || listsMetrics(section)) &&
          !aside.test(section.title) &&
          !defines(text) &&
          !(nested.length === 0 && isGroup(text, calendar)) &&
          (!isTask(text) || values.some(({ unit }) => unit.kind !== 'count')),
      }),
    );
  }
  return metrics;
}
