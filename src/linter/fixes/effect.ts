/** Whether what a fix would insert would be read as what it is meant to be: in code, comments and odd lists it would not. */
import { readDocument } from '../facts/liveDocument.js';
import type { StrategyDocument } from '../facts/document.js';
import { parse } from '../parse/parse.js';
import type { TextEdit } from '../result.js';

/** The piece that ends at a place, or in which it lies: what stands before it cannot matter to what is inserted there. */
function pieceAt(document: StrategyDocument, offset: number): { readonly start: number; readonly end: number } {
  const pieces = document.parts.map(({ piece }) => piece);
  const index = pieces.findIndex((piece) => piece.offset < offset && offset <= piece.end);
  return { start: pieces[index]?.offset ?? offset, end: pieces[index]?.end ?? offset };
}

/** A line that may open code or HTML in which "# Title" is no heading: only there must the text be parsed. */
const mayOpen = /^[ \t]*(?:```|~~~|<|-{3}|\+{3})/m;

/** Whether text that begins with a heading, blank lines aside, would make one where it is inserted. */
export function makesHeading(document: StrategyDocument, { start, text }: TextEdit): boolean {
  const from = pieceAt(document, start).start;
  const [blank = '', line = ''] = /^(\s*)(.*)/.exec(text)?.slice(1) ?? [];
  const before = document.source.slice(from, start) + blank;
  if (/(?:^|[\r\n])$/.test(before) && !mayOpen.test(before)) return true;
  // Nothing behind a line of "# Title" can make it something else.
  return parse(before + line).children.some(
    (node) => node.type === 'heading' && node.position?.start.offset === before.length,
  );
}

/** Whether text would make a field of the document where it is inserted. */
export function makesField(document: StrategyDocument, { start, text }: TextEdit): boolean {
  const { source, options } = document;
  const after = source.slice(0, start) + text + source.slice(start, pieceAt(document, start + 1).end);
  const inserted = (place: number): boolean => place >= start && place < start + text.length;
  return readDocument(parse(after), after, options).fields.some(
    (field) =>
      inserted(field.labelRange.start) &&
      inserted(field.valueRange.start) &&
      (field.aboutDocument || field.names.length === 0),
  );
}
