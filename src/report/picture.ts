import { escaped } from './markup.js';

/** A place or a length along the width of a picture, for an attribute of SVG. @param share from 0 to 1 */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

/** A cell with a text, which may lead somewhere, and smaller words below it. */
export interface DrawnCell {
  readonly text: string;
  readonly href?: string | undefined;
  readonly notes?: readonly string[];
  readonly strong?: boolean;
}

/** A row: what it says in words, and as shapes. */
export interface DrawnRow {
  readonly cells: readonly DrawnCell[];
  /** SVG whose widths are percents, so that it fits any page, and whose letters are as large as those of the page. */
  readonly shapes: string;
  /** A class of the style sheet. */
  readonly style?: string;
}

/** A table that says everything in words, with a picture of it in its last column. */
export interface DrawnTable {
  /** What it shows, for those who do not see it. */
  readonly title: string;
  readonly heads: readonly string[];
  /** SVG above the pictures of the rows, such as an axis. */
  readonly axis?: string;
  readonly groups: readonly { readonly title?: string; readonly rows: readonly DrawnRow[] }[];
  /** Sentences below it. */
  readonly notes?: readonly string[];
}

const svgOf = (shapes: string): string =>
  shapes === ''
    ? ''
    : `<svg xmlns="http://www.w3.org/2000/svg" class="ps-svg" aria-hidden="true" direction="ltr" fill="currentColor" width="100%" height="28">${shapes}</svg>`;

/** A value or a date of so many letters stays on one line. */
const short = 14;

function cellIn({ text, href, notes = [], strong }: DrawnCell, element: string): string {
  const words = strong ? `<strong>${escaped(text)}</strong>` : escaped(text);
  const linked = href === undefined ? words : `<a href="${escaped(href)}">${words}</a>`;
  const style = text.length <= short ? ' class="ps-short"' : '';
  return `<${element} dir="auto"${element === 'td' ? style : ''}>${linked}${notes.map((note) => `<small class="ps-note">${escaped(note)}</small>`).join('')}`;
}

/**
 * A table with pictures as an HTML `figure`. Texts are those of the page: they wrap, and nothing of them is cut. Shapes have
 * the colour of the text unless a style sheet says otherwise.
 */
export function drawnTable({ title, heads, axis = '', groups, notes = [] }: DrawnTable): string {
  // A column that says nothing is left out.
  const kept = heads.map(
    (_head, index) =>
      index === 0 ||
      groups.some(({ rows }) => rows.some(({ cells }) => cells[index] !== undefined && cells[index].text !== '')),
  );
  const only = <Each>(all: readonly Each[]): readonly Each[] => all.filter((_each, index) => kept[index]);
  const rowIn = ({ cells, shapes, style = '' }: DrawnRow): string =>
    `<tr class="ps-row${style === '' ? '' : ` ${style}`}">${only(cells)
      .map((cell, index) => (index === 0 ? `${cellIn(cell, 'th scope="row"')}</th>` : `${cellIn(cell, 'td')}</td>`))
      .join('')}<td class="ps-track">${svgOf(shapes)}</td></tr>`;
  const groupIn = (name: string | undefined): string =>
    name === undefined
      ? ''
      : `<tr><th scope="rowgroup" class="ps-group" dir="auto" colspan="${only(heads).length + 1}">${escaped(name)}</th></tr>`;
  return `<figure class="ps-picture"><table${axis === '' ? '' : ' class="ps-time"'}><caption class="ps-text">${escaped(title)}</caption><thead><tr>${only(
    heads,
  )
    .map((head) => `<th scope="col" dir="auto">${escaped(head)}</th>`)
    .join('')}<td class="ps-track ps-axis">${svgOf(axis)}</td></tr></thead>${groups
    .map((group) => `<tbody>${groupIn(group.title)}${group.rows.map(rowIn).join('')}</tbody>`)
    .join('')}</table>${notes.map((note) => `<p class="ps-rest" dir="auto">${escaped(note)}</p>`).join('')}</figure>`;
}
