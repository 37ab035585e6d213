const cjk = /[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/;

/** Whether a text holds letters of Japanese or Chinese. */
export function isSpaceless(text: string): boolean {
  return cjk.test(text);
}
