import type { Root } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { boundedConstructs, boundedStrikethrough, withoutDepths } from './bounded.js';
import { placeUnplaced } from './unplaced.js';

/** The constructs of GFM, in the order of remark-gfm, each with what a text must hold for it to mean anything. */
const constructs = [
  { sign: /https?:|www\.|[@&]/i, syntax: gfmAutolinkLiteral, tree: gfmAutolinkLiteralFromMarkdown },
  { sign: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
  { sign: /~/, syntax: boundedStrikethrough, tree: gfmStrikethroughFromMarkdown },
  { sign: /\||:-|-:/, syntax: gfmTable, tree: gfmTableFromMarkdown },
  { sign: /\[[ \t\r\nxX]\]/, syntax: gfmTaskListItem, tree: gfmTaskListItemFromMarkdown },
] as const;

/** The construct that makes links of addresses. */
const linking = 1;

/** Boxes whose content is indented, as documentation sites write them: in a text with one, what is indented is no code. */
const indentedBox = {
  sign: /^(?:!!!|\?{3}\+?|={3}[!+]?)[ \t]+(?:[\w-]+[ \t]+)*["“]/m,
  bit: 1 << constructs.length,
} as const;

type Parse = Pick<Processor<Root>, 'parse'>;

const processors = new Map<number, Parse>();

/** remark with some of the constructs: trying the others takes most of its time, and finds nothing. */
function processorWith(set: number): Parse {
  let processor = processors.get(set);
  if (!processor) {
    const chosen = constructs.filter((_, index) => (set >> index) & 1);
    const extend = function (this: Processor): void {
      const data = this.data();
      (data.micromarkExtensions ??= []).push(boundedConstructs, ...chosen.map(({ syntax }) => syntax()));
      if ((set & indentedBox.bit) !== 0) data.micromarkExtensions.push({ disable: { null: ['codeIndented'] } });
      (data.fromMarkdownExtensions ??= []).push(...chosen.map(({ tree }) => tree()));
    };
    processors.set(set, (processor = unified().use(remarkParse).use(extend).freeze()));
  }
  return processor;
}

/** The constructs of GFM that may mean something in a text, as a number. */
export function constructsIn(text: string): number {
  return constructs.reduce(
    (set, { sign }, index) => (sign.test(text) ? set | (1 << index) : set),
    indentedBox.sign.test(text) ? indentedBox.bit : 0,
  );
}

/**
 * Parses Markdown with remark: CommonMark and GFM.
 * @param text without front matter
 * @param set the constructs of GFM that are looked for
 */
export function parseMarkdown(text: string, set = constructsIn(text)): Root {
  const bounded = withoutDepths(text);
  const tree = processorWith(set).parse(bounded);
  return (set & linking) === 0 ? tree : placeUnplaced(tree, bounded);
}
