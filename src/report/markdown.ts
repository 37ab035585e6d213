import type { Block, Line } from './blocks.js';
import { contentsOf } from './contents.js';
import type { ReportOptions } from './parts.js';
import type { ReportDocument } from './model.js';

/** Text as it stands, in a paragraph, list or table cell: no sign of it is taken for Markdown or HTML. */
export function written(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // One dollar is money, two may be a formula.
  const signs =
    line.indexOf('$') === line.lastIndexOf('$')
      ? /[\\`*_[\]|~]|&(?=#?\w+;)|<(?=[a-z/!?])/gi
      : /[\\`*_[\]|~$]|&(?=#?\w+;)|<(?=[a-z/!?])/gi;
  return line
    .replace(signs, '\\$&')
    .replace(/^[#+-]+(?=\s|$)|^=+$|^>/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/(?:https?|ftp):\/\/|www\.|@/gi, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`);
}

function lineIn(line: Line): string {
  return line
    .map(({ text, strong, href }) => {
      // Signs that mean something at the start of a line only are looked for there.
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      const shown = strong ? `**${written(words)}**` : written(words);
      return (
        before +
        (href === undefined ? shown : `[${shown}](<${href.replace(/[<>\\\r\n]/g, encodeURIComponent)}>)`) +
        after
      );
    })
    .join('');
}

function blocksIn(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${written(block.text)}`];
    case 'text':
      return [lineIn(block.line)];
    case 'list':
      return [block.lines.map(({ line }) => `- ${lineIn(line)}`).join('\n')];
    case 'table':
      return [
        [block.heads.map(written), block.heads.map(() => '---'), ...block.rows.map((row) => row.map(lineIn))]
          .map((cells) => `| ${cells.join(' | ')} |`)
          .join('\n'),
      ];
    case 'picture':
      return block.instead.flatMap(blocksIn);
  }
}

/** Writes the parts of a report as Markdown. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.flatMap(blocksIn).join('\n\n')}\n`;
}

/** Writes a report as Markdown that reads well in a pull request. Documents with the most open come first. */
export function markdownReport(documents: readonly ReportDocument[], options: ReportOptions): string {
  return markdownOf(contentsOf(documents, options));
}
