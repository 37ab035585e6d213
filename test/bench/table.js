// Tables in Markdown, to be pasted into the readme.

const row = (cells) => `| ${cells.join(' | ')} |`;

/** A table with numbers on the right. */
export const table = (head, rows) =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

/** Milliseconds with as many digits as mean something. */
export const ms = (value) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : String(Math.round(value));

/** How many times as much. */
export const times = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)}×`;

/** Bytes in kilobytes. */
export const kilobytes = (bytes) => `${Math.round(bytes / 1024).toLocaleString('en')} KB`;
