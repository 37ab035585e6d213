/** Letters by their UTF-16 code units, for passes over a text by hand: an expression takes many times as long. */

/** Whether a code unit is a digit of ASCII. */
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a code unit is a letter of ASCII, small or capital. */
function isLetter(code: number): boolean {
  return (code | 32) > 96 && (code | 32) < 123;
}

/** Whether a digit stands in a text. */
export function hasDigit(text: string): boolean {
  return /\d/.test(text);
}

/** Whether a letter of any script stands in a text. */
export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Whether a code unit is a letter or digit of ASCII. */
export function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code);
}
