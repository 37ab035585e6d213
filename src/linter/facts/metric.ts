import { fieldsOf, type FieldName } from '../outline/concepts.js';
import { isAbout, type Outline, type Passage, type Section } from '../outline/outline.js';
import type { Field } from '../outline/fields.js';
import { sentencesOf, type Range } from '../text.js';
import { isBlank } from './blanks.js';
import { contestedIn, familyOf, goodDirection, metricKey, soundsMeasured, wantedDirection, type Direction, type MetricFamily } from './lexicon.js';
import { cellOf, type TableFact } from './tables.js';
import { timesIn, type CalendarOptions, type TimeReference } from './time.js';
import { changeIn, isNoneYet, valuesIn, type Value } from './value.js';

/** Something a metric may say about itself. */
export interface Stated {
  /** `open`: an explicit "none yet" or a blank to fill, which another finding speaks of. */
  readonly state: 'stated' | 'open' | 'absent';
  readonly text: string;
  readonly range: Range | undefined;
  readonly value?: Value;
  readonly time?: TimeReference;
}

/** A measure that a document names, wherever it does. */
export interface Metric {
  readonly name: string;
  /** The same for two spellings of one metric. */
  readonly key: string;
  readonly nameRange: Range;
  readonly family: MetricFamily | undefined;
  /** Which way is good: by the metric's own name, undefined when that is not known. */
  readonly good: Direction | undefined;
  readonly verb: { readonly direction: Direction; readonly verb: string } | undefined;
  readonly role: 'north-star' | 'guardrail' | 'monitor' | undefined;
  readonly baseline: Stated;
  readonly target: Stated;
  readonly deadline: Stated;
  readonly owner: Stated;
  readonly source: MetricSource;
  readonly section: Section;
  /** Whether a row or note says that it is new and will be established. */
  readonly established: boolean;
}

/** The shape in which a metric is written, so that a fix can answer in the same shape. */
export type MetricSource =
  | { readonly shape: 'row'; readonly table: TableFact; readonly row: readonly Passage[] }
  | { readonly shape: 'bullet'; readonly passage: Passage; readonly fields: readonly Field[] }
  | { readonly shape: 'sentence'; readonly passage: Passage; readonly sentence: Range };

const absent: Stated = { state: 'absent', text: '', range: undefined };
const metricConcepts = ['metrics', 'north-star', 'guardrails', 'okr'] as const;

function stated(passage: Passage | undefined, calendar: CalendarOptions, kind: 'value' | 'time' | 'text'): Stated {
  if (!passage) return absent;
  const text = passage.text.trim();
  const range = passage.source();
  if (isBlank(text)) return { state: 'open', text, range };
  if (isNoneYet(text)) return { ...absent, text, range };
  const times = timesIn(text, calendar);
  if (kind === 'time') return { state: 'stated', text, range, ...(times[0] && { time: times[0] }) };
  if (kind === 'text') return { state: 'stated', text, range };
  const value = valuesOutside(text, times)[0];
  // "Increase" or "high" in a target cell is a wish, not a target; a word such as "Live" is one.
  if (!value && /^(?:increase|decrease|improve|higher|lower|more|less|better|grow|reduce|up|down|maximi[sz]e|minimi[sz]e|monitor|track|growing)\.?$/i.test(text)) return { ...absent, text, range };
  return { state: 'stated', text, range, ...(value && { value }), ...(times[0] && { time: times[0] }) };
}

/** Quantities in a text that are not part of a date. */
export function valuesOutside(text: string, times: readonly TimeReference[]): readonly Value[] {
  return valuesIn(text).filter((value) => !times.some((time) => time.precision !== 'relative' && value.start < time.end && time.start < value.end));
}

