// How big what is shipped is.
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kilobytes, table } from './table.js';

const root = resolve(import.meta.dirname, '../..');
const sizeOf = (...names) => names.reduce((sum, name) => sum + statSync(join(root, 'dist', name)).size, 0);

/** How much of the extension is data: wordings, templates and weights, in bytes, as the build tells it. */
function dataIn(name) {
  const { inputs } = JSON.parse(readFileSync(join(root, 'dist', 'metafile.json'), 'utf8')).outputs[`dist/${name}`];
  return Object.entries(inputs).reduce(
    (sum, [path, { bytesInOutput }]) => (/^src\/.*\.(?:json|md)$/.test(path) ? sum + bytesInOutput : sum),
    0,
  );
}

/** The sizes of what `packExtension` built and packed, in bytes: code without its data, and the package. */
export const sizesOf = (packed) => ({
  code: sizeOf('extension.js', 'editor.js') - dataIn('editor.js'),
  vsix: packed.bytes,
});

/** @returns a table in Markdown */
export function sizes(packed) {
  const { code, vsix } = sizesOf(packed);
  return [
    '### Sizes',
    '',
    table(
      ['What', 'Size'],
      [
        ['Code of extension and linter, without wordings, templates and weights', kilobytes(code)],
        ['Package for VS Code (vsix)', kilobytes(vsix)],
      ],
    ),
  ].join('\n');
}
