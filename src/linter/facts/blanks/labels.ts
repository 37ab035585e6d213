import type { Passage } from '../../outline/outline.js';
import type { Blank } from './blank.js';

const markedAs = (passage: Passage, type: 'strong' | 'code'): boolean =>
  passage.marks.some((mark) => mark.type === type);

/** A real heading ends what stands above it; a bold line may belong to it. */
const endsHere = (passage: Passage): boolean => passage.kind === 'heading' && passage.section.depth <= 6;

/** A label with nothing after it and nothing below it, such as `**Budget:**` at the end of a section. */
export function emptyLabels(passages: readonly Passage[], source: string, end: number): Blank[] {
  const label = /^[\p{L}][\p{L}\d /&'’()-]{2,40}\s*:\s*$/u;
  const text = passages.filter((passage) => passage.kind !== 'cell');
  /** Whether each of them is empty, from the last one on: a label of labels is as empty as they are. */
  const empty: boolean[] = [];
  const isEmpty = (passage: Passage, index: number): boolean => {
    const value = passage.text.trim();
    const marked = markedAs(passage, 'strong') || markedAs(passage, 'code');
    // A bold line on its own serves as a heading.
    const line =
      passage.kind === 'paragraph' ||
      passage.kind === 'item' ||
      (passage.kind === 'heading' && passage.section.depth === 7);
    if (!line || !marked || !label.test(value)) return false;
    const next = text[index + 1];
    const between = source.slice(passage.source().end, next ? next.block.start : end);
    if (!/^[\s:*_`#>-]*$/.test(between)) return false;
    // "Details:" above headings of its own section leads into them.
    const { depth = 0 } = (passage.kind === 'heading' ? passage.section.parent : passage.section) ?? {};
    if (!next) return (/^\s*(#+)/.exec(source.slice(end, end + 40))?.[1]?.length ?? 0) <= depth;
    if (endsHere(next)) return true;
    // A label above labels that have something below them is the title of their group.
    return (
      label.test(next.text.trim()) &&
      next.item?.parent === passage.item?.parent &&
      (next.kind === 'heading' || markedAs(next, 'code') === markedAs(passage, 'code')) &&
      empty[index + 1] === true
    );
  };
  for (const [index, passage] of [...text.entries()].reverse()) empty[index] = isEmpty(passage, index);
  return text.flatMap((passage, index) =>
    empty[index] ? [{ text: passage.text.trim(), range: passage.source() }] : [],
  );
}

/** Inline code that is written as a label: words, not a command. */
const codeLabel = /^[\p{L}][\p{L}\d /&'’()-]{2,40}$/u;

/**
 * Labels written as code with nothing behind or below them, in a document that writes its labels so (`` `Owner`: Ana ``):
 * a template's lines that nobody filled.
 */
export function emptyCodeLabels(passages: readonly Passage[]): Blank[] {
  const bare = (passage: Passage): boolean => {
    const codes = passage.marks.filter((mark) => mark.type === 'code');
    const rest = codes.reduceRight((text, mark) => text.slice(0, mark.start) + text.slice(mark.end), passage.text);
    return (
      codes.length > 0 &&
      /^(?:\s|[,;:]|\([a-z ]+\))*$/i.test(rest) &&
      codes.every((mark) => codeLabel.test(passage.text.slice(mark.start, mark.end).replace(/:$/, '')))
    );
  };
  return passages.flatMap((passage, index) => {
    const next = passages[index + 1];
    if (
      passage.kind !== 'paragraph' ||
      !bare(passage) ||
      (next && !endsHere(next) && next.kind !== 'quote' && !bare(next))
    )
      return [];
    const first = passage.marks.find((mark) => mark.type === 'code');
    const last = passage.marks.filter((mark) => mark.type === 'code').at(-1);
    return first && last
      ? [{ text: passage.text.slice(first.start, last.end), range: passage.source(first.start, last.end) }]
      : [];
  });
}