function roleOf(section: Section, type: string, name: string): Metric['role'] {
  const text = `${type} ${/\(([^)]*)\)/.exec(name)?.[1] ?? ''}`;
  if (/guard|counter|do.no.harm|balanc|protect|health/i.test(text)) return 'guardrail';
  if (/north.?star|primary|headline|main/i.test(text)) return 'north-star';
  if (/monitor|diagnostic|track|secondary|input|leading|context/i.test(text)) return 'monitor';
  if (section.concepts.includes('guardrails') && !section.concepts.includes('metrics')) return 'guardrail';
  if (section.concepts.includes('north-star')) return 'north-star';
  return undefined;
}

function build(parts: Omit<Metric, 'key' | 'family' | 'good' | 'established'> & { readonly context: string }): Metric {
  const { context, ...metric } = parts;
  const family = familyOf(metric.name);
  return { ...metric, key: metricKey(metric.name), family: family?.family, good: goodDirection(metric.name), established: /\bnew metric\b|\bestablish|\bfeature absent\b|\bto be measured\b|\bmeasure(?:d)? (?:in|by|from)\b|\bbaseline (?:by|in|after|from)\b/i.test(context) };
}

function isMetricTable(table: TableFact): boolean {
  const has = (role: Parameters<typeof cellOf>[2]): boolean => table.columns.has(role);
  if (has('risk') || has('hypothesis') || table.rows.length === 0) return false;
  const numbers = has('baseline') || has('target') || has('value') || has('actual');
  const about = isAbout(table.block.section, ...metricConcepts);
  if (table.columns.get('metric') === 0 || table.columns.get('metric') === 1) return numbers || has('definition') || has('when') || about;
  if (isKeyResultTable(table)) return true;
  if (has('baseline') && table.columnTimes.filter((time) => time?.interval).length > 0) return true;
  if (table.columns.get('milestone') === 0 && !about) return false;
  return (has('baseline') && has('target') && !isAbout(table.block.section, 'competition', 'problem', 'diagnosis', 'team', 'budget')) || (about && numbers);
}

/** A table whose first column holds key results, whatever its header says. */
function isKeyResultTable(table: TableFact): boolean {
  return table.rows.some((row) => cellKr(row[0]?.text.trim() ?? '') !== undefined);
}

