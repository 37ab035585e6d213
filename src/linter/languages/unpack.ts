import { inflateSync } from 'fflate';

type Inflate = (bytes: Uint8Array) => Uint8Array;

/** Node, where this runs in it. */
interface Runtime {
  readonly process?: { getBuiltinModule?(name: 'node:zlib'): { readonly inflateRawSync: Inflate } | undefined };
}

/** Node's own way to inflate takes a tenth of the time; in a web worker there is none. */
const fastest: Inflate = (globalThis as Runtime).process?.getBuiltinModule?.('node:zlib')?.inflateRawSync ?? inflateSync;

/** Bytes from here on begin a letter of two; the last one begins a letter that is written out. */
const firsts = 244;
const written = 255;

/** The value of a digit: the characters from `#` to `~` without the backslash, which a string would have to escape. */
const valueOf = (code: number): number => (code < 92 ? code - 35 : code - 36);

function bytesOf(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length / 2 * 13 / 8);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let digit = 0; digit < digits.length; digit += 2) {
    held = (held << 13) | (valueOf(digits.charCodeAt(digit)) * 91 + valueOf(digits.charCodeAt(digit + 1)));
    for (bits += 13; bits >= 8; at += 1) {
      bits -= 8;
      bytes[at] = held >> bits;
    }
    held &= (1 << bits) - 1;
  }
  return bytes;
}

/** Letters of one byte, of two, and written out, as UTF-16. A function of its own: the machine compiles it while it runs. */
function unitsOf(bytes: Uint8Array, letters: string): Uint16Array {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 128) units[length] = byte;
    else if (byte < firsts) units[length] = letters.charCodeAt(byte - 128);
    else {
      const second = bytes[at += 1] as number;
      units[length] = byte < written ? letters.charCodeAt((byte - firsts) * 256 + second + firsts - 128) : second * 256 + (bytes[at += 1] as number);
    }
    length += 1;
  }
  return units.subarray(0, length);
}

/**
 * Reads texts as the build packs them (`src/build/packing.mjs`): most of the bundle would be wordings otherwise.
 * @param digits JSON in bytes, deflated, 13 bits in two digits of base 91
 * @param letters those that are not ASCII, in the order of their bytes: first those of one byte, then those of two
 */
export function unpack(digits: string, letters: string, inflate = fastest): unknown {
  return JSON.parse(new TextDecoder('utf-16le').decode(unitsOf(inflate(bytesOf(digits)), letters)));
}
