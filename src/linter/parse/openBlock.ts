/** Blocks that go on over blank lines and lines like headings until a line closes them: fenced code and raw HTML. */

/** A fence with what is written behind it. */
export const fence = /^(`{3,}|~{3,})([^\n]*)$/;
const rawStart = /^ {0,3}<(script|pre|style|textarea)(?:[\s>]|$)/i;

const rawPairs = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const;

/** The test for the line that ends the block which `line` opens, if it opens one that may hold heading-like lines. */
export function closingOf(line: string): ((line: string) => boolean) | undefined {
  const open = fence.exec(line);
  if (open) {
    const marker = open[1] ?? '```';
    if (marker.startsWith('`') && (open[2] ?? '').includes('`')) return undefined;
    const close = new RegExp(`^ {0,3}${marker[0] === '`' ? '`' : '~'}{${marker.length},}[ \\t]*$`);
    return (next) => close.test(next);
  }
  const raw = rawStart.exec(line);
  if (raw) {
    const end = `</${(raw[1] ?? '').toLowerCase()}>`;
    return line.toLowerCase().includes(end) ? undefined : (next) => next.toLowerCase().includes(end);
  }
  const found = /^ {0,3}/.exec(line)?.[0].length ?? 0;
  if (line[found] !== '<') return undefined;
  for (const [start, end] of rawPairs) {
    if (line.startsWith(start, found) && (start !== '<!' || /^[a-z]/i.test(line.slice(found + 2)))) {
      return line.includes(end, found + start.length) ? undefined : (next) => next.includes(end);
    }
  }
  return undefined;
}
