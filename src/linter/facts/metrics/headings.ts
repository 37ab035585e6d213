import type { Field } from '../../outline/fields.js';
import { isAbout, type BlockOutline } from '../../outline/outline.js';
import { isBlank } from '../blanks.js';
import type { CalendarOptions } from '../time.js';
import { familyOf, soundsMeasured, wantedDirection } from './lexicon.js';
import { changeIn } from '../value/change.js';
import { isMetricName, isQuantity } from './naming.js';
import {
  absent,
  build,
  fieldStated,
  metricConcepts,
  preferred,
  roleOf,
  within,
  type Metric,
  type Stated,
} from './model.js';

/** A part of a plan, whose labelled target is what it should bring about and not a value of the title. */
const stage = /^\W*(?:phase|stage|step|milestone|release|sprint|wave|horizon)\b/i;

/** The metrics that have a heading of their own, with their target and baseline as labelled lines below it. */
export function fromHeadings(outline: BlockOutline, fields: readonly Field[], calendar: CalendarOptions): Metric[] {
  const metrics: Metric[] = [];
  const aims = new Set(
    fields
      .filter(
        (field) => field.passage !== undefined && (field.names.includes('target') || field.names.includes('baseline')),
      )
      .map(({ section }) => section),
  );
  for (const section of outline.sections) {
    if (!aims.has(section)) continue;
    const own = fields.filter(
      (field) =>
        field.section === section &&
        field.passage !== undefined &&
        field.value !== '' &&
        !isBlank(field.value) &&
        (field.passage.kind !== 'cell' || /\d/.test(field.value)),
    );
    const has = (name: 'target' | 'baseline'): boolean => own.some((field) => field.names.includes(name));
    const [heading] = section.passages;
    if (
      !heading ||
      (!has('target') && !has('baseline')) ||
      isAbout(section, 'experiments', 'risks', 'hypothesis', 'target-customer', 'kill-criteria')
    )
      continue;
    const kr = /^\W*KR\s?\d[\d.]*\s*[:.)–—-]?\s*/i.exec(section.title);
    const name = section.title
      .slice(kr?.[0].length ?? 0)
      .replace(/^\W*\d+[.)]\s*/, '')
      .trim();
    if (
      name === '' ||
      stage.test(name) ||
      (!kr && !(has('target') && has('baseline')) && !familyOf(name) && !soundsMeasured(name)) ||
      section.concepts.some((concept) => (metricConcepts as readonly string[]).includes(concept))
    )
      continue;
    const target = fieldStated(own, 'target', calendar);
    const moved = target.value && changeIn(target.text);
    const due = preferred(fieldStated(own, 'due', calendar), within(target));
    // "Month 12 target: $10,000" and "20 % within 60 days" say by when.
    const label = own.find((field) => field.names.includes('target'));
    const deadline: Stated =
      due.state === 'absent' && label && /\b(?:month|week|day|year|quarter|q)\s?\d+/i.test(label.label)
        ? { state: 'stated', text: label.label, range: label.labelRange }
        : due;
    metrics.push(
      build({
        name,
        nameRange: section.titleRange,
        context: own.map((field) => `${field.label}: ${field.value}`).join('\n'),
        verb: wantedDirection(name),
        role: roleOf(section, '', section.title),
        baseline: preferred(
          fieldStated(own, 'baseline', calendar),
          moved ? { state: 'stated', text: moved.from.text, range: target.range, value: moved.from } : absent,
        ),
        target: moved ? { ...target, value: moved.to } : target,
        deadline,
        owner: fieldStated(own, 'owner', calendar),
        declared:
          isMetricName(name, calendar) &&
          ((has('target') && has('baseline')) || isQuantity(name)) &&
          !/[—–(:&]/.test(name),
        source: { shape: 'bullet', passage: heading, fields: own.filter((field) => field.passage?.item !== undefined) },
        section,
      }),
    );
  }
  return metrics;
}
