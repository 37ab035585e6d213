import type { Block, Line } from './blocks.js';
import { contentsOf } from './contents.js';
import type { ReportOptions } from './parts.js';
import { escaped } from './markup.js';
import type { ReportDocument } from './model.js';

/** How a page is put together. */
export interface PageOptions extends Pick<ReportOptions, 'title' | 'speech'> {
  /** The style sheets, as text. */
  readonly styles: string;
  /** The value of the page's Content-Security-Policy; it allows the styles, and the script, by the nonce. */
  readonly policy: string;
  readonly nonce: string;
  /** What changes the page in a panel; none in a file. */
  readonly script?: string;
  /** Links at the top of the page. */
  readonly actions?: readonly { readonly text: string; readonly href: string }[];
}

/** How the page of a report is. */
export type HtmlOptions = ReportOptions & PageOptions;

/** A policy that allows nothing but the page's own styles, and in a panel its own script. */
export function policyFor(nonce: string, hasScript = false): string {
  const scripts = hasScript ? ` script-src 'nonce-${nonce}';` : '';
  return `default-src 'none'; style-src 'nonce-${nonce}';${scripts} base-uri 'none'; form-action 'none'`;
}

function lineIn(line: Line): string {
  return line
    .map(({ text, strong, href, anchor }) => {
      const address = anchor === undefined ? href : `#${anchor}`;
      const words = strong ? `<strong>${escaped(text)}</strong>` : escaped(text);
      return address === undefined ? words : `<a href="${escaped(address)}">${words}</a>`;
    })
    .join('');
}

/** An element whose direction is that of its text. */
const element = (name: string, content: string, attributes = ''): string =>
  `<${name} dir="auto"${attributes}>${content}</${name}>`;

function blockIn(block: Block): string {
  switch (block.type) {
    case 'heading':
      return element(`h${block.level}`, escaped(block.text), block.anchor === undefined ? '' : ` id="${block.anchor}"`);
    case 'text':
      return element('p', lineIn(block.line));
    case 'list':
      return `<ul>${block.lines.map(({ line, severity }) => element('li', lineIn(line), severity ? ` class="${severity}"` : '')).join('')}</ul>`;
    case 'table':
      return `<table><thead><tr>${block.heads.map((head) => element('th', escaped(head), ' scope="col"')).join('')}</tr></thead><tbody>${block.rows.map((row) => `<tr>${row.map((cell, index) => (index === 0 ? element('th', lineIn(cell), ' scope="row"') : element('td', lineIn(cell)))).join('')}</tr>`).join('')}</tbody></table>`;
    case 'picture':
      return block.draw() || block.instead.map(blockIn).join('');
  }
}

/** Writes the parts of a report as one HTML page: a static one, unless a script is given that changes it. */
export function htmlPage(blocks: readonly Block[], options: PageOptions): string {
  const { title, speech, styles, policy, nonce, script, actions } = options;
  const behaviour = script === undefined ? '' : `<script nonce="${escaped(nonce)}" type="module">${script}</script>`;
  return `<!DOCTYPE html>
<html lang="${escaped(speech.locale)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escaped(policy)}"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style nonce="${escaped(nonce)}">${styles}</style>${behaviour}</head>
<body>${actions ? `<nav>${actions.map((action) => lineIn([action])).join(' · ')}</nav>` : ''}${blocks.map(blockIn).join('\n')}</body></html>
`;
}

/** Writes a report as one HTML page. Documents with the most open come first. */
export function htmlReport(documents: readonly ReportDocument[], options: HtmlOptions): string {
  return htmlPage(contentsOf(documents, options), options);
}
