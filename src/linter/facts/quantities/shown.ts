import type { Value } from '../value.js';

/** An amount as the value beside it is written: its currency and unit kept, its number in the same form. */
export function shownAmount(amount: number, like: Pick<Value, 'text' | 'amount'>): string {
  const match = /\d(?:[\d.,'’\u202F\u00A0 ]*\d)?/.exec(like.text);
  if (!match) return String(amount);
  const [written] = match;
  const decimal = /[.,](\d{1,2})$/.exec(written);
  const plain =
    Number(written.replace(/[.,](\d{1,2})$/, '').replace(/\D/g, '')) + (decimal ? Number(`0.${decimal[1] ?? '0'}`) : 0);
  const stated = plain === 0 ? 1 : Math.abs(like.amount) / plain || 1;
  // A dot that was taken for that of a fraction parts thousands here.
  const scale = Math.abs(stated - 0.001) < 1e-9 ? 1 : stated;
  const scaled = Math.abs(amount) / scale;
  const decimals = decimal?.[1]?.length ?? (scaled < 10 && !Number.isInteger(scaled) ? 1 : 0);
  const [whole = '0', part] = scaled.toFixed(decimals).split('.');
  const group = /\d([.,'’\u202F\u00A0 ])\d{3}/.exec(written)?.[1] ?? (decimal?.[0][0] === ',' ? '.' : ',');
  const grouped =
    whole.length > 3 && (/\d[.,'’\u202F\u00A0 ]\d{3}/.test(written) || whole.length > written.length)
      ? whole.replace(/\B(?=(?:\d{3})+$)/g, group)
      : whole;
  const number =
    part === undefined || (Number(part) === 0 && !decimal)
      ? grouped
      : `${grouped}${decimal?.[0][0] ?? (group === '.' ? ',' : '.')}${part}`;
  return `${like.text.slice(0, match.index)}${number}${like.text.slice(match.index + written.length)}`;
}
