import type { List } from 'mdast';
import { readDocument } from '../../facts/liveDocument.js';
import type { StrategyDocument } from '../../facts/document.js';
import type { Metric, Stated } from '../../facts/metrics/metric.js';
import type { Milestone } from '../../facts/milestone.js';
import type { TableFact } from '../../facts/tables.js';
import { same } from '../../incremental/same.js';
import { sectionAndParents } from '../../outline/outline.js';
import { parse } from '../../parse/parse.js';
import { say, titled, type Fix, type Message } from '../../result.js';
import { rangeOf, type Range } from '../../text/text.js';
import { lineEnd } from '../sections.js';
import { isWhole, tableText } from './cells.js';
import { listText, metricSentence, milestoneSentence, type Sentence } from './toList.js';
import { holdsSpan, metricStatement, milestoneStatement } from './toTable.js';

/** Something that is written as rows or as items. */
interface Shape<Fact extends Metric | Milestone> {
  readonly toTable: Message;
  readonly toList: Message;
  readonly sentence: Sentence;
  facts(document: StrategyDocument): readonly Fact[];
  readonly statement: (
    fact: Fact,
    item: List['children'][number],
    source: string,
  ) => ReturnType<typeof metricStatement>;
  /** What a fact says, whatever its shape. */
  says(fact: Fact): unknown;
}

const saidBy = ({ state, value }: Stated): unknown => [
  state,
  value?.amount,
  value?.upper,
  value?.unit.name,
  value?.comparator,
];

const metrics: Shape<Metric> = {
  toTable: say`Convert to a table of metrics`,
  toList: say`Convert to a list of metrics`,
  sentence: metricSentence,
  statement: metricStatement,
  facts: (document) => document.metrics,
  says: ({ name, role, baseline, target, deadline }) => [
    name,
    role,
    saidBy(baseline),
    saidBy(target),
    deadline.state,
    deadline.time?.text,
  ],
};

const milestones: Shape<Milestone> = {
  toTable: say`Convert to a table of milestones`,
  toList: say`Convert to a list of milestones`,
  sentence: milestoneSentence,
  statement: milestoneStatement,
  facts: (document) => document.milestones.filter(({ source }) => source.shape !== 'heading'),
  says: ({ date, time, owner, outcome, done }) => [date, time?.text, owner, outcome, done],
};

/** What would begin another block, a task or a definition at the front of an item. */
const block = /^\s*- (?:(?:#+|[-+*]|\d+[.)]|\[[ x]])(?!\S)|[<>]|---|```|\[.+]:)/im;

/** Longer lists and tables are left as they are: nobody would read through the result. In UTF-16 code units. */
const longest = 20_000;

/** The items of a list as rows of a table. */
function rowsText<Fact extends Metric | Milestone>(
  { statement }: Shape<Fact>,
  facts: readonly Fact[],
  list: List,
  { source, options }: StrategyDocument,
  end: string,
): string | undefined {
  const statements = facts.flatMap((fact, index) => {
    const item = list.children[index];
    const said =
      item &&
      fact.source.shape !== 'row' &&
      'passage' in fact.source &&
      fact.source.passage.item?.node === item &&
      !holdsSpan(fact.source.passage.text, options.calendar)
        ? statement(fact, item, source)
        : undefined;
    return said && [...said.values()].every(isWhole) ? [said] : [];
  });
  return !list.ordered && statements.length === list.children.length ? tableText(statements, end) : undefined;
}

/** The facts of one shape in a list or table, written in the other; none where they would not read as the same. */
function converted<Fact extends Metric | Milestone>(
  document: StrategyDocument,
  shape: Shape<Fact>,
  node: List | TableFact,
  { start, end: stop }: Range,
): Fix[] {
  const { source } = document;
  const end = lineEnd(source);
  const facts = shape.facts(document).filter(({ nameRange }) => nameRange.start >= start && nameRange.end <= stop);
  const [first] = facts;
  if (!first || facts.length !== ('rows' in node ? node.rows : node.children).length) return [];
  const text =
    'rows' in node ? listText(document, node, shape.sentence, end) : rowsText(shape, facts, node, document, end);
  // What is indented below would become part of the last item.
  if (text === undefined || block.test(text) || /^\s*\n(?:\t|[ \t]{2,})\S/.test(source.slice(stop))) return [];
  // Reads it as if it stood in its place: below the headings of its section.
  const above = [...sectionAndParents(first.section)]
    .reverse()
    .flatMap((section) => (section.node ? [source.slice(rangeOf(section.node).start, rangeOf(section.node).end)] : []));
  const excerpt = [...above, text].join('\n\n');
  if (
    !same(facts.map(shape.says), shape.facts(readDocument(parse(excerpt), excerpt, document.options)).map(shape.says))
  )
    return [];
  // What stands directly above or below would become part of it; its first line is indented no more than the others.
  const before = source.slice(Math.max(0, start - 1_000), start);
  const indent = before.length - before.search(/[ \t]*$/);
  const lead = /\S[^\n]*\n[^\S\n]*$/.test(before) ? end : '';
  const tail = /^[^\S\n]*\n[^\S\n]*\S/.test(source.slice(stop)) ? end : '';
  return [
    {
      ...titled('rows' in node ? shape.toList : shape.toTable),
      safe: false,
      edits: [{ start: start - indent, end: stop, text: lead + text + tail }],
    },
  ];
}

/**
 * The other shapes in which a list or table of metrics or milestones can be written, without a word lost or added but
 * for what the columns' titles say.
 * @param offset a place in the list or table, in UTF-16 code units
 */
export function conversionsAt(document: StrategyDocument, offset: number): readonly Fix[] {
  const nodes = document.located ? document.tree.children : [];
  const at = nodes.findIndex((node) => rangeOf(node).start <= offset && offset <= rangeOf(node).end);
  const node = nodes[at];
  if (!node) return [];
  const range = rangeOf(node);
  const table = node.type === 'table' ? document.tables.find(({ block }) => block.node === node) : undefined;
  // A list beside a table would go on with its rows.
  const from =
    node.type === 'list' ? node : nodes[at - 1]?.type === 'list' || nodes[at + 1]?.type === 'list' ? undefined : table;
  return from && range.end - range.start <= longest
    ? [...converted(document, metrics, from, range), ...converted(document, milestones, from, range)]
    : [];
}
