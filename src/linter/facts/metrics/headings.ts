import type { Field } from '../../outline/fields.js';
import { isAbout, type BlockOutline, type Passage, type Section } from '../../outline/outline.js';
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

/** "KR 1.2:", with which the title of a key result begins. */
const keyResult = /^\W*KR\s?\d[\d.]*\s*[:.)–—-]?\s*/i;

/** Whether a label says where a metric starts or where it should go. */
const isEnd = ({ names }: Field): boolean => names.includes('target') || names.includes('baseline');

/** A section whose heading may be the name of a metric, with the labelled lines below it. */
interface Headed {
  readonly section: Section;
  readonly fields: readonly Field[];
  /** The title without the numbers before it. */
  readonly name: string;
  /** Whether it has both a baseline and a target. */
  readonly hasBoth: boolean;
}

/** Reads a section whose heading names a metric; undefined where it names anything else. */
function headedBy(section: Section, fields: readonly Field[]): Headed | undefined {
  const own = fields.filter(
    (field) =>
      field.section === section &&
      field.passage !== undefined &&
      field.value !== '' &&
      !isBlank(field.value) &&
      (field.passage.kind !== 'cell' || /\d/.test(field.value)),
  );
  if (
    !own.some(isEnd) ||
    isAbout(section, 'experiments', 'risks', 'hypothesis', 'target-customer', 'kill-criteria') ||
    section.concepts.some((concept) => (metricConcepts as readonly string[]).includes(concept))
  )
    return undefined;
  const kr = keyResult.exec(section.title);
  const name = section.title
    .slice(kr?.[0].length ?? 0)
    .replace(/^\W*\d+[.)]\s*/, '')
    .trim();
  const hasBoth = (['baseline', 'target'] as const).every((each) => own.some(({ names }) => names.includes(each)));
  return name !== '' && !stage.test(name) && (kr || hasBoth || familyOf(name) || soundsMeasured(name))
    ? { section, fields: own, name, hasBoth }
    : undefined;
}

/** By when the target is due: "Month 12 target: $10,000" and "20 % within 60 days" say so too. */
function deadlineOf(fields: readonly Field[], target: Stated, calendar: CalendarOptions): Stated {
  const due = preferred(fieldStated(fields, 'due', calendar), within(target));
  const label = fields.find(({ names }) => names.includes('target'));
  return due.state === 'absent' && label && /\b(?:month|week|day|year|quarter|q)\s?\d+/i.test(label.label)
    ? { state: 'stated', text: label.label, range: label.labelRange }
    : due;
}

/** The metric that a heading names. */
function metricOf({ section, fields, name, hasBoth }: Headed, heading: Passage, calendar: CalendarOptions): Metric {
  const target = fieldStated(fields, 'target', calendar);
  const moved = target.value && changeIn(target.text);
  return build({
    name,
    nameRange: section.titleRange,
    context: fields.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    verb: wantedDirection(name),
    role: roleOf(section, '', section.title),
    baseline: preferred(
      fieldStated(fields, 'baseline', calendar),
      moved ? { state: 'stated', text: moved.from.text, range: target.range, value: moved.from } : absent,
    ),
    target: moved ? { ...target, value: moved.to } : target,
    deadline: deadlineOf(fields, target, calendar),
    owner: fieldStated(fields, 'owner', calendar),
    declared: isMetricName(name, calendar) && (hasBoth || isQuantity(name)) && !/[—–(:&]/.test(name),
    source: { shape: 'bullet', passage: heading, fields: fields.filter(({ passage }) => passage?.item !== undefined) },
    section,
  });
}

/** The metrics that have a heading of their own, with their target and baseline as labelled lines below it. */
export function fromHeadings(outline: BlockOutline, fields: readonly Field[], calendar: CalendarOptions): Metric[] {
  const withEnds = new Set(
    fields.filter((field) => field.passage !== undefined && isEnd(field)).map(({ section }) => section),
  );
  return outline.sections.flatMap((section): Metric[] => {
    const [heading] = section.passages;
    const headed = heading && withEnds.has(section) ? headedBy(section, fields) : undefined;
    return heading && headed ? [metricOf(headed, heading, calendar)] : [];
  });
}
