/** How numbers are written: what parts the thousands, and what stands before a fraction. */
export interface Notation {
  /** Empty where nothing parts them. */
  readonly group: string;
  readonly decimal: '.' | ',';
  /** Whether digits stand in twos above the first three: "12,50,000". */
  readonly lakhs: boolean;
}

/** The digits of a number with all that parts them. */
export const digitsIn = /\d(?:[\d.,'’\u202F\u00A0 ]*\d)?/;

/** How many digits of a number are those of a fraction; of three behind the only dot or comma none, but behind a zero. */
export function decimalsOf(number: string): number {
  const marks = number.match(/\D/g) ?? [];
  const last = marks.at(-1);
  if (last !== '.' && last !== ',') return 0;
  const behind = number.length - number.lastIndexOf(last) - 1;
  const isOnly = marks.length === 1;
  if (marks.filter((mark) => mark === last).length > 1) return 0;
  return isOnly && behind === 3 && !number.startsWith('0') ? 0 : behind;
}

/** What one number shows of how numbers are written. */
function shownBy(number: string): Partial<Notation> {
  const decimals = decimalsOf(number);
  const decimal = decimals > 0 ? (number.at(-decimals - 1) === ',' ? ',' : '.') : undefined;
  const [group] = (decimals > 0 ? number.slice(0, -decimals - 1) : number).match(/\D/) ?? [];
  if (group === undefined) {
    if (number.replace(/\D.*$/, '').length > 4) return { group: '', ...(decimal && { decimal }) };
    return decimal ? { decimal } : {};
  }
  return {
    group,
    lakhs: /^\d{1,2}(?:,\d{2})+,\d{3}/.test(number),
    decimal: decimal ?? (/['’,]/.test(group) ? '.' : ','),
  };
}

/**
 * How numbers are written in texts.
 * @param texts values as they are written, the one that matters most first; what it leaves open the others tell
 */
export function notationOf(texts: readonly string[]): Notation {
  let found: Partial<Notation> = {};
  for (const text of texts) {
    const shown = shownBy(digitsIn.exec(text)?.[0] ?? '');
    const fits =
      (found.decimal === undefined || shown.decimal === undefined || shown.decimal === found.decimal) &&
      (found.decimal === undefined || shown.group !== found.decimal);
    if (fits) found = { ...shown, ...found };
    if (found.group !== undefined && found.decimal !== undefined) break;
  }
  return { group: found.group ?? '', decimal: found.decimal ?? '.', lakhs: found.lakhs ?? false };
}

/** A number that is not less than nothing, as it is written in a notation. */
export function inNotation(number: number, decimals: number, { group, decimal, lakhs }: Notation): string {
  const [whole = '0', fraction] = number.toFixed(decimals).split('.');
  const grouped = whole.replace(lakhs ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}
