import { partOf, type PlainText, type Range } from '../text.js';

/** A stretch of HTML and where it starts in the block it was cut from. */
export interface HtmlPart {
  readonly start: number;
  readonly html: string;
}

/** Whether an HTML block is a table, as documentation platforms export them into Markdown. */
export function isHtmlTable(html: string): boolean {
  return /^\s*(?:<div[^>]*>\s*)?<table[\s>]/i.test(html);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** Reads text out of HTML blocks. Only what Markdown authors write by hand or export: no scripts, no styles. */
export const htmlText = {
  /** The text of a piece of HTML, tags left out. `block` is where its block stands in the source. */
  plain(part: HtmlPart, block: Range): PlainText {
    const places: number[] = [];
    let text = '';
    for (const match of part.html.matchAll(/<!--[\s\S]*?-->|<(\/?[a-z][a-z0-9-]*)[^>]*>|&([a-z]+|#\d+|#x[0-9a-f]+);|[^<&]+|[<&]/gi)) {
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
  tableRows(html: string): HtmlPart[][] {
    return [...html.matchAll(/<tr[\s>][\s\S]*?(?=<tr[\s>]|<\/table|$)/gi)].map((row) =>
      [...row[0].matchAll(/<t[hd](?:\s[^>]*)?>([\s\S]*?)(?=<\/t[hd]>|<t[hd][\s>]|$)/gi)].map((cell) => ({
        start: row.index + cell.index + cell[0].length - (cell[1] ?? '').length,
        html: cell[1] ?? '',
      })),
    );
  },
};
