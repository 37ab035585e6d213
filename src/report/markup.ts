/** Text that is safe in HTML and SVG, between tags and in quoted attributes. Control characters, which XML forbids, are left out. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Letters as wide as they are high: those of East Asia, and emoji. */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
/** Made when the user asks: it takes a machine tens of milliseconds to make the first one. */
let segmenter: Intl.Segmenter | undefined;
const graphemesOf = (text: string): Intl.Segments =>
  (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })).segment(text);

/** What a letter takes, in parts of the height of the text: rather too much than too little, for fonts differ. */
function widthOf(letter: string): number {
  if (wide.test(letter)) return 1.3;
  if (/^[MW@%—…]/.test(letter)) return 0.95;
  if (/^[\p{Lu}mw&+=<>~]/u.test(letter)) return 0.72;
  return /^[iljtfr.,:;'|!()[\] /-]/.test(letter) ? 0.36 : 0.58;
}

/** The width of a text, in parts of its height. */
export function widthOfText(text: string): number {
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += widthOf(segment);
  return width;
}

/**
 * A text that fits, with an ellipsis where it was cut.
 * @param width what there is, in parts of the height of the text
 */
export function fitted(text: string, width: number): string {
  if (widthOfText(text) <= width) return text;
  let rest = width - widthOf('…');
  let kept = '';
  for (const { segment } of graphemesOf(text)) {
    rest -= widthOf(segment);
    if (rest < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in a line of another direction: it keeps its own. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
