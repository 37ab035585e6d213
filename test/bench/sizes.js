// How big what is shipped is.
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kilobytes, table } from './table.js';

const root = resolve(import.meta.dirname, '../..');
const sizeOf = (...names) => names.reduce((sum, name) => sum + statSync(join(root, 'dist', name)).size, 0);

/** How much of the extension is packed data, wordings, templates and weights: the one long text in it, in bytes. */
const dataIn = (name) => Math.max(...readFileSync(join(root, 'dist', name), 'utf8').split('"').map((text) => Buffer.byteLength(text)));

/** The sizes of what `packExtension` built and packed, in bytes: code without its data, and the package. */
export const sizesOf = (packed) => ({ code: sizeOf('extension.cjs', 'web/extension.js') - dataIn('web/extension.js'), vsix: packed.bytes });

/** @returns a table in Markdown */
export function sizes(packed) {
  const { code, vsix } = sizesOf(packed);
  return ['### Sizes', '', table(['What', 'Size'], [['Code of extension and linter, without wordings, templates and weights', kilobytes(code)], ['Package for VS Code (vsix)', kilobytes(vsix)]])].join('\n');
}
