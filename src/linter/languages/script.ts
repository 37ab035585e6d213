const boundless = /[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uAC00-\uD7AF]/;

/**
 * Whether a text holds letters of Japanese, Chinese or Korean: words of these stand in a text without a boundary, in Korean
 * before the particles that are written to them.
 */
export function isSpaceless(text: string): boolean {
  return boundless.test(text);
}