function fromTable(table: TableFact, calendar: CalendarOptions): Metric[] {
  if (!isMetricTable(table)) return [];
  const nameColumn = table.columns.get('metric') ?? 0;
  const header = table.header[table.columns.get('target') ?? -1];
  const headerTime = header && timesIn(header.text, calendar)[0];
  const targetSection = /\btargets?\b/i.test(table.block.section.title);
  const metrics: Metric[] = [];
  for (const row of table.rows) {
    const cell = row[nameColumn];
    const name = cell?.text.trim() ?? '';
    if (!cell || name === '' || isBlank(name) || /^(?:total|sum|subtotal)\b/i.test(name)) continue;
    const value = stated(cellOf(table, row, 'value'), calendar, 'value');
    const baselineCell = cellOf(table, row, 'baseline');
    const within = changeIn(cellOf(table, row, 'target')?.text ?? '');
    const guard = stated(cellOf(table, row, 'guardrail'), calendar, 'value');
    const context = row.map((each) => each.text).join(' ');
    const whole = changeIn(name);
    const fromName = (side: 'from' | 'to'): Stated => (whole ? { state: 'stated', text: whole[side].text, range: cell.source(whole[side].start, whole[side].end), value: whole[side] } : absent);
    const baseline = baselineCell ? stated(baselineCell, calendar, 'value') : !targetSection && value.state === 'stated' ? value : stated(cellOf(table, row, 'actual'), calendar, 'value');
    let target = stated(cellOf(table, row, 'target'), calendar, 'value');
    const targetCell = cellOf(table, row, 'target');
    const fromCell = (side: 'from' | 'to'): Stated => (within && targetCell ? { state: 'stated', text: within[side].text, range: targetCell.source(within[side].start, within[side].end), value: within[side] } : absent);
    if (within) target = fromCell('to');
    if (target.state === 'absent') target = guard.state === 'absent' && targetSection ? value : guard;
    if (target.state === 'absent') {
      const later = table.columnTimes.findIndex((time, index) => time !== undefined && index !== nameColumn && row[index]?.text.trim() !== '' && valuesIn(row[index]?.text ?? '').length > 0);
      if (later > 0 && later !== table.columns.get('baseline')) target = { ...stated(row[later], calendar, 'value'), ...(table.columnTimes[later] && { time: table.columnTimes[later] }) };
    }
    const named = nameColumn === 0 ? cellKr(name) : undefined;
    if (named !== undefined) {
      const start = cell.text.length - cell.text.trimStart().length + name.length - named.length;
      const read = readStatement(cell, start, cell.text.length, calendar, true);
      // A key result without a value is judged as a key result, not as a metric.
      if (read.target.state === 'absent' && read.baseline.state === 'absent') continue;
      const short = nameIn(named, start);
      const statement = short && !/^by the\b|\b(?:for|of|to|with|at|by|in|on|the|least)$/i.test(short.name) ? short : undefined;
      metrics.push(build({ name: statement?.name ?? (named.length > 60 ? `${named.slice(0, 57).replace(/\s+\S*$/, '')}…` : named), nameRange: statement ? cell.source(statement.start, statement.end) : cell.source(), context, verb: wantedDirection(named), role: undefined, ...read, owner: stated(cellOf(table, row, 'owner'), calendar, 'text'), source: { shape: 'sentence', passage: cell, sentence: { start, end: cell.text.length } }, section: table.block.section }));
      continue;
    }
    if (isKeyResultTable(table)) continue;
    const deadline = stated(cellOf(table, row, 'when'), calendar, 'time');
    const implied = headerTime ?? target.time ?? timesIn(name, calendar)[0];
    metrics.push(build({
      name: (whole ? name.slice(0, Math.max(whole.from.start, 3)).replace(/\s*(?:from|:)?\s*$/i, '') : name.replace(/\*/g, '')),
      nameRange: cell.source(), context,
      verb: wantedDirection(name), role: roleOf(table.block.section, cellOf(table, row, 'type')?.text ?? '', name),
      baseline: [baseline, fromName('from'), fromCell('from')].find((each) => each.state !== 'absent') ?? baseline,
      target: target.state === 'absent' ? fromName('to') : target,
      deadline: deadline.state === 'absent' && implied ? { state: 'stated', text: implied.text, range: undefined, time: implied } : deadline,
      owner: stated(cellOf(table, row, 'owner'), calendar, 'text'),
      source: { shape: 'row', table, row }, section: table.block.section,
    }));
  }
  return metrics;
}

/** The text after `KR1.2:`, if the name is a key result. */
function cellKr(name: string): string | undefined {
  return /^KR\s?\d+(?:\.\d+)?\s*[:.)-]?\s*(?<rest>\S.*)$/is.exec(name)?.groups?.rest;
}

const stop = /\s+(?:from|to|by|at|is|are|reaches?|of at least|above|below|under|over|within|→|->|[<>≥≤=~])\s|\s*[<>≥≤=→]|:\s|\s[–—-]\s|[.;](?:\s|$)/i;

