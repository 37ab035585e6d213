import { columnRolesOf, conceptsOf } from '../outline/concepts.js';
import { sectionAndParents, type Passage } from '../outline/outline.js';
import { countWords, type Range } from '../text/text.js';
import type { StrategyDocument } from './document.js';
import type { Milestone, Sequence } from './milestone.js';
import { isHorizon } from './milestones/listing.js';
import { perDocument } from './perDocument.js';
import { numberedStep } from './steps.js';
import { isOnly, speaksOf } from './wording.js';

/** What a milestone says of itself: its cells, its line, or its heading. */
const wordsOf = ({ source }: Milestone): readonly string[] =>
  source.shape === 'row'
    ? source.row.map(({ text }) => text)
    : [source.shape === 'item' ? source.passage.text : source.section.title];

/** What sets a remark on a step apart from its name. */
const betweenRemarks = /[()（）[\]:：;；,，、]|\s[–—-]+\s/;

/** Whether a milestone stands under Now, Next or Later, or beside one of them: these are dates enough. */
export function inNowNextLater(milestone: Milestone): boolean {
  const { section, source, name } = milestone;
  const beside =
    source.shape === 'row'
      ? [...source.table.header, ...source.row].map(({ text }) => text)
      : name.split(betweenRemarks);
  return (
    [...sectionAndParents(section)].some(({ concepts }) => concepts.some(isHorizon)) ||
    beside.some((text) => countWords(text) <= 3 && conceptsOf(text).some(isHorizon))
  );
}

/** Whether a remark in a text is that something is only a candidate: "Charts (optional)", "Future (v1.2+)". */
const saysUncommitted = (text: string): boolean =>
  text.split(betweenRemarks).some((part) => isOnly('uncommitted', part));

/**
 * Whether nobody has committed to a milestone: it stands under what may come one day, or a remark says that it is only a
 * candidate: "(optional)", "Status: to be investigated".
 */
export function isUncommitted(milestone: Milestone): boolean {
  return (
    [...sectionAndParents(milestone.section)].some(({ depth, title }) => depth !== 1 && speaksOf('wish', title)) ||
    wordsOf(milestone).some(saysUncommitted)
  );
}

/** Whether a line says that all of it is for later: "Priority: future". */
export function isForLater(line: string): boolean {
  const [label = '', ...value] = line.split(/[:：]/);
  return columnRolesOf(label).includes('priority') && saysUncommitted(value.join());
}

/** Whether a run of milestones is a dated plan: at least half of them carry a date. */
export function isDated(sequence: Sequence): boolean {
  const dated = sequence.milestones.filter((milestone) => milestone.date !== 'absent').length;
  return dated > 0 && dated * 2 >= sequence.milestones.length;
}

/** Whether a passage may name a step: the text of a paragraph goes on, it is not one of a row of them. */
const mayBeStep = ({ kind, text }: Passage): boolean => kind !== 'html' && (kind !== 'paragraph' || text.length < 400);

/**
 * The first of the numbered steps through time that a document is laid out in, as headings, items or rows: two or more with
 * the same word and different numbers, whatever they stand under.
 * @returns its place; undefined when there are none
 */
export const firstNumberedStep = perDocument((document: StrategyDocument): Range | undefined => {
  const first = new Map<string, { readonly which: string; readonly range: Range }>();
  for (const passage of document.outline.passages) {
    const match = mayBeStep(passage) ? numberedStep.exec(passage.text) : null;
    if (!match) continue;
    const { name = '', which, counted, after, before } = match.groups ?? {};
    const number = which ?? counted ?? after ?? before ?? '';
    const known = first.get(name.toLowerCase());
    if (!known) first.set(name.toLowerCase(), { which: number, range: passage.source() });
    else if (known.which !== number) return known.range;
  }
  return undefined;
});
