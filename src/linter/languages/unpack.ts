import { inflateSync } from 'fflate';

/** The first digit of base 85, `#`; the backslash, which a string would have to escape, is written as a tilde. */
const zero = 35;

/**
 * Reads wordings, sections and templates as the build packs them: three quarters of the bundle would be wordings otherwise.
 * @param packed JSON, deflated, four bytes in five digits of base 85
 */
export function unpack(packed: string): unknown {
  const bytes = new Uint8Array(packed.length / 5 * 4);
  const words = new DataView(bytes.buffer);
  for (let at = 0; at < packed.length; at += 5) {
    let word = 0;
    for (let digit = at; digit < at + 5; digit += 1) word = word * 85 + (packed[digit] === '~' ? 92 : packed.charCodeAt(digit)) - zero;
    words.setUint32(at / 5 * 4, word);
  }
  return JSON.parse(new TextDecoder().decode(inflateSync(bytes)));
}
