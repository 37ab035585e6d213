// Our linter, as the editor uses it: built from the sources, one instance kept for each open document.
import { build } from 'esbuild';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { placeIn, strategyDocument, typedInto } from './documents.js';
import { median } from './time.js';

const root = resolve(import.meta.dirname, '../..');
const outfile = join(root, 'dist', 'test', 'bench.mjs');
await build({ entryPoints: [join(root, 'src', 'linter', 'index.ts')], outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external', loader: { '.md': 'text' }, logLevel: 'error' });
const { createLinter } = await import(pathToFileURL(outfile).href);
const options = { allChecklists: true };

/** Lints a document as nobody has seen it before, with every checklist. */
export const cold = (text) => createLinter().lint(text, options);

/** The middle time of linting whole documents of a size, each of them new to whoever lints it. */
export const whole = (size, run, limits) => median((index) => strategyDocument(size, index), run, limits);

/** Where somebody types: in a line of which kind, and how far down. */
export const places = {
  'paragraph in the middle': ['paragraph', 0.5],
  'paragraph at the end': ['paragraph', 1],
  'table cell in the middle': ['cell', 0.5],
  'heading in the middle': ['heading', 0.5],
};

/** The middle time after a keystroke at a place, in a document of its own: nothing of it was linted before. */
export function keystroke(size, place, limits) {
  const text = strategyDocument(size, 1_000 + Object.keys(places).indexOf(place));
  const at = placeIn(text, ...places[place]);
  const linter = createLinter();
  linter.lint(text, options);
  return median((index) => typedInto(text, at, index), (typed) => linter.lint(typed, options), limits);
}
