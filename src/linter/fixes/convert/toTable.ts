import type { ListItem, Paragraph } from 'mdast';
import type { Metric } from '../../facts/metrics/metric.js';
import type { Milestone } from '../../facts/milestone.js';
import { timesIn, type CalendarOptions } from '../../facts/time.js';
import { rangeOf, type Range } from '../../text/text.js';
import type { columns, Statement } from './cells.js';

type Column = (typeof columns)[number];

/** A part of a line that goes into a column of its own. */
interface Part extends Range {
  readonly column: Column;
  readonly markdown: string;
}

/** What may stand before a value or a date, and is said by its column; a dash right before a value is its sign. */
const valueLead =
  /\b(?:from|to|baseline|target|goal|current(?:ly)?|today|now|is|at|was)\b|->|[\s:,;(→]|[–—-](?!\s?$)/gi;
const dateLead = /\b(?:by|in|until|due|deadline)\b|[\s:,;()–—-]/gi;
/** Where what is counted ends: "500 teams by". */
const counted = /\s*(?:[,;:()–—→.]|->|\s-\s|$)|\s+(?:to|by|in|until|from|today|now|currently|due|deadline)\b/i;
/** "3% after Q3" is no target of its own. */
const relation = /\b(?:after|before|since|during|within|between|end|early|late|mid)\b/i;

/** What takes back or softens the date behind it, or before it. */
const doubt = /\b(?:not?|never|maybe|perhaps)$/i;
const hedge = /^[^\s:),;.→–—-]|^[\s,;(–—-]*(?:or|and|at the|latest)\b/i;

/** Whether dates stand side by side, of which one would be torn off: "January – March 2027", "Q1 2027 to Q2". */
export function holdsSpan(text: string, calendar: CalendarOptions): boolean {
  const marked = timesIn(text, calendar)
    .reduce((rest, time) => (/\d$/.test(time.text) ? rest.replace(time.text, '^') : rest), text)
    .replace(/\p{L}{3,}/gu, (word) => (timesIn(`${word} 2027`, calendar)[0]?.start === 0 ? '^' : word));
  return marked
    .split('^')
    .slice(1, -1)
    .some((gap) => !/[:\d]|\p{L}\P{L}+\p{L}/u.test(gap));
}

/** Takes the owner off the end of a text. */
function ownerIn(text: string): { readonly rest: string; readonly owner: string } {
  const match = /[\s,;–—-]*(?<!\])\(owner:?\s+([^()]+)\)\.?$/i.exec(text);
  return { rest: match ? text.slice(0, match.index) : text, owner: match?.[1] ?? '' };
}

/** The paragraph of an item, if it is one line of Markdown without HTML. */
function lineOf({ children: [line], checked }: ListItem, source: string): Paragraph | undefined {
  if (line?.type !== 'paragraph' || typeof checked === 'boolean') return undefined;
  const { start, end } = rangeOf(line);
  return /[\r\n]/.test(source.slice(start, end)) || line.children.some(({ type }) => type === 'html')
    ? undefined
    : line;
}

/** A part with the bold, link or code that it stands in; bold around nothing but a name or date at the front is dropped. */
function partAt(line: Paragraph, column: Column, range: Range, source: string): Part {
  const around = [
    range,
    ...line.children
      .filter((child) => child.type !== 'text' && rangeOf(child).start < range.end && range.start < rangeOf(child).end)
      .map(rangeOf),
  ];
  const start = Math.min(...around.map((each) => each.start));
  const end = Math.max(...around.map((each) => each.end));
  const markdown = source.slice(start, end);
  const words = source.slice(range.start, range.end);
  const isLabel = start === rangeOf(line).start && /^\*\*(.*?)[:\s]*\*\*$/.exec(markdown)?.[1] === words;
  return { column, start, end, markdown: isLabel ? words : markdown };
}

/**
 * What an item states of its metric.
 * @returns undefined when words would be lost or torn apart
 */
