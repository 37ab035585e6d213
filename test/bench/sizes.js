// How big what is shipped is.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kilobytes, table } from './table.js';

const root = resolve(import.meta.dirname, '../..');
const sizeOf = (...names) => names.reduce((sum, name) => sum + statSync(join(root, 'dist', name)).size, 0);

/** The sizes of what `packExtension` built and packed, in bytes. */
export const sizesOf = (packed) => ({ node: sizeOf('extension.cjs', 'web/extension.js'), vsix: packed.bytes });

/** @returns a table in Markdown */
export function sizes(packed) {
  const { node, vsix } = sizesOf(packed);
  return ['### Sizes', '', table(['What', 'Size'], [['Extension and linter, for the desktop and the web', kilobytes(node)], ['Package for VS Code (vsix)', kilobytes(vsix)]])].join('\n');
}
