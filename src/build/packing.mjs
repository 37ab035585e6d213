// How the build packs texts, most of what is shipped; `src/linter/languages/unpack.ts` reads them.
import zopfli from '@gfx/zopfli';

/** Letters beyond ASCII of one byte, and of two; the byte behind theirs begins one that is written out. */
const singles = 116;
const pairs = 11 * 256;

/** Bytes as printable characters, 13 bits in two of them; zeros at the end do no harm. */
function digitsOf(bytes) {
  const digit = (value) => String.fromCharCode(value < 57 ? 35 + value : 36 + value);
  let digits = '';
  let held = 0;
  let bits = 0;
  for (const byte of [...bytes, 0, 0]) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < 13) continue;
    bits -= 13;
    const value = held >> bits;
    digits += digit(Math.floor(value / 91)) + digit(value % 91);
    held &= (1 << bits) - 1;
  }
  return digits;
}

/** The UTF-16 code units of a text that are not ASCII and not there once only, the most frequent ones first. */
function lettersOf(text) {
  const counts = new Map();
  for (let at = 0; at < text.length; at += 1) if (text[at] > '\x7f') counts.set(text[at], (counts.get(text[at]) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return known.slice(0, singles + pairs).map(([letter]) => letter);
}

/**
 * Packs a value. Letters beyond ASCII take a byte where they are frequent and else two, which compresses better than the
 * three of UTF-8. Zopfli takes its seconds, and saves a tenth of what others leave.
 * @param value anything that JSON can say
 * @returns what `unpack` takes
 */
export async function pack(value) {
  const text = JSON.stringify(value);
  const letters = lettersOf(text);
  const places = new Map(letters.map((letter, index) => [letter, index]));
  const bytes = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const place = places.get(text[at]);
    if (unit < 128) bytes.push(unit);
    else if (place === undefined) bytes.push(255, unit >> 8, unit & 255);
    else if (place < singles) bytes.push(128 + place);
    else bytes.push(128 + singles + ((place - singles) >> 8), (place - singles) & 255);
  }
  return { digits: digitsOf(await zopfli.deflateAsync(Buffer.from(bytes), { numiterations: 15 })), letters: letters.join('') };
}