/** The name of the metric in a statement: its label, or the words before its value. */
function nameIn(text: string, offset: number): { name: string; start: number; end: number } | undefined {
  const kr = /^\s*(?:\*\*)?KR\s?\d+(?:\.\d+)?\s*[:.)–-]?\s*/i.exec(text);
  const verb = /^\s*(?:we will |we want to |aim to )?(?:increas(?:e|ing)|grow(?:ing)?|rais(?:e|ing)|improv(?:e|ing)|boost(?:ing)?|lift(?:ing)?|doubl(?:e|ing)|tripl(?:e|ing)|reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|decreas(?:e|ing)|shorten(?:ing)?|halv(?:e|ing)|keep(?:ing)?|maintain(?:ing)?|reach(?:ing)?|achiev(?:e|ing)|get|hit(?:ting)?|track)\s+(?:our |the |a |an )?/i;
  let start = kr?.[0].length ?? 0;
  start += verb.exec(text.slice(start))?.[0].length ?? 0;
  const rest = text.slice(start);
  const match = stop.exec(rest);
  const value = valuesIn(rest)[0];
  let end = match ? match.index : rest.length;
  if (value && value.start < end && value.start > 2) end = value.start;
  const name = rest.slice(0, end).replace(/[\s:,;–—([-]+$/, '');
  const lead = name.length - name.trimStart().length;
  return name.trim().length >= 2 ? { name: name.trim(), start: offset + start + lead, end: offset + start + name.length } : undefined;
}

interface Reading {
  readonly baseline: Stated;
  readonly target: Stated;
  readonly deadline: Stated;
}

/** Reads baseline, target and date out of a statement such as "from 20% to 40% by Q3 2026" or "target: ≥ 40 %". */
function readStatement(passage: Passage, from: number, to: number, calendar: CalendarOptions, isTarget: boolean): Reading {
  const text = passage.text.slice(from, to);
  const times = timesIn(text, calendar);
  const change = changeIn(text);
  const place = (value: { start: number; end: number; text: string }): Pick<Stated, 'state' | 'text' | 'range'> => ({ state: 'stated', text: value.text, range: passage.source(from + value.start, from + value.end) });
  const blank = (label: RegExp): Stated | undefined => {
    const match = label.exec(text);
    return match ? { state: 'open', text: match[0], range: passage.source(from + match.index, from + match.index + match[0].length) } : undefined;
  };
  const labelledValue = (label: string): Stated | undefined => {
    const match = new RegExp(`\\b(?:${label})\\b\\s*(?:is|was|of|[:=~≈]|at)?\\s*(?=[~≈$€£¥<>≥≤+]?\\s?\\d)`, 'i').exec(text);
    const value = match && valuesIn(text.slice(match.index + match[0].length))[0];
    if (!match || !value || value.start > 3) return undefined;
    const at = match.index + match[0].length;
    return { ...place({ start: at + value.start, end: at + value.end, text: value.text }), value };
  };
  const time = times.find((each) => each.precision !== 'relative' || /\b(?:within|in|after|over|by|first)\s[^.]{0,20}$/i.test(text.slice(0, each.start)));
  const deadline: Stated = time ? { ...place(time), time } : (blank(/(?<=\bby\s)\[[^\]]+\]/i) ?? absent);
  const values = valuesOutside(text, times).filter((value) => value.unit.kind !== 'duration' || !times.some((each) => each.start < value.end && value.start < each.end) || value.comparator !== null);
  const baseline = change ? { ...place(change.from), value: change.from } : (labelledValue('baseline|currently|current|today|now|as of today|up from|down from|from') ?? blank(/(?<=\b(?:from|baseline:?|today:?|current:?)\s)\[[^\]]+\]/i) ?? absent);
  let target: Stated = change ? { ...place(change.to), value: change.to } : (labelledValue('target|targeting|goal|aim|threshold|reach|to|at least|at most|stays? (?:above|below)|below|above') ?? absent);
  if (target.state === 'absent') {
    const open = blank(/(?<=\b(?:to|target:?|goal:?)\s)\[[^\]]+\]/i);
    const bare = values.find((value) => value.comparator !== null || isTarget);
    target = open ?? (bare && bare.text !== baseline.text ? { ...place(bare), value: bare } : absent);
  }
  return { baseline, target, deadline };
}

function fieldStated(fields: readonly Field[], name: 'baseline' | 'target' | 'due' | 'owner', calendar: CalendarOptions): Stated {
  const field = fields.find((each) => each.names.includes(name));
  if (!field) return absent;
  if (isBlank(field.value)) return { state: 'open', text: field.value, range: field.valueRange };
  if (isNoneYet(field.value)) return { ...absent, range: field.valueRange, text: field.value };
  const times = timesIn(field.value, calendar);
  const value = valuesOutside(field.value, times)[0];
  return { state: 'stated', text: field.value, range: field.valueRange, ...(value && { value }), ...(times[0] && { time: times[0] }) };
}

