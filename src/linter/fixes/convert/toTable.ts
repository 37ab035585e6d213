import type { List, ListItem, Paragraph } from 'mdast';
import type { StrategyDocument } from '../../facts/document.js';
import type { Metric } from '../../facts/metrics/metric.js';
import type { Milestone } from '../../facts/milestone.js';
import { rangeOf, type Range } from '../../text.js';
import { columnTitles as titles, isWhole, tableText, type Statement } from './cells.js';
import { saysMetrics, saysMilestones } from './reread.js';

/** A part of a line: what it states, and how much of the line says so. */
interface Part extends Range {
  readonly column: string;
  readonly markdown: string;
}

/** What may stand before a part that goes into a column of its own. */
const leads: Readonly<Record<string, RegExp>> = {
  [titles.baseline]: /\b(?:from|baseline|currently|current|today|now|is|at|was)\b|[\s:,;(–—-]/gi,
  [titles.target]: /\b(?:to|target|goal|is|at|today|now|currently)\b|->|[\s:,;(→–—-]/gi,
  [titles.by]: /\b(?:by|in|until|due|deadline)\b|[\s:,;()–—-]/gi,
};
const ownerForms = [/[\s,;–—-]*(?<!\])\(owner:?\s+(?<owner>[^()]+)\)\.?$/i, /(?:^|[\s]*[,;–—-]\s*)owner:?\s+(?<owner>[^(),;:]+)$/i, /\s*(?<!\])\((?<owner>@[\w-]+|\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.]+))\)\.?$/u];

/** Takes the owner off the end of a text. */
function ownerIn(text: string): { readonly rest: string; readonly owner: string } {
  for (const form of ownerForms) {
    const match = form.exec(text);
    if (match) return { rest: text.slice(0, match.index), owner: match.groups?.owner?.trim() ?? '' };
  }
  return { rest: text, owner: '' };
}

/** The only paragraph of an item, if it is one line of Markdown without HTML, and what stands below it. */
function lineOf(item: ListItem, source: string): { readonly line: Paragraph; readonly below: readonly ListItem['children'][number][] } | undefined {
  const [line, ...below] = item.children;
  if (line?.type !== 'paragraph' || item.checked !== null && item.checked !== undefined) return undefined;
  const { start, end } = rangeOf(line);
  return /[\r\n]/.test(source.slice(start, end)) || line.children.some(({ type }) => type === 'html' || type === 'break') ? undefined : { line, below };
}

/** A part with the bold, link or code that it stands in; bold around nothing but a label is dropped. */
function partAt(line: Paragraph, column: string, range: Range, source: string): Part {
  let { start, end } = range;
  for (const child of line.children) {
    const outer = rangeOf(child);
    if (child.type === 'text' || outer.start >= range.end || range.start >= outer.end) continue;
    const [first, last] = 'children' in child ? [child.children[0], child.children.at(-1)] : [];
    const label = child.type === 'strong' && first && last ? source.slice(rangeOf(first).start, rangeOf(last).end).replace(/[:\s]+$/, '') : undefined;
    const marks = first ? rangeOf(first).start - outer.start : 0;
    if (label !== undefined && range.start === outer.start + marks && range.end === range.start + label.length) return { column, start: outer.start, end: outer.end, markdown: label };
    start = Math.min(start, outer.start);
    end = Math.max(end, outer.end);
  }
  return { column, start, end, markdown: source.slice(start, end) };
}

/** Adds what fits no column. */
function note(statement: Map<string, string>, text: string): void {
  const before = statement.get(titles.notes);
  if (text !== '') statement.set(titles.notes, before === undefined ? text : `${before}; ${text}`);
}

