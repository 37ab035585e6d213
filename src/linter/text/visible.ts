/**
 * Characters that command a terminal instead of standing for something: C0 and C1 but for tabs and line feeds, and those
 * that make what follows run the other way.
 */
const commands = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** A text whose control characters are shown as "\x1b", for terminals: a document says what it likes. */
export function visible(text: string): string {
  return text.replace(commands, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
  });
}
