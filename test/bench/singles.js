// One document at a time: linted whole, and linted again after a keystroke.
import { cold, keystroke, places, whole } from './ours.js';
import { markdown, parse, prose, remark } from './peers.js';
import { ms, table, times } from './table.js';

const sizes = { '2 KB': 2_048, '10 KB': 10_240, '100 KB': 102_400, '1 MB': 1_048_576 };

/** A table by size, with a last row that says how the figures grow from 10 KB to 1 MB. */
function bySize(head, figures) {
  const growth = figures['1 MB'].map((value, index) => times(value / figures['10 KB'][index]));
  return table(['Document', ...head], [...Object.entries(figures).map(([size, values]) => [size, ...values.map(ms)]), ['from 10 KB to 1 MB', ...growth]]);
}

/** Measures documents of all sizes. @returns two tables in Markdown */
export async function singles() {
  const linters = [markdown, remark, prose];
  const [first, again] = [{}, {}];
  for (const [name, size] of Object.entries(sizes)) {
    const peers = [];
    for (const { run } of linters) peers.push(await whole(size, run));
    first[name] = [await whole(size, parse.run), ...peers, await whole(size, cold)];
    again[name] = [...peers];
    for (const place of Object.keys(places)) again[name].push(await keystroke(size, place));
  }
  const names = linters.map(({ name }) => name);
  return [
    '### A whole document, in milliseconds', '', bySize([parse.name, ...names, 'ours, every checklist'], first), '',
    '### After one keystroke, in milliseconds', '', 'The others have no other way than to lint the whole document again.', '',
    bySize([...names, ...Object.keys(places).map((place) => `ours, ${place}`)], again),
  ].join('\n');
}
