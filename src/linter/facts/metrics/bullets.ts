import type { List, ListItem } from 'mdast';
import type { Field } from '../../outline/fields.js';
import { isAbout, type BlockOutline, type Item, type Passage, type Section } from '../../outline/outline.js';
import { holdsBlank } from '../blanks.js';
import { namesPeople } from '../people.js';
import { timesIn, type CalendarOptions } from '../time.js';
import type { Value } from '../value.js';
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
  valueStated,
  within,
  type Metric,
  type Stated,
} from './model.js';
import { pattern } from '../patterns.js';
import { isPair, labelOf, type Label } from './label.js';
import { isMetricName, isQuantity, isTask, measuresIn, nameIn, type Named } from './naming.js';
import { readStatement, type Reading } from './statement.js';

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
const aside = new RegExp(pattern('bullets.aside'), 'i');

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

/** The fields below list items and in lists: those that say something of a metric named there. */
function fieldsByPlace(fields: readonly Field[]): ReadonlyMap<ListItem | List, readonly Field[]> {
  const below = new Map<ListItem | List, Field[]>();
  for (const field of fields) {
    const item = field.passage?.item;
    for (const place of item ? [item.parent?.node, item.list] : []) {
      const known = place && below.get(place);
      if (known) known.push(field);
      else if (place) below.set(place, [field]);
    }
  }
  return below;
}

/** What is known of the list items of a text. */
interface ListItems {
  readonly passages: ReadonlyMap<ListItem, Passage>;
  readonly fields: ReadonlyMap<ListItem | List, readonly Field[]>;
  readonly calendar: CalendarOptions;
}

/** A list item that may state a metric. */
interface Bullet {
  readonly passage: Passage;
  readonly item: Item;
  readonly isKeyResult: boolean;
  /** A goal that gives a change is a metric; most goals are not. */
  readonly isGoal: boolean;
  readonly label: Label | undefined;
  /** Where the statement begins behind its label, and what it says. */
  readonly from: number;
  readonly said: string;
}

const keyResult = /^\s*(?:[\p{L}]+\s+)?(?:KR|key results?)\s?#?\d*(?:\.\d+)*\s*[:.)–—-]/iu;

/** Reads a list item where a metric may stand: in sections about metrics, and key results and goals anywhere. */
function bulletOf(passage: Passage, item: Item, calendar: CalendarOptions): Bullet | undefined {
  const { section, text } = passage;
  const about =
    concerns(section) || (isAbout(section, ...metricConcepts) && !isAbout(section, 'experiments', 'non-goals'));
  const isKeyResult = keyResult.test(text);
  const isGoal =
    section.concepts.includes('pillars') &&
    (changeIn(text) !== undefined ||
      (wantedDirection(text.slice(0, 24)) !== undefined &&
        familyOf(nameIn(text, 0, calendar)?.name ?? '') !== undefined));
  if (!about && !isKeyResult && !isGoal) return undefined;
  const label = labelOf(text, calendar);
  if (label?.says === 'part' || item.depth > (isKeyResult ? 2 : 1) || /\?\s*$/.test(text)) return undefined;
  const from = label?.end ?? 0;
  return { passage, item, isKeyResult, isGoal, label, from, said: text.slice(from) };
}

/** The name of a bullet's metric, if it has one: what an address follows is a link. */
function nameOf({ from, said }: Bullet, calendar: CalendarOptions): Named | undefined {
  const named = nameIn(said, from, calendar);
  return named &&
    isMetricName(named.name, calendar) &&
    !/^\s*https?:/.test(said.slice(named.end - from).replace(/^[\s:]+/, ''))
    ? named
    : undefined;
}

/** Whether a bullet says enough to be a metric: a value, fields that give one, or a quantity for a name. */
function saysEnough(bullet: Bullet, { name }: Named, values: readonly Value[], fields: readonly Field[]): boolean {
  const hasValue =
    values.length > 0 || fields.some(({ names }) => names.includes('target') || names.includes('baseline'));
  if (bullet.isKeyResult && !hasValue && !holdsBlank(bullet.passage.text)) return false;
  if (!hasValue && !isQuantity(name)) return false;
  return values.length > 0 || name.split(/\s+/).length <= 14;
}

