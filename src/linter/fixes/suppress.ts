import { readAcceptances } from '../judgement/acceptance.js';
import { failedCheck } from '../failure.js';
import type { StrategyDocument } from '../facts/document.js';
import { frontMatterLength } from '../parse/sections.js';
import { say, titled, type Finding, type Fix, type Message, type TextEdit } from '../result.js';
import { areReadable, brokenComment, mayBeSilenced } from '../judgement/silence.js';
import { rangeOf, type Range } from '../text/text.js';
import { lineEnd } from './sections.js';

// With something behind it on its line it is no comment to remark-lint.
const fileComment = /^<!--lint disable((?: [\w-]+)+)-->(?=[ \t]*(?:[\r\n]|$))/;
const ignoreComment = /^<!--\s*lint\s+ignore\b(?:\s+\w+(?:-\w+)*)*(?=\s*-->\s*$)/;

/** Where comments about a finding may stand. */
interface Places {
  /** The block of the document's top level in which something stands; none in front matter. */
  blockAt(offset: number): Range | undefined;
  /** The edits that ignore an item in a block, with a comment above remark-lint's when one is given. */
  ignore(ruleId: string, block: Range, above?: string): readonly TextEdit[];
  /** The edit that switches an item off for the whole file. */
  disable(ruleId: string, above?: string): TextEdit;
  /** Where the front matter ends. */
  readonly top: number;
}

function placesIn(document: StrategyDocument): Places {
  const { source } = document;
  const end = lineEnd(source);
  const nodes = document.tree.children;
  const top = frontMatterLength(source);
  // Above what the document says of itself; what is found in its first line may stand above blank ones.
  const below = top + (/^\uFEFF?(?:[ \t]*\r?\n)*/.exec(source.slice(top))?.[0].length ?? 0);
  const first = top > 0 ? below : source.startsWith('\uFEFF') ? 1 : 0;
  const blockIndex = (offset: number): number =>
    nodes.findIndex((node) => {
      const block = rangeOf(node);
      return block.start >= top && block.start <= offset && offset <= block.end;
    });
  return {
    top,
    blockAt(offset) {
      const node = nodes[blockIndex(offset)];
      return node && rangeOf(node);
    },
    ignore(ruleId, block, above) {
      const before = nodes[blockIndex(block.start) - 1];
      const standing = before?.type === 'html' ? ignoreComment.exec(before.value) : null;
      const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });
      const lead = above === undefined ? '' : above + end;
      // What is indented, a list or code, keeps its indentation.
      const line = block.start - (/(?<=^|[\n\r\uFEFF])[ \t]+$/.exec(source.slice(0, block.start))?.[0].length ?? 0);
      if (!before || !standing) return [insert(line, `${lead}<!--lint ignore ${ruleId}-->${end}${end}`)];
      const { start } = rangeOf(before);
      const known = readAcceptances(document).find(({ comment }) => comment.range.start === start);
      if (above === undefined && known?.reason === '' && known.until === undefined)
        return [insert(start + standing[0].length, ` ${ruleId}`)];
      // Only the comment directly above a block ignores it: a second one switches off before it and on again behind.
      const from = known?.range.start ?? start;
      return [
        insert(from, `${lead}<!--lint disable ${ruleId}-->${end}${end}`),
        insert(block.end, `${end}${end}<!--lint enable ${ruleId}-->`),
      ];
    },
    disable(ruleId, above) {
      const existing = above === undefined ? fileComment.exec(source.slice(below)) : null;
      if (existing) {
        const at = below + '<!--lint disable'.length + (existing[1] ?? '').length;
        return { start: at, end: at, text: ` ${ruleId}` };
      }
      const open = top > 0 && below === top ? end : '';
      return {
        start: first,
        end: first,
        text: `${open}${above === undefined ? '' : above + end}<!--lint disable ${ruleId}-->${end}${end}`,
      };
    },
  };
}

/**
 * The two ways to switch a finding off: for the block it stands in, by a comment on its own line above the block, and
 * for the whole file, by a comment below the front matter. Both are remark-lint's comments.
 * @param document the linted text with its tree
 * @returns the fixes for a finding; none for what stands in the front matter
 */
export function suppressionsIn(
  document: StrategyDocument,
): (finding: Pick<Finding, 'ruleId' | 'range'>) => readonly Fix[] {
  const places = placesIn(document);
  // Beside a comment that cannot be read none silences.
  if (mayBeSilenced(document) && !areReadable(document)) return () => [];
  return ({ ruleId, range }) => {
    if (ruleId === brokenComment || ruleId === failedCheck) return [];
    // No comment can stand above the front matter: what is found there is switched off in the settings.
    if (range.start < places.top) return [];
    const block = places.blockAt(range.start);
    const here = block && { ...titled(say`Ignore here`), safe: false, edits: places.ignore(ruleId, block) };
    return [
      ...(here ? [here] : []),
      { ...titled(say`Ignore in this file`), safe: false, edits: [places.disable(ruleId)] },
    ];
  };
}

/** Why a text cannot be the reason of an acceptance, as a sentence; undefined when it can. */
export function reasonProblem(reason: string): Message | undefined {
  if (reason.trim() === '') return say`Enter a short reason why this is accepted.`;
  return /-->|--!>/.test(reason) ? say`A reason cannot contain "-->": it would end the comment.` : undefined;
}

/**
 * The edits that accept a finding with a reason: for the block it stands in, and where there is none, for the file.
 * @param finding the item and the place of the finding
 * @param reason in one line; see {@link reasonProblem}
 * @param until the last day, as an ISO date; without one it has no end
 * @returns none for what stands in the front matter, where no comment can stand
 */
export function acceptanceEdits(
  document: StrategyDocument,
  { ruleId, range }: Pick<Finding, 'ruleId' | 'range'>,
  reason: string,
  until: string | undefined,
): readonly TextEdit[] {
  const places = placesIn(document);
  if (range.start < places.top || reasonProblem(reason)) return [];
  const above = `<!-- accepted${until === undefined ? '' : ` until ${until}`}: ${reason.trim().replace(/\s+/g, ' ')} -->`;
  const block = places.blockAt(range.start);
  // What was accepted until a day that has passed is accepted anew in its place.
  const past = readAcceptances(document).find(
    ({ expired, ruleIds, scope, comment }) =>
      expired &&
      ruleIds.length === 1 &&
      ruleIds[0] === ruleId &&
      ((scope === 'file' && comment.range.end <= range.start) ||
        (block &&
          document.source.slice(comment.range.end, block.start).trim() === '' &&
          comment.range.end <= block.start)),
  );
  // Between the two comments stands what stood there: a line end, and in a quotation its mark.
  if (past)
    return [
      {
        start: past.range.start,
        end: past.range.start + (/^<!--[\s\S]*?-->/.exec(document.source.slice(past.range.start))?.[0].length ?? 0),
        text: above,
      },
    ];
  return block ? places.ignore(ruleId, block, above) : [places.disable(ruleId, above)];
}
