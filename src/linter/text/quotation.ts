/** Whether a mark of a quotation stands in a text. */
export function hasQuotationMark(text: string): boolean {
  return /["“]/.test(text);
}

/** Whether a text begins with a quotation. */
export function startsWithQuotation(text: string): boolean {
  return /^["“„«]/.test(text);
}
