// A part of the sources, built for Node and loaded.
import { build } from 'esbuild';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');

/** Builds what an entry in src/ exports. @returns the module */
export async function bundled(entry, name) {
  const outfile = join(root, 'dist', 'test', name);
  await build({
    entryPoints: [join(root, 'src', entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    loader: { '.md': 'text' },
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