export function metricStatement(metric: Metric, item: ListItem, source: string): Statement | undefined {
  const line = lineOf(item, source);
  if (!line || metric.source.shape !== 'bullet') return undefined;
  const { start: from, end: to } = rangeOf(line);
  const named = partAt(line, 'Metric', metric.nameRange, source);
  const statement = new Map<Column, string>([['Metric', source.slice(from, named.start) + named.markdown]]);
  const parts = (
    [
      ['Baseline', metric.baseline],
      ['Target', metric.target],
      ['By', metric.deadline],
    ] as const
  )
    .flatMap(([column, { range }]) =>
      range && range.start >= from && range.end <= to ? [partAt(line, column, range, source)] : [],
    )
    .sort((a, b) => a.start - b.start);
  let last = named;
  /** Gives the last value what it counts; what stands between it and the next part is left. */
  const gapTo = (place: number): string => {
    const gap = source.slice(last.end, place);
    const length = last.column === 'Metric' || last.column === 'By' ? 0 : gap.search(counted);
    if (length > 0) statement.set(last.column, last.markdown + gap.slice(0, length));
    return gap.slice(length);
  };
  for (const part of parts) {
    if (part.start < last.end || gapTo(part.start).replace(part.column === 'By' ? dateLead : valueLead, '') !== '')
      return undefined;
    statement.set(part.column, part.markdown);
    last = part;
  }
  const { rest, owner } = ownerIn(gapTo(to));
  // "3% – 5%" is more than a value.
  if (hedge.test(rest) || /^\s*[–—-]\s*\d/.test(rest)) return undefined;
  statement.set('Owner', owner);
  const notes = [rest.replace(/^[\s,;:.)–—-]+/, '').trim()];
  const [, list, more] = item.children;
  if (more || (list && list.type !== 'list')) return undefined;
  for (const child of list?.children ?? []) {
    const below = lineOf(child, source);
    if (!below || child.children.length > 1) return undefined;
    const { start, end } = rangeOf(below);
    const [field, other] = metric.source.fields.filter(({ passage }) => passage?.node === below);
    const column = (
      [
        ['baseline', 'Baseline'],
        ['target', 'Target'],
        ['due', 'By'],
        ['owner', 'Owner'],
      ] as const
    ).find(([name]) => field?.names.includes(name))?.[1];
    if (field && !other && column && !statement.get(column))
      statement.set(column, partAt(below, column, { start: field.valueRange.start, end }, source).markdown.trim());
    else notes.push(source.slice(start, end));
  }
  if (relation.test(`${statement.get('Baseline')} ${statement.get('Target')}`)) return undefined;
  return statement.set('Notes', notes.filter(Boolean).join('; '));
}

/** What an item states of its milestone; see {@link metricStatement}. */
export function milestoneStatement(milestone: Milestone, item: ListItem, source: string): Statement | undefined {
  const line = lineOf(item, source);
  if (!line || item.children.length > 1) return undefined;
  const { start, end } = rangeOf(line);
  const when = milestone.timeRange && partAt(line, 'When', milestone.timeRange, source);
  const { rest, owner } = ownerIn(source.slice(when?.end ?? start, end));
  const before = source.slice(start, when?.start ?? start);
  const said = when ? rest.replace(/^[\s:),;.–—-]+/, '').trim() : rest;
  // The step stands before its date: "Mobile (Q1 2027)", "Mobile by Q1 2027 → 40 teams".
  const step =
    before === '' ? '' : /^(.+?)\s*(?:[,;:(–—-]\s*(?:by|in|on|until)?|\s(?:by|in|on|until))\s*$/i.exec(before)?.[1];
  if (step === undefined || doubt.test(step)) return undefined;
  let name = step === '' ? said : step;
  let more = step === '' ? '' : said.replace(/^→\s*/, '');
  const isStated = milestone.outcome === 'stated';
  const turn = isStated && more === '' ? /\s*→\s*|\s+[–—-]\s+|:\s+/.exec(name) : null;
  if (turn) [name, more] = [name.slice(0, turn.index), name.slice(turn.index + turn[0].length)];
  // "1–15 March 2027", "Q1 2027?", "Q1 2027 (tentative): Import" and "**Phase 2 (Q2 2027):**" are more than a date.
  if (
    name === '' ||
    (when &&
      (hedge.test(rest) ||
        /\d\s*[–—-]\s*\d$/.test(before + when.markdown[0]) ||
        (step === '' && /^\s*[^\s:)–—-].*:\s/.test(rest)) ||
        when.markdown.replace(/[*_]/g, '') !== milestone.time?.text))
  )
    return undefined;
  return new Map<Column, string>([
    ['Milestone', name],
    ['When', when?.markdown ?? ''],
    ['Owner', owner],
    [isStated ? 'Goal' : 'Notes', more],
  ]);
}
