import { matchesOf, partOf, type PlainText, type Range } from '../text/text.js';

/** A stretch of HTML and where it starts in the block it was cut from. */
export interface HtmlPart {
  readonly start: number;
  readonly html: string;
}

/** What a stretch of HTML is to a reader. */
export type HtmlBlock = HtmlPart &
  (
    | { readonly kind: 'table' | 'summary' | 'item' | 'text' | 'end' }
    | { readonly kind: 'heading'; readonly depth: number }
  );

const blocks = new RegExp(
  '<table[\\s>][\\s\\S]*?(?:</table\\s*>|$)|<summary(?:\\s[^>]*)?>(?<summary>[\\s\\S]*?)' +
    '</summary\\s*>|<h(?<depth>[1-6])(?:\\s[^>]*)?>(?<title>[\\s\\S]*?)</h\\k<depth>\\s*>|' +
    '<li(?:\\s[^>]*)?>(?<item>[\\s\\S]*?)(?=</?(?:li|[uo]l)[\\s>]|$)|(?<end></details\\s*>)',
  'gi',
);

/** Cuts a block of HTML into what a reader sees: headings, tables, items, what folds other things away, and other text. */
export function htmlParts(html: string): HtmlBlock[] {
  const parts: HtmlBlock[] = [];
  let at = 0;
  const text = (end: number): void => {
    if (end > at) parts.push({ kind: 'text', start: at, html: html.slice(at, end) });
  };
  for (const match of matchesOf(blocks, html)) {
    text(match.index);
    at = match.index + match[0].length;
    const { summary, depth, title, item, end } = match.groups ?? {};
    const inside = (content: string): HtmlPart => ({ start: match.index + match[0].indexOf('>') + 1, html: content });
    const headed = summary === undefined ? undefined : /<h([1-6])[\s>]/i.exec(summary)?.[1];
    if (summary !== undefined)
      parts.push(
        headed === undefined
          ? { kind: 'summary', ...inside(summary) }
          : { kind: 'heading', depth: Number(headed), ...inside(summary) },
      );
    else if (title !== undefined) parts.push({ kind: 'heading', depth: Number(depth), ...inside(title) });
    else if (item !== undefined) parts.push({ kind: 'item', ...inside(item) });
    else parts.push({ kind: end === undefined ? 'table' : 'end', start: match.index, html: match[0] });
  }
  text(html.length);
  return parts;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** Reads text out of HTML blocks. Only what Markdown authors write by hand or export: no scripts, no styles. */
export const htmlText = {
  /** The text of a piece of HTML, tags left out. `block` is where its block stands in the source. */
  plain(part: HtmlPart, block: Range): PlainText {
    const places: number[] = [];
    let text = '';
    for (const match of part.html.matchAll(
      /<!--[\s\S]*?-->|<(\/?[a-z][a-z0-9-]*)[^>]*>|&([a-z]+|#\d+|#x[0-9a-f]+);|[^<&]+|[<&]/gi,
    )) {
      const at = part.start + match.index;
      if (match[1] !== undefined) {
        if (/^\/?(?:br|p|li|tr|div|h\d|td|th)$/i.test(match[1]) && text !== '' && !text.endsWith('\n')) {
          text += '\n';
          places.push(at);
        }
      } else if (match[2] !== undefined) {
        text += entities[match[2].toLowerCase()] ?? ' ';
        places.push(at);
      } else if (!match[0].startsWith('<!--')) {
        for (let index = 0; index < match[0].length; index += 1) places.push(at + index);
        text += match[0];
      }
    }
    const end = part.start + part.html.length;
    return {
      text,
      marks: [],
      source: (from = 0, to = text.length) => {
        const start = places[from] ?? end;
        return partOf(block, start, to > from ? (places[to - 1] ?? end - 1) + 1 : start);
      },
    };
  },

  /** The cells of each row of an HTML table. */
  tableRows({ start, html }: HtmlPart): HtmlPart[][] {
    return [...html.matchAll(/<tr[\s>][\s\S]*?(?=<tr[\s>]|<\/table|$)/gi)].map((row) =>
      [...row[0].matchAll(/<t[hd](?:\s[^>]*)?>([\s\S]*?)(?=<\/t[hd]>|<t[hd][\s>]|$)/gi)].map((cell) => ({
        start: start + row.index + cell.index + cell[0].length - (cell[1] ?? '').length,
        html: cell[1] ?? '',
      })),
    );
  },
};