/** What a bullet says of its metric, without its fields. */
function readBullet(bullet: Bullet, [value]: readonly Value[], calendar: CalendarOptions): Reading {
  const { passage, from, isKeyResult } = bullet;
  const { section, text } = passage;
  const isTarget =
    isKeyResult || !/\b(?:current|baseline|today)\b(?!.*\btargets?\b)/i.test(section.title + text.slice(0, 40));
  const isCurrent = !isTarget || isAbout(section, 'diagnosis');
  const read = readStatement(passage, from, text.length, calendar, !isCurrent);
  // In a section about today a value is where the metric stands, not where it should go.
  return isCurrent && value && read.baseline.state === 'absent'
    ? { ...read, baseline: valueStated(value, passage, from), target: absent }
    : read;
}

/** What a line "Baseline → target" beside a metric says. */
function readPair(beside: readonly Field[], calendar: CalendarOptions): Reading | undefined {
  const pair = beside.find(({ label }) => isPair(label));
  if (!pair?.passage) return undefined;
  const { text } = pair.passage;
  return readStatement(pair.passage, text.lastIndexOf(pair.value), text.length, calendar, true);
}

/** "All 12 pages are translated" counts parts of the product: it is done or not. */
const wholes = new RegExp(pattern('bullets.wholes'), 'iu');

/** Whether a bullet states its metric for certain, so that it may be asked for what it lacks. */
function isDeclared(
  { passage, isKeyResult, isGoal, label }: Bullet,
  values: readonly Value[],
  fields: readonly Field[],
  calendar: CalendarOptions,
): boolean {
  const { section, text } = passage;
  return (
    (isKeyResult || isGoal || label?.says === 'kind' || listsMetrics(section)) &&
    !aside.test(section.title) &&
    !defines(text) &&
    !(fields.length === 0 && isGroup(text, calendar)) &&
    (!(isTask(text) || wholes.test(text)) || values.some(({ unit }) => unit.kind !== 'count'))
  );
}

/** The metric that a bullet states. */
function metricOf(bullet: Bullet, items: ListItems): Metric | undefined {
  const { passage, item, isKeyResult, label, said } = bullet;
  const { calendar } = items;
  const named = nameOf(bullet, calendar);
  if (!named) return undefined;
  // "Metric: …" has its target in the lines beside it, any other metric in those below.
  const beside =
    label?.says === 'kind' && !isKeyResult
      ? (items.fields.get(item.list) ?? []).filter((field) => field.passage !== passage)
      : [];
  const fields = [...(items.fields.get(item.node) ?? []), ...beside];
  const values = measuresIn(quoted(said), calendar);
  if (!saysEnough(bullet, named, values, fields)) return undefined;
  const read = readBullet(bullet, values, calendar);
  const pair = readPair(beside, calendar);
  const parent = item.parent && items.passages.get(item.parent.node);
  const [above] = parent ? timesIn(parent.text, calendar) : [];
  const fieldOf = (name: Parameters<typeof fieldStated>[1]): Stated => fieldStated(fields, name, calendar);
  const deadlines = [
    fieldOf('due'),
    pair?.deadline ?? absent,
    read.deadline,
    within(fieldOf('target')),
    timeStated(label?.time, passage),
    timeStated(above, parent),
  ];
  return build({
    name: named.name,
    nameRange: passage.source(named.start, named.end),
    context: passage.text,
    verb: wantedDirection(passage.text),
    role: roleOf(passage.section, label?.says === 'kind' ? label.text : '', passage.text),
    baseline: preferred(fieldOf('baseline'), read.baseline),
    target: preferred(preferred(fieldOf('target'), pair?.target ?? absent), read.target),
    deadline: deadlines.find(({ state }) => state !== 'absent') ?? absent,
    owner: fieldOf('owner'),
    source: { shape: 'bullet', passage, fields: beside.length > 0 ? [] : fields },
    section: passage.section,
    declared: isDeclared(bullet, values, fields, calendar),
  });
}

/** The metrics of list items: in sections about metrics, and key results anywhere. */
export function fromBullets(outline: BlockOutline, fields: readonly Field[], calendar: CalendarOptions): Metric[] {
  const passages = new Map<ListItem, Passage>();
  const items: ListItems = { passages, fields: fieldsByPlace(fields), calendar };
  return outline.passages.flatMap((passage): Metric[] => {
    const { item } = passage;
    if (passage.kind !== 'item' || !item) return [];
    passages.set(item.node, passage);
    const bullet = item.checked === undefined ? bulletOf(passage, item, calendar) : undefined;
    const metric = bullet && metricOf(bullet, items);
    return metric ? [metric] : [];
  });
}
