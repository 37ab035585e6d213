/** A title, in small letters, of words without numbering or "Q:": most are, and differ from their form only by their accents. */
const simple =
  /^(?!(?:step|part|section|chapter) )[a-z\u00DF-\u00F6\u00F8-\u00FF][a-z0-9\u00DF-\u00F6\u00F8-\u00FF '/-]*$/;
/** Kana and Chinese letters, which stay as they are. */
const spaceless = /^[\u3041-\u3096\u30A1-\u30FA\u30FC\u3400-\u9FFF]+$/;

/** A text without accents, "étape" as "etape", and with "ss" for "ß", as capitals and the Swiss write it. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/ß/g, 'ss')
    .normalize('NFC');
}

const decoration = /\p{Extended_Pictographic}|\uFE0F|\u200D|:[a-z_]+:/gu;

/** The number of a step, part or question before a title. */
const numbering = new RegExp(
  '^[\\s#]*(?:(?:step|part|section|chapter)\\s+\\d+\\s*[:.)-]|[qf]\\d*\\s*[:.]|' +
    '\\d+(?:\\.\\d+)*[a-z]?\\s*[.):、．-]|\\d+(?:\\.\\d+)+|\\(?[ivx]+[.)])\\s+|' +
    '^[\\s#]*(?:\\d+|[一二三四五六七八九十]+)[、．]',
  'i',
);

/**
 * Brings a heading, label or column title to the form in which wordings are compared: lower case, without markup,
 * emoji, numbering, brackets, accents, trailing punctuation or typographic quotes.
 */
export function normalize(title: string): string {
  const ascii = !/[^\u0000-\u007F]/.test(title);
  const lower = title.toLowerCase();
  if (simple.test(lower) && !lower.includes('  ') && !lower.endsWith(' ') && !lower.endsWith('-'))
    return ascii ? lower : withoutAccents(lower);
  if (!ascii && spaceless.test(title)) return title;
  const words = (
    ascii
      ? title.replace(/:[a-z_]+:/g, ' ')
      : title
          .replace(/[\u2018\u2019\u02BC]/g, "'")
          .replace(/[\u201C\u201D]/g, '"')
          .replace(decoration, ' ')
  )
    .replace(/[*_`~]/g, '')
    .replace(/\([^)]{0,400}\)|\[[^\]]{0,400}\]|（[^）]{0,400}）|【[^】]{0,400}】/g, ' ')
    .replace(numbering, ' ');
  return (ascii ? words : withoutAccents(words))
    .replace(/&/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/(?<![\s:?!.,;–—：？！。、-])[\s:?!.,;–—：？！。、-]+$/, '')
    .replace(/^[\s:.,;–—¿¡-]+/, '');
}
