// Builds everything that is shipped (`npm run build`) and, with --tests, the unit tests.
import { build } from 'esbuild';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { pack } from './src/build/packing.mjs';

const tests = process.argv.includes('--tests');

const root = resolve('src');
const key = (path) => relative(root, path).replaceAll('\\', '/');
const packs = (path) => /^linter\/.*(?<!schema)\.json$|^(?:linter\/sections|templates)\/[\w-]+\.md$/.test(key(path));

/** All texts as one. */
async function packAll() {
  const files = (await filesBelow(root, (name) => /\.(?:json|md)$/.test(name))).filter(packs).sort();
  const read = async (path) => (path.endsWith('.json') ? JSON.parse(await readFile(path, 'utf8')) : readFile(path, 'utf8'));
  const all = Object.fromEntries(await Promise.all(files.map(async (path) => [key(path), await read(path)])));
  all.entities = (await import('character-entities')).characterEntities;
  const { digits, letters } = await pack(all);
  return `import { unpack } from './unpack.js'; export default unpack(${JSON.stringify(digits)}, ${JSON.stringify(letters)});`;
}
let packed;

/** Packs wordings, lists, sections and templates and the names of HTML's entities, most of what is shipped, into one compressed text. */
const packedTexts = {
  name: 'packed-texts',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.(?:json|md)$/ }, ({ path }) => (packs(path) ? { contents: `import all from 'packed-texts'; export default all[${JSON.stringify(key(path))}];` } : undefined));
    onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, () => ({ contents: "import all from 'packed-texts'; export const characterEntities = all['entities'];" }));
    onResolve({ filter: /^packed-texts$/ }, ({ path }) => ({ path, namespace: 'packed-texts' }));
    onLoad({ filter: /.*/, namespace: 'packed-texts' }, async () => ({ contents: await (packed ??= packAll()), resolveDir: join(root, 'linter', 'languages') }));
  },
};

/** The reporter asks of every cell how wide it is: letters of ASCII need not be cut into what people see as one letter. */
const quickWidths = {
  name: 'quick-widths',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, async ({ path }) => {
      const [source, first] = [await readFile(path, 'utf8'), 'export default function stringWidth(string, options) {'];
      if (!source.includes(first)) throw new Error(`${path} does not begin as it did.`);
      return { contents: source.replace(first, `${first}\n\tif (typeof string === 'string' && /^[ -~]*$/.test(string)) return string.length;`) };
    });
  },
};

async function filesBelow(folder, matches) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && matches(entry.name)).map((entry) => join(entry.parentPath, entry.name));
}

const shared = { bundle: true, logLevel: 'warning', loader: { '.md': 'text' }, target: 'es2022', legalComments: 'none', charset: 'utf8', sourcemap: tests ? 'inline' : false, minify: !tests, plugins: tests ? [] : [packedTexts, quickWidths] };

async function buildTests() {
  const entryPoints = [...(await filesBelow('src', (name) => name.endsWith('.test.ts'))), ...(await filesBelow('test/unit', (name) => name.endsWith('.test.ts'))), 'test/write-generated.ts', 'test/random/index.ts', 'src/cli/index.ts', 'src/train/index.ts'];
  await rm('dist/test', { recursive: true, force: true });
  await build({ ...shared, entryPoints, outdir: 'dist/test', outbase: '.', format: 'esm', platform: 'node', splitting: true, packages: 'external', chunkNames: 'chunks/[name]-[hash]' });
  // Tests that run inside VS Code: one file for each extension host.
  await build({ ...shared, entryPoints: { node: 'test/host/index.node.ts' }, outdir: 'dist/test/host', format: 'cjs', platform: 'node', external: ['vscode', 'mocha'], sourcemap: false });
  await build({ ...shared, entryPoints: { web: 'test/host/index.web.ts' }, outdir: 'dist/test/host', format: 'cjs', platform: 'browser', external: ['vscode', 'node:*'], sourcemap: false, supported: { 'dynamic-import': false } });
  // What measures the extension needs neither Node nor mocha: the same file serves both hosts.
  await build({ ...shared, entryPoints: { measure: 'test/host/measure.ts' }, outdir: 'dist/test/host', format: 'cjs', platform: 'neutral', external: ['vscode'], sourcemap: false });
  // The project's package.json says nothing of module types: VS Code for the web would take the extension for ESM.
  await writeFile('dist/test/package.json', '{ "type": "module" }\n');
  await writeFile('dist/test/host/package.json', '{ "type": "commonjs" }\n');
}

async function buildAll() {
  for (const entry of await readdir('dist').catch(() => [])) if (entry !== 'test' && entry !== 'folds') await rm(join('dist', entry), { recursive: true, force: true });
  await mkdir('dist/rules', { recursive: true });
  for (const folder of ['src/linter/rules', 'src/workspace/rules']) for (const page of await filesBelow(folder, (name) => name.endsWith('.md'))) await cp(page, join('dist/rules', basename(page)));
  await cp('src/linter/config/strategylint.schema.json', 'dist/strategylint.schema.json');
  await Promise.all([
    build({ ...shared, entryPoints: { cli: 'src/cli/index.ts' }, outdir: 'dist', format: 'cjs', platform: 'node', define: { 'import.meta.url': 'thisFile' }, banner: { js: "#!/usr/bin/env node\nconst thisFile = require('node:url').pathToFileURL(__filename).href;" } }),
    build({ ...shared, entryPoints: { preset: 'src/linter/preset.ts' }, outdir: 'dist', outExtension: { '.js': '.mjs' }, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], packages: 'external' }),
    // The extension and what it lints with, in the one file that a web extension host loads; evaluated late in it.
    build({ ...shared, entryPoints: { extension: 'src/extension.ts' }, outdir: 'dist/web', format: 'cjs', platform: 'browser', conditions: ['worker'], external: ['vscode'], alias: { '#editor': './src/vscode/editor.ts' } }),
    // On the desktop the extension starts small, and loads the same file with the first Markdown document.
    build({ ...shared, entryPoints: { extension: 'src/extension.ts' }, outdir: 'dist', outExtension: { '.js': '.cjs' }, format: 'cjs', platform: 'node', external: ['vscode', './web/extension.js'], alias: { '#editor': './web/extension.js' }, supported: { 'dynamic-import': false } }),
  ]);
}

await (tests ? buildTests() : buildAll());
