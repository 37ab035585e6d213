import { inflateSync } from 'fflate';

/**
 * Reads wordings as the build packs them: three quarters of the bundle would be wordings otherwise.
 * @param packed JSON, deflated, in base64
 */
export function unpack(packed: string): unknown {
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return JSON.parse(new TextDecoder().decode(inflateSync(bytes)));
}
