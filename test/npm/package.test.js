// The package for npm, installed from its tarball where nothing else is, without a network.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { emptyFolder, install, pack, root, run, writeDocuments } from './installed.js';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const libraries = JSON.parse(readFileSync(join(root, 'dist', 'libraries.json'), 'utf8'));
let [folder, files] = ['', []];

before(function () {
  this.timeout(240_000);
  const packed = pack();
  [folder, files] = [emptyFolder(), packed.files];
  install(packed.tarball, folder);
  writeDocuments(folder);
});

describe('the package for npm', function () {
  this.timeout(240_000);
  it('holds what runs, the pages of the items and what a registry shows, and nothing else', () => {
    deepEqual(files.filter((name) => !/^dist\/rules\/[a-z-]+\.md$/.test(name)).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/cli.js',
      'dist/mcp.js',
      'dist/preset.d.mts',
      'dist/preset.mjs',
      'package.json',
    ]);
    deepEqual(
      files.filter((name) => name.startsWith('dist/rules/')).map((name) => name.slice('dist/rules/'.length)),
      readdirSync(join(root, 'dist', 'rules')).sort(),
    );
  });

  it('brings nothing along, and can be published with its provenance', () => {
    deepEqual(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      [manifest.name],
    );
    for (const name of ['dependencies', 'optionalDependencies', 'bundleDependencies']) equal(manifest[name], undefined);
    ok(manifest.publishConfig.provenance && manifest.repository.url && manifest.engines.node && manifest.license);
  });

  it('runs as npx runs it, under both its names', () => {
    const { status, stdout } = run(folder, 'npx', ['product-strategy-lint', 'docs/']);
    equal(status, 1);
    match(stdout, /^docs\/plan\.md\n(?:.+\n)*10:27-10:29 error +Churn goes from 3% to 5%/m);
    equal(run(folder, join('node_modules', '.bin', 'strategy-lint'), ['--version']).stdout.trim(), manifest.version);
    equal(run(folder, join('node_modules', '.bin', 'strategy-lint'), ['docs/okr.md', 'docs/prd.md']).status, 0);
  });

  it('ends with 2, not as with findings, where something happens that nobody foresaw', function () {
    if (process.platform === 'win32') this.skip();
    // The working folder is taken away from below the program.
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec node "$0" .';
    const { status, stdout, stderr } = run(emptyFolder(), 'sh', ['-c', script, join(root, 'dist', 'cli.js')]);
    deepEqual([status, stdout], [2, '']);
    match(stderr, /^strategy-lint: Error: ENOENT/);
  });

  it('reports what the build of the project reports', () => {
    const args = ['--reporter', 'json', '--today', '2027-01-15', 'docs'];
    const installed = run(folder, join('node_modules', '.bin', 'strategy-lint'), args);
    equal(installed.stdout, run(folder, 'node', [join(root, 'dist', 'cli.js'), ...args]).stdout);
    equal(JSON.parse(installed.stdout).summary.documents, 3);
  });
});

describe('the preset in the package', function () {
  this.timeout(240_000);
  /** Lays the libraries of the one who uses it beside it. */
  const withLibraries = () => {
    for (const name of ['unified', 'remark-parse', 'remark-gfm', 'remark-frontmatter', 'vfile', '@types'])
      if (!existsSync(join(folder, 'node_modules', name)))
        symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  };

  it('lints in the pipeline of one who uses it', () => {
    withLibraries();
    writeFileSync(
      join(folder, 'lint.js'),
      `import { readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import preset from 'product-strategy-lint';
const file = new VFile(readFileSync('docs/plan.md', 'utf8'));
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(preset);
await processor.run(processor.parse(file), file);
console.log(file.messages.map(({ ruleId, line }) => ruleId + ':' + line).join());
`,
    );
    const { stdout, stderr } = run(folder, 'node', ['lint.js']);
    equal(stderr, '');
    match(stdout, /\bconsistent-target-direction:10\b/);
  });

  it('has types that fit those of unified, for each way to resolve them', () => {
    withLibraries();
    const file = join(folder, 'typed.mts');
    writeFileSync(
      file,
      `import { unified } from 'unified';
import preset from 'product-strategy-lint';
unified().use(preset);
// @ts-expect-error: it is known what it is
export const wrong: string = preset;
`,
    );
    for (const [module, moduleResolution] of [
      [ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
      [ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
    ]) {
      const program = ts.createProgram([file], {
        module,
        moduleResolution,
        target: ts.ScriptTarget.ES2022,
        strict: true,
        noEmit: true,
        types: [],
        skipLibCheck: true,
      });
      deepEqual(
        ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
        [],
      );
    }
  });
});

describe('the server for coding agents in the package', function () {
  this.timeout(240_000);
  it('answers a client of the SDK', async () => {
    const client = new Client({ name: 'a test', version: '1' }, { capabilities: { roots: {} } });
    client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: [{ uri: pathToFileURL(folder).href }] }));
    mkdirSync(join(folder, 'elsewhere'), { recursive: true });
    const transport = new StdioClientTransport({
      command: join(folder, 'node_modules', '.bin', 'strategy-lint'),
      args: ['mcp'],
      cwd: join(folder, 'elsewhere'),
    });
    await client.connect(transport);
    try {
      equal(client.getServerVersion()?.version, manifest.version);
      equal((await client.listTools()).tools.length > 4, true);
      const { structuredContent } = await client.callTool({ name: 'missing', arguments: { path: 'docs/plan.md' } });
      const terminal = run(folder, join('node_modules', '.bin', 'strategy-lint'), [
        '--reporter',
        'json',
        'docs/plan.md',
      ]);
      deepEqual(
        structuredContent.open.map(({ id }) => id).sort(),
        JSON.parse(terminal.stdout)
          .documents[0].items.filter(({ status }) => status === 'missing' || status === 'partial')
          .map(({ id }) => id)
          .sort(),
      );
      const { content } = await client.callTool({ name: 'explain', arguments: { item: 'metric-baseline' } });
      match(content[0].text, /A target means nothing until the reader knows where you stand/);
    } finally {
      await client.close();
    }
  });
});

describe('libraries', function () {
  this.timeout(240_000);
  const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  /** What the table says each file holds. */
  const told = (file) =>
    contributing.split('\n').flatMap((row) => {
      const [names, where] = /^\| (`[^|]+`) \| [^|]+ \| ([a-z, ]+) \|$/.exec(row)?.slice(1) ?? ['', ''];
      return where.split(', ').includes(file) ? [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name) : [];
    });

  it('that the files hold are in the table of the contributors, each with the files that hold it', () => {
    for (const [file, short] of [
      ['dist/editor.js', 'extension'],
      ['dist/cli.js', 'cli'],
      ['dist/preset.mjs', 'preset'],
      ['dist/mcp.js', 'mcp'],
    ])
      deepEqual(
        told(short).sort(),
        libraries[file].filter((name) => manifest.devDependencies[name] !== undefined),
        file,
      );
  });

  it('of the terminal and of agents are not in the extension', () => {
    deepEqual(libraries['dist/extension.js'], []);
    const foreign = new Set(['dist/mcp.js', 'dist/cli.js'].flatMap((file) => libraries[file]));
    for (const name of libraries['dist/preset.mjs']) foreign.delete(name);
    ok(foreign.has('@modelcontextprotocol/sdk') && foreign.has('tinyglobby'));
    deepEqual(
      libraries['dist/editor.js'].filter((name) => foreign.has(name)),
      [],
    );
  });
});
