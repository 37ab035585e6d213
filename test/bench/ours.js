// Our linter, as the editor uses it: built from the sources, one instance kept for each open document.
import { bundled } from './bundled.js';
import { placeIn, strategyDocument, typedInto } from './documents.js';
import { median } from './time.js';

export const { createLinter, inspect } = await bundled('linter/index.ts', 'bench.mjs');
const options = { allChecklists: true };

/** Lints a document as nobody has seen it before, with every checklist. */
export const cold = (text) => createLinter().lint(text, options);

/** Reads and lints a document as one of a kind. @returns what was read, and the result */
export const lintAs = (text, kind, allChecklists = true) => inspect(text, { kind, allChecklists });

/** The middle time of linting whole documents of a size, each of them new to whoever lints it. */
export const whole = (size, run, limits) => median((index) => strategyDocument(size, index), run, limits);

/** Where somebody types: in a line of which kind, and how far down. */
export const places = {
  'paragraph in the middle': ['paragraph', 0.5],
  'paragraph at the end': ['paragraph', 1],
  'table cell in the middle': ['cell', 0.5],
  'heading in the middle': ['heading', 0.5],
};

/** What a keystroke costs depends on the line it falls into: the same place is measured in so many documents. */
const documents = 5;

/** The time after a keystroke at a place: the mean of the middle times in several documents, of which nothing was linted before. */
export async function keystroke(size, place, limits) {
  let sum = 0;
  for (let index = 0; index < documents; index += 1) {
    const text = strategyDocument(size, 1_000 + Object.keys(places).indexOf(place) * documents + index);
    const at = placeIn(text, ...places[place]);
    const linter = createLinter();
    linter.lint(text, options);
    sum += await median(
      (count) => typedInto(text, at, count),
      (typed) => linter.lint(typed, options),
      limits,
    );
  }
  return sum / documents;
}