const preferred = (first: Stated, second: Stated): Stated => (first.state === 'absent' ? second : first);

/** Fields that say something about a metric named elsewhere: no metrics themselves. */
const partFields = new Set<FieldName>(['baseline', 'target', 'due', 'timebox', 'formula', 'source', 'owner', 'because', 'status']);

function isPartOfMetric(text: string): boolean {
  const label = /^\s*([^:\n]{1,40}):/.exec(text)?.[1];
  return label !== undefined && (/^(?:why|how|what|who|note)\b/i.test(label) || fieldsOf(label).some((name) => partFields.has(name)));
}

function fromBullets(outline: Outline, fields: readonly Field[], calendar: CalendarOptions): Metric[] {
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
    if (!named) continue;
    const values = valuesOutside(text, timesIn(text, calendar));
    const measured = values.length > 0 || soundsMeasured(text) || nested.some((field) => field.names.includes('target') || field.names.includes('baseline'));
    if (kr && values.length === 0 && !nested.some((field) => field.names.includes('target')) && !/\[\p{Lu}[^\]]*\]/u.test(text)) continue;
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
      deadline: preferred(fieldStated(nested, 'due', calendar), read.deadline),
      owner: fieldStated(nested, 'owner', calendar),
      source: { shape: 'bullet', passage, fields: nested }, section,
    }));
  }
  return metrics;
}

