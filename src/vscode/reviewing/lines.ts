/** The first and last line of something, from 0. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** What is typed, pasted or taken out, as VS Code tells it. */
export interface LineChange {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

/**
 * By how many lines something moves when its document is edited.
 * @returns undefined when one of its own lines is edited
 */
export function movedBy({ first, last }: Lines, { range, text }: LineChange): number | undefined {
  const { start, end } = range;
  if (start.line > last) return 0;
  // Whole lines before it that are put in or taken out leave it as it is.
  const isBefore =
    end.line < first ||
    (end.line === first && end.character === 0 && start.character === 0 && (text === '' || text.endsWith('\n')));
  return isBefore ? text.split('\n').length - 1 - (end.line - start.line) : undefined;
}
