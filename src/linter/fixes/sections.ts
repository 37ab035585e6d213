import type { StrategyDocument } from '../facts/document.js';
import { contentOf } from '../facts/evidence.js';
import type { Section } from '../outline/outline.js';
import { say, titled, type Fix } from '../result.js';
import { scaffoldNamed, scaffolds, type Scaffold } from '../sections/index.js';
import { sectionIn } from '../sections/words.js';
import { makesHeading } from './effect.js';

/** The line end that a document uses. */
export function lineEnd(source: string): '\r\n' | '\n' {
  return /\r\n/.test(source) ? '\r\n' : '\n';
}

/** Where a section belongs, and how deep its heading is there. */
export interface Place {
  /** Offset in the text. */
  readonly offset: number;
  readonly depth: number;
}

function siblings(document: StrategyDocument): readonly Section[] {
  const { outline } = document;
  const tops = outline.root.children.filter((section) => section.depth <= 6);
  const [only] = tops;
  return tops.length === 1 && only && only.children.length > 0
    ? only.children
    : tops.length === 1
      ? []
      : tops.filter((section, index) => index > 0 || section.concepts.length > 0 || section.depth > 1);
}

/** The depth of the headings among which a section of a document stands, 1 to 6. */
export function ownDepth(document: StrategyDocument): number {
  return Math.min(
    siblings(document).find((section) => section.depth <= 6)?.depth ?? (document.title ? document.title.depth + 1 : 2),
    6,
  );
}

/**
 * Finds where a section belongs: after the last section that readers expect before it, else before the first that
 * they expect after it, else at the end. The document's own order is never changed.
 */
function placeFor(scaffold: Scaffold, document: StrategyDocument): Place {
  const here = siblings(document);
  const depth = ownDepth(document);
  const order = scaffolds.findIndex((each) => each.name === scaffold.name);
  const rank = (section: Section): number =>
    Math.max(-1, ...section.concepts.map((concept) => scaffolds.findIndex((each) => each.concept === concept)));
  const earlier = here.filter((section) => rank(section) >= 0 && rank(section) <= order).at(-1);
  if (earlier) return { offset: earlier.range.end, depth };
  const later = here.find((section) => rank(section) > order);
  return { offset: later ? later.range.start : document.source.length, depth };
}

/** A scaffold's text with its headings at the wanted depth. */
export function atDepth(text: string, depth: number): string {
  return text.replace(/^#+(?= )/gm, (marks) => '#'.repeat(Math.min(6, marks.length - 2 + depth)));
}

/** Text set apart by blank lines at a place of a document, in the document's line ends. */
export function apart(text: string, offset: number, source: string): string {
  const end = lineEnd(source);
  const before = source.slice(0, offset);
  const after = source.slice(offset);
  const lead =
    before.trim() === '' ? '' : /\r?\n[ \t]*\r?\n[ \t]*$/.test(before) ? '' : /\n[ \t]*$/.test(before) ? '\n' : '\n\n';
  const trail = after.trim() === '' ? '\n' : '\n\n';
  return (lead + text.trim() + trail).replace(/\r?\n/g, end);
}

/** The heading of a section, in the language to write in. */
export function titleOf({ name, text }: Scaffold, { writing }: Pick<StrategyDocument, 'writing'>): string {
  return /^#+ (.*)$/m.exec(sectionIn(text, writing))?.[1] ?? name;
}

/** The fix that writes a missing section where it belongs, or fills one that is empty; none where one waits to be filled in already. */
export function sectionFix(name: string, document: StrategyDocument): Fix | undefined {
  const scaffold = scaffoldNamed(name);
  if (!scaffold || !document.located) return undefined;
  const text = sectionIn(scaffold.text, document.writing);
  const title = titleOf(scaffold, document);
  const empty = document.outline.sections.find(
    (section) =>
      section.concepts.includes(scaffold.concept) &&
      section.depth <= 6 &&
      section.passages.length === 1 &&
      section.children.length === 0 &&
      section.tables.length === 0,
  );
  if (empty) {
    const body = atDepth(text.replace(/^#+ .*\n+/, ''), empty.depth);
    const offset = empty.passages[0]?.block.end ?? empty.range.end;
    const end = lineEnd(document.source);
    const rest =
      document.source.slice(offset).trim() === '' ? (/\n/.test(document.source.slice(offset)) ? '' : '\n') : '';
    return {
      ...titled(say`Fill in "${empty.title.trim()}"`),
      safe: false,
      edits: [{ start: offset, end: offset, text: `\n\n${body.trim()}${rest}`.replace(/\r?\n/g, end) }],
    };
  }
  if (
    document.outline.sections.some(
      (section) => section.concepts.includes(scaffold.concept) && contentOf(section) === 'open',
    )
  )
    return undefined;
  const { offset, depth } = placeFor(scaffold, document);
  const edit = { start: offset, end: offset, text: apart(atDepth(text, depth), offset, document.source) };
  return makesHeading(document, edit)
    ? { ...titled(say`Insert section "${title}"`), safe: false, edits: [edit] }
    : undefined;
}