/** What an item states of its metric; undefined when words would be lost or torn apart. */
function metricStatement(metric: Metric, item: ListItem, source: string): Statement | undefined {
  const read = lineOf(item, source);
  if (!read || metric.source.shape !== 'bullet') return undefined;
  const { line, below } = read;
  const { start: from, end: to } = rangeOf(line);
  const named = partAt(line, titles.name, metric.nameRange, source);
  const lead = source.slice(from, named.start);
  const parts = ([[titles.baseline, metric.baseline], [titles.target, metric.target], [titles.by, metric.deadline]] as const)
    .flatMap(([column, { range }]) => (range && range.start >= from && range.end <= to ? [partAt(line, column, range, source)] : []))
    .sort((a, b) => a.start - b.start);
  const statement = new Map([[titles.name as string, lead + named.markdown]]);
  let at = named.end;
  let last: Part | undefined;
  for (const part of [...parts, undefined]) {
    if (part && (part.start < at || statement.has(part.column))) return undefined;
    let gap = source.slice(at, part?.start ?? to);
    // "500 teams": what is counted belongs to the value.
    const counted = last && last.column !== titles.by ? /^(?!\s+(?:to|by|in|until|from|today|now|currently)\b)\s+[^,;:()–—→.[\]*`-]+?(?=\s+(?:to|by|in|until|from|today|now|currently)\b|\s*(?:[,;:()–—→.]|->|\s-\s|$))/i.exec(gap)?.[0] : undefined;
    if (last && counted !== undefined) {
      // "3% after Q3" is no target of its own.
      if (/\b(?:after|before|since|during|within|between|end|early|late|mid)\b/i.test(counted)) return undefined;
      statement.set(last.column, `${last.markdown}${counted}`.trim());
      gap = gap.slice(counted.length);
    }
    if (part) {
      if (gap.replace(leads[part.column] ?? /^$/, '') !== '') return undefined;
      statement.set(part.column, part.markdown);
      at = part.end;
      last = part;
      continue;
    }
    const { rest, owner } = ownerIn(gap);
    if (owner !== '') statement.set(titles.owner, owner);
    note(statement, rest.replace(/^[\s,;:.)–—-]+/, '').trim());
  }
  const [list, ...others] = below;
  if (others.length > 0 || (list && list.type !== 'list')) return undefined;
  for (const child of list?.children ?? []) {
    const field = lineOf(child, source);
    if (!field || field.below.length > 0) return undefined;
    const found = metric.source.fields.filter(({ passage }) => passage?.node === field.line);
    const names = found.length === 1 ? (found[0]?.names ?? []) : [];
    const column = names.includes('baseline') ? titles.baseline : names.includes('target') ? titles.target : names.includes('due') ? titles.by : names.includes('owner') ? titles.owner : undefined;
    const value = found[0]?.valueRange;
    if (column !== undefined && value && !statement.has(column)) statement.set(column, partAt(field.line, column, { start: value.start, end: rangeOf(field.line).end }, source).markdown.trim());
    else note(statement, source.slice(rangeOf(field.line).start, rangeOf(field.line).end));
  }
  return statement;
}

/** Where a sentence about a step turns to what the step is for. */
const turn = /\s*→\s*|\s+[–—-]\s+|:\s+|[,;]?\s+(?=so that |to (?:reduce|increase|reach|get|let|enable|prove|learn|cut|raise|validate)\b)/i;

/** What an item states of its milestone; undefined when words would be lost or torn apart. */
function milestoneStatement(milestone: Milestone, item: ListItem, source: string): Statement | undefined {
  const read = lineOf(item, source);
  if (!read || read.below.length > 0) return undefined;
  const { line } = read;
  const { start, end } = rangeOf(line);
  const when = milestone.timeRange && partAt(line, titles.when, milestone.timeRange, source);
  const before = source.slice(start, when?.start ?? end);
  const behind = when ? source.slice(when.end, end) : '';
  const isFirst = /^[\s(]*$/.test(before);
  const step = isFirst || !when ? before.trim() : /^(.*?)\s*(?:[,;:(–—-]\s*(?:by|in|on|until)?|\s(?:by|in|on|until))\s*$/i.exec(before)?.[1];
  if (step === undefined) return undefined;
  const { rest, owner } = ownerIn(isFirst || when ? behind : before);
  const said = when ? rest.replace(/^[\s:),;.–—-]+/, '').trim() : rest.trim();
  const whole = isFirst || !when ? said : step;
  const at = milestone.outcome === 'stated' && (isFirst || !when || said === '') ? turn.exec(whole) : null;
  const statement = new Map<string, string>([[titles.milestone, at ? whole.slice(0, at.index) : whole], [titles.when, when?.markdown ?? ''], [titles.owner, owner]]);
  if (at) statement.set(titles.outcome, whole.slice(at.index + at[0].length));
  else if (whole !== said) milestone.outcome === 'stated' ? statement.set(titles.outcome, said.replace(/^→\s*/, '')) : note(statement, said);
  return statement.get(titles.milestone) === '' ? undefined : statement;
}

/** The statements of all items; undefined when one has none. */
function statementsOf<Fact>(list: List, facts: readonly Fact[], itemOf: (fact: Fact) => ListItem | undefined, read: (fact: Fact, item: ListItem) => Statement | undefined): readonly Statement[] | undefined {
  const statements = list.children.flatMap((item, index) => {
    const fact = facts[index];
    const statement = fact !== undefined && itemOf(fact) === item ? read(fact, item) : undefined;
    return statement && [...statement.values()].every(isWhole) ? [statement] : [];
  });
  return !list.ordered && statements.length === list.children.length && facts.length === statements.length ? statements : undefined;
}

/**
 * A list of metrics as a table.
 * @param end the line end of the document
 * @returns undefined when the table would lose a word, or would not state the same metrics
 */
export function metricTable(document: StrategyDocument, list: List, end: string): string | undefined {
  const { start, end: stop } = rangeOf(list);
  const metrics = document.metrics.all.filter(({ source, nameRange }) => source.shape === 'bullet' && nameRange.start >= start && nameRange.end <= stop);
  const statements = statementsOf(list, metrics, ({ source }) => (source.shape === 'bullet' ? source.passage.item?.node : undefined), (metric, item) => metricStatement(metric, item, document.source));
  const table = statements && tableText(statements, [titles.name, titles.baseline, titles.target, titles.by, titles.owner, titles.notes], end);
  return table !== undefined && saysMetrics(document, metrics, table) ? table : undefined;
}

/** A list of milestones as a table; see {@link metricTable}. */
export function milestoneTable(document: StrategyDocument, list: List, end: string): string | undefined {
  const sequence = document.sequences.all.find(({ milestones: [first] }) => first?.source.shape === 'item' && first.source.passage.item?.list === list);
  if (!sequence) return undefined;
  const { milestones } = sequence;
  const statements = statementsOf(list, milestones, ({ source }) => (source.shape === 'item' ? source.passage.item?.node : undefined), (milestone, item) => milestoneStatement(milestone, item, document.source));
  const table = statements && tableText(statements, [titles.milestone, titles.when, titles.owner, titles.outcome, titles.notes], end);
  return table !== undefined && saysMilestones(document, milestones, table) ? table : undefined;
}
