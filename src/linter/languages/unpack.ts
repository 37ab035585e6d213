import { inflateSync } from 'fflate';

/** The value of a digit: the characters from `#` to `~` without the backslash, which a string would have to escape. */
const valueOf = (code: number): number => (code < 92 ? code - 35 : code - 36);

/**
 * Reads texts as the build packs them: most of the bundle would be wordings otherwise.
 * @param packed JSON, deflated, 13 bits in two digits of base 91
 */
export function unpack(packed: string): unknown {
  const bytes = new Uint8Array(packed.length / 2 * 13 / 8);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let digit = 0; digit < packed.length; digit += 2) {
    held = (held << 13) | (valueOf(packed.charCodeAt(digit)) * 91 + valueOf(packed.charCodeAt(digit + 1)));
    for (bits += 13; bits >= 8; at += 1) {
      bits -= 8;
      bytes[at] = held >> bits;
    }
    held &= (1 << bits) - 1;
  }
  return JSON.parse(new TextDecoder().decode(inflateSync(bytes)));
}
