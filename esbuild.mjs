// Builds everything that is shipped (`npm run build`) and, with --tests, the unit tests.
import { build } from 'esbuild';
import { deflateSync } from 'fflate';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';

const tests = process.argv.includes('--tests');

/** Bytes in base 85, as `unpack.ts` reads it; zeros at the end do no harm. */
function digitsOf(bytes) {
  const words = Buffer.concat([bytes, Buffer.alloc((4 - bytes.length % 4) % 4)]);
  let digits = '';
  for (let at = 0; at < words.length; at += 4) {
    let word = words.readUInt32BE(at);
    let five = '';
    for (let digit = 0; digit < 5; digit += 1) {
      five = String.fromCharCode(35 + word % 85) + five;
      word = Math.floor(word / 85);
    }
    digits += five.replaceAll('\\', '~');
  }
  return digits;
}

/** What is text and data rather than code: wordings of all languages, sections and templates, tables of kinds and items. */
const packable = /^src\/(?:linter\/languages\/\w+\/\w+\.json|linter\/sections\/[\w-]+\.(?:md|json)|linter\/(?:kinds|checklists|sectionItems)\.json|templates\/[\w-]+\.md)$/;

/** Packs it and the names of HTML's entities, most of what is shipped, into one compressed text. */
const packedWordings = {
  name: 'packed-wordings',
  setup({ onResolve, onLoad }) {
    const nameOf = (path) => relative('.', path).replaceAll('\\', '/');
    onLoad({ filter: /[\\/]src[\\/].*\.(?:json|md)$/ }, ({ path }) => (packable.test(nameOf(path)) ? { contents: `import all from 'packed-wordings'; export default all[${JSON.stringify(nameOf(path))}];` } : undefined));
    onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, () => ({ contents: "import all from 'packed-wordings'; export const characterEntities = all['entities'];" }));
    onResolve({ filter: /^packed-wordings$/ }, ({ path }) => ({ path, namespace: 'packed-wordings' }));
    onLoad({ filter: /.*/, namespace: 'packed-wordings' }, async () => {
      const files = (await filesBelow('src', (name) => /\.(?:json|md)$/.test(name))).map(nameOf).filter((name) => packable.test(name)).sort();
      const all = Object.fromEntries(await Promise.all(files.map(async (name) => {
        const text = await readFile(name, 'utf8');
        return [name, name.endsWith('.md') ? text : JSON.parse(text)];
      })));
      all.entities = (await import('character-entities')).characterEntities;
      const packed = digitsOf(deflateSync(Buffer.from(JSON.stringify(all)), { level: 9 }));
      return { contents: `import { unpack } from './unpack.js'; export default unpack(${JSON.stringify(packed)});`, resolveDir: resolve('src/linter/languages') };
    });
  },
};

async function filesBelow(folder, matches) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && matches(entry.name)).map((entry) => join(entry.parentPath, entry.name));
}

const shared = { bundle: true, logLevel: 'warning', loader: { '.md': 'text' }, target: 'es2022', legalComments: 'none', charset: 'utf8', sourcemap: tests ? 'inline' : false, minify: !tests, plugins: tests ? [] : [packedWordings] };

async function buildTests() {
  const entryPoints = [...(await filesBelow('src', (name) => name.endsWith('.test.ts'))), ...(await filesBelow('test/unit', (name) => name.endsWith('.test.ts'))), 'test/write-generated.ts', 'src/cli/index.ts'];
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
  for (const entry of await readdir('dist').catch(() => [])) if (entry !== 'test') await rm(join('dist', entry), { recursive: true, force: true });
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