const change = /\b(?:increas(?:e|ing)|grow(?:ing)?|rais(?:e|ing)|improv(?:e|ing)|boost(?:ing)?|lift(?:ing)?|reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|decreas(?:e|ing)|shorten(?:ing)?)\s+(?:our |the |a )?(?<name>[^.;:,]{3,70}?)\s+(?:from\b[^.;]{1,40}?\bto\b|to\b|by\b)\s+(?=[~<>≥≤$€£]?\s?\d|less than|under|over|at least|\[)/i;
const declared = /\b(?:(?<star>north[- ]star(?: metric)?|primary (?:success )?metric|key success metric|key metric|one metric that matters|headline metric)|success metric|main metric|kpi)s?\b(?:\s+for\b[^.:]{1,50}?)?\s*(?:is|will be|:|=|are)\s+(?:the\s+|our\s+)?(?<name>[^.;\n]{3,90})/i;

function fromSentences(outline: Outline, taken: readonly Metric[], calendar: CalendarOptions): Metric[] {
  const metrics: Metric[] = [];
  const bullets = new Set(taken.map((metric) => (metric.source.shape === 'bullet' ? metric.source.passage : undefined)));
  for (const passage of outline.passages) {
    if (passage.kind === 'heading' || passage.kind === 'cell' || bullets.has(passage)) continue;
    if (isAbout(passage.section, 'non-goals', 'competition', 'evidence', 'learning')) continue;
    for (const sentence of sentencesOf(passage.text)) {
      const named = declared.exec(sentence.text);
      const moved = change.exec(sentence.text);
      const match = named ?? moved;
      const name = match?.groups?.name?.replace(/\s+from\s.*$/i, '').trim();
      if (!match || !name || (moved && !named && !soundsMeasured(name) && !familyOf(name))) continue;
      const start = sentence.start + match.index + match[0].lastIndexOf(match.groups?.name ?? '');
      const read = readStatement(passage, sentence.start, sentence.end, calendar, moved !== null);
      metrics.push(build({
        name, nameRange: passage.source(start, start + name.length), context: sentence.text,
        verb: wantedDirection(sentence.text), role: named?.groups?.star ? 'north-star' : roleOf(passage.section, '', ''),
        ...read, owner: absent,
        source: { shape: 'sentence', passage, sentence: { start: sentence.start, end: sentence.end } }, section: passage.section,
      }));
    }
  }
  return metrics;
}

/** A section such as `**North star metric:** weekly active teams` names a metric by its label. */
function fromLabels(fields: readonly Field[], taken: readonly Metric[], calendar: CalendarOptions): Metric[] {
  const metrics: Metric[] = [];
  for (const field of fields) {
    const star = field.concepts.includes('north-star');
    if (!field.passage || field.value === '' || isBlank(field.value) || !(star || field.concepts.includes('guardrails') || field.concepts.includes('metrics'))) continue;
    if (taken.some((metric) => metric.source.shape !== 'row' && metric.source.passage === field.passage)) continue;
    const { passage } = field;
    const from = passage.text.lastIndexOf(field.value);
    if (from < 0) continue;
    const listed = field.value.split(/\s*,\s*/);
    if (listed.length > 2 && !/\d/.test(field.value)) {
      let at = from;
      for (const part of listed) {
        const start = passage.text.indexOf(part, at);
        at = start + part.length;
        metrics.push(build({ name: part, nameRange: passage.source(start, at), context: part, verb: undefined, role: undefined, baseline: absent, target: absent, deadline: absent, owner: absent, source: { shape: 'sentence', passage, sentence: { start, end: at } }, section: field.section }));
      }
      continue;
    }
    const named = nameIn(field.value, from);
    if (!named || (!star && !soundsMeasured(field.value) && valuesIn(field.value).length === 0)) continue;
    const read = readStatement(passage, from, from + field.value.length, calendar, true);
    const below = star ? fields.filter((each) => each.section === field.section && each.shape === 'item' && each.labelRange.start > field.labelRange.start) : [];
    metrics.push(build({
      name: named.name, nameRange: passage.source(named.start, named.end), context: field.value, verb: wantedDirection(field.value),
      role: star ? 'north-star' : field.concepts.includes('guardrails') ? 'guardrail' : undefined,
      baseline: preferred(read.baseline, fieldStated(below, 'baseline', calendar)), target: preferred(read.target, fieldStated(below, 'target', calendar)), deadline: preferred(read.deadline, fieldStated(below, 'due', calendar)), owner: fieldStated(below, 'owner', calendar),
      source: { shape: 'sentence', passage, sentence: { start: from, end: from + field.value.length } }, section: field.section,
    }));
  }
  return metrics;
}

/**
 * Collects the metrics that a document states in tables, lists, labels and sentences.
 * @param outline the outline
 * @param tables its tables, with roles
 * @param fields its labelled values
 * @param calendar how dates are read
 */
export function metricsOf(outline: Outline, tables: readonly TableFact[], fields: readonly Field[], calendar: CalendarOptions): readonly Metric[] {
  const rows = tables.flatMap((table) => fromTable(table, calendar));
  const bullets = fromBullets(outline, fields, calendar);
  const labels = fromLabels(fields, bullets, calendar);
  const sentences = fromSentences(outline, [...bullets, ...labels], calendar).filter((metric) => !labels.some((label) => label.source.shape === 'sentence' && metric.source.shape === 'sentence' && label.source.passage === metric.source.passage));
  // A name that is still a blank is spoken of by the blank.
  return [...rows, ...bullets, ...labels, ...sentences].filter((metric) => !/\[\p{Lu}[^\]]*\]/u.test(metric.name)).sort((a, b) => a.nameRange.start - b.nameRange.start);
}

/**
 * Whether a metric is one that the document sets itself: it stands in a sentence, a list or a table of metrics, and not
 * among the figures of a fact sheet, a projection or a description of today.
 */
export function isAimed(metric: Metric): boolean {
  if (isAbout(metric.section, 'diagnosis')) return false;
  return metric.source.shape !== 'row' || metric.source.table.columns.has('target') || isAbout(metric.section, ...metricConcepts);
}

/** A metric whose name means different things to different people, with what to add. */
export function contested(metric: Metric): { readonly term: string; readonly ask: string } | undefined {
  const context = metric.source.shape === 'row' ? metric.source.row.map((cell) => cell.text).join(' ') : metric.source.passage.text;
  const found = contestedIn(metric.name);
  return found && contestedIn(`${metric.name} ${context.replace(metric.name, '')}`.replace(/\d/g, '')) ? found : undefined;
}
