// Builds everything that is shipped (`npm run build`) and, with --tests, the unit tests.
import { build } from 'esbuild';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const tests = process.argv.includes('--tests');

async function filesBelow(folder, matches) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && matches(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const shared = {
  bundle: true,
  logLevel: 'warning',
  loader: { '.md': 'text', '.css': 'text' },
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8',
  sourcemap: tests ? 'inline' : false,
  minify: !tests,
  metafile: !tests,
};

async function buildTests() {
  const entryPoints = [
    ...(await filesBelow('src', (name) => name.endsWith('.test.ts'))),
    ...(await filesBelow('test/unit', (name) => name.endsWith('.test.ts'))),
    'test/write-generated.ts',
    'test/random/index.ts',
    'test/mutants/index.ts',
    'src/cli/index.ts',
    'src/train/index.ts',
  ];
  await rm('dist/test', { recursive: true, force: true });
  await build({
    ...shared,
    entryPoints,
    outdir: 'dist/test',
    outbase: '.',
    format: 'esm',
    platform: 'node',
    splitting: true,
    packages: 'external',
    // Some tests make providers without a VS Code.
    alias: { vscode: './test/unit/vscode.ts' },
    logOverride: { 'import-is-undefined': 'silent' },
    chunkNames: 'chunks/[name]-[hash]',
  });
  // Tests that run inside VS Code: one file for each extension host.
  await build({
    ...shared,
    entryPoints: { node: 'test/host/index.node.ts' },
    outdir: 'dist/test/host',
    format: 'cjs',
    platform: 'node',
    external: ['vscode', 'mocha'],
    sourcemap: false,
  });
  await build({
    ...shared,
    entryPoints: { web: 'test/host/index.web.ts' },
    outdir: 'dist/test/host',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode', 'node:*'],
    sourcemap: false,
    supported: { 'dynamic-import': false },
  });
  // Tests that run as they are written: what they import from one another must be there. Nothing is kept.
  await build({
    ...shared,
    entryPoints: await filesBelow('test', (name) => name.endsWith('.js')),
    outdir: 'dist/test',
    write: false,
    format: 'esm',
    splitting: true,
    platform: 'node',
    packages: 'external',
    external: ['vscode'],
  });
  // What measures the extension needs neither Node nor mocha: the same file serves both hosts.
  await build({
    ...shared,
    entryPoints: { measure: 'test/host/measure.ts' },
    outdir: 'dist/test/host',
    format: 'cjs',
    platform: 'neutral',
    external: ['vscode'],
    sourcemap: false,
  });
  // The project's package.json says nothing of module types: VS Code for the web would take the extension for ESM.
  await writeFile('dist/test/package.json', '{ "type": "module" }\n');
  await writeFile('dist/test/host/package.json', '{ "type": "commonjs" }\n');
}

/** A file that was built, and the packages that code in it is from. */
function librariesIn([file, { inputs }]) {
  const names = Object.entries(inputs).map(
    ([path, { bytesInOutput }]) => bytesInOutput > 0 && /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1],
  );
  return [file, [...new Set(names.filter(Boolean))].sort()];
}

async function buildAll() {
  for (const entry of await readdir('dist').catch(() => []))
    if (entry !== 'test' && entry !== 'folds') await rm(join('dist', entry), { recursive: true, force: true });
  await mkdir('dist/rules', { recursive: true });
  for (const folder of ['src/linter/rules', 'src/workspace/rules', 'src/history/rules'])
    for (const page of await filesBelow(folder, (name) => name.endsWith('.md')))
      await cp(page, join('dist/rules', basename(page)));
  await cp('src/linter/config/strategylint.schema.json', 'dist/strategylint.schema.json');
  await cp('src/linter/preset.d.mts', 'dist/preset.d.mts');
  const built = await Promise.all([
    build({
      ...shared,
      entryPoints: { cli: 'src/cli/index.ts' },
      outdir: 'dist',
      format: 'cjs',
      platform: 'node',
      external: ['./mcp.js'],
      alias: { '#mcp': './mcp.js' },
      define: { 'import.meta.url': 'thisFile' },
      banner: { js: "#!/usr/bin/env node\nconst thisFile = require('node:url').pathToFileURL(__filename).href;" },
    }),
    // What `npm start` runs; it is not shipped.
    build({
      ...shared,
      entryPoints: { start: 'src/start/index.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
      format: 'esm',
      platform: 'node',
    }),
    build({
      ...shared,
      entryPoints: { preset: 'src/linter/preset.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
    }),
    // What lints in the editor: in both hosts the extension loads it with the first Markdown document.
    build({
      ...shared,
      entryPoints: { editor: 'src/vscode/editor.ts' },
      outdir: 'dist',
      format: 'cjs',
      // Said once for the file: esbuild would say it again in each of some 500 modules.
      banner: { js: '"use strict";' },
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, alwaysStrict: false } },
      platform: 'browser',
      conditions: ['worker'],
      external: ['vscode'],
    }),
    // The few lines that VS Code starts the extension with.
    build({
      ...shared,
      entryPoints: { extension: 'src/extension.ts' },
      outdir: 'dist',
      format: 'cjs',
      platform: 'browser',
      external: ['vscode', './editor.js'],
      alias: { '#editor': './editor.js' },
      supported: { 'dynamic-import': false },
    }),
    // What speaks with coding agents: the terminal loads it when they ask.
    build({ ...shared, entryPoints: { mcp: 'src/mcp/index.ts' }, outdir: 'dist', format: 'cjs', platform: 'node' }),
  ]);
  const [, , , editor] = built;
  // What of the extension is data and what code, for those who measure it.
  await writeFile('dist/metafile.json', JSON.stringify(editor.metafile));
  // Which libraries are in which file, for the test that holds their table.
  const libraries = Object.fromEntries(
    built.flatMap(({ metafile }) => Object.entries(metafile.outputs)).map(librariesIn),
  );
  await writeFile('dist/libraries.json', JSON.stringify(libraries, undefined, 2));
}

await (tests ? buildTests() : buildAll());
