import { escaped, fitted, isolated } from './markup.js';

/** The width of every picture, in units of its view box. */
export const pictureWidth = 760;

/** What stands at a place of a picture. */
export interface Label {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** The height of the letters. */
  readonly size: number;
  /** What there is for it; it is cut where it is longer. */
  readonly room?: number;
  /** A class of the style sheet, without its prefix. */
  readonly style: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A number of a picture, short. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A text that keeps its own direction. */
export function labelled({ words, x, y, size, room, style, anchor = 'start' }: Label): string {
  return words === ''
    ? ''
    : `<text class="ps-${style}" font-size="${size}" text-anchor="${anchor}" x="${short(x)}" y="${short(y)}">${escaped(isolated(room === undefined ? words : fitted(words, room / size)))}</text>`;
}

/** Shapes with the sentence that tells what they show; the whole row answers to the pointer. */
export function rowOf(sentence: string, y: number, height: number, content: string, style = ''): string {
  return `<g class="ps-row${style}"><title>${escaped(sentence)}</title><rect fill="none" pointer-events="all" x="0" y="${y}" width="${pictureWidth}" height="${height}"/>${content}</g>`;
}

/** A picture with its name, and the same in sentences for those who do not see it. */
export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly height: number;
  readonly content: string;
  readonly sentences: readonly string[];
  /** Sentences below the picture. */
  readonly notes?: readonly string[];
}

/** A picture as an HTML `figure`. Shapes have the colour of the text unless a style sheet says otherwise. */
export function figureOf({ title, description, height, content, sentences, notes = [] }: Picture): string {
  return `<figure class="ps-picture"><svg xmlns="http://www.w3.org/2000/svg" class="ps-svg" role="img" direction="ltr" fill="currentColor" viewBox="0 0 ${pictureWidth} ${height}"><title>${escaped(title)}</title><desc>${escaped(description)}</desc>${content}</svg><ul class="ps-text">${sentences.map((sentence) => `<li>${escaped(sentence)}</li>`).join('')}</ul>${notes.map((note) => `<p class="ps-rest">${escaped(note)}</p>`).join('')}</figure>`;
}
