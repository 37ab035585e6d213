// A folder of a thousand documents, linted by the programs for the terminal: ours and those of the others.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strategyDocument } from './documents.js';
import { table } from './table.js';

const root = resolve(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');
const ours = join(root, 'dist', 'cli.js');
const half = 500;
const each = 12_288;

/** Readmes and changelogs of packages, the longest ones first; one that is much too long is cut. */
function otherMarkdown() {
  const names = readdirSync(modules, { recursive: true }).filter((name) => /(?:^|[\\/])(?:readme|changelog)\.md$/i.test(name));
  const files = names.map((name) => ({ name, size: statSync(join(modules, name)).size }));
  files.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  return files.slice(0, half).map(({ name }) => readFileSync(join(modules, name), 'utf8').slice(0, 2 * each));
}

/** Writes the documents, ten folders of each half. @returns how many bytes they are */
function fill(folder) {
  const texts = { strategies: Array.from({ length: half }, (_, index) => strategyDocument(each, index)), packages: otherMarkdown() };
  let bytes = 0;
  for (const [name, all] of Object.entries(texts)) {
    for (const [index, text] of all.entries()) {
      const below = join(folder, name, String(index % 10));
      mkdirSync(below, { recursive: true });
      writeFileSync(join(below, `${name === 'packages' ? 'readme' : 'strategy'}-${index}.md`), text);
      bytes += Buffer.byteLength(text);
    }
  }
  return bytes;
}

/** Runs a program over the folder. @returns seconds, and megabytes at the peak of all its processes */
async function runOnce(args, cwd, peakFile) {
  rmSync(peakFile, { force: true });
  const start = performance.now();
  const code = await new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd, stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: `--import=${new URL('peak.js', import.meta.url)}`, PEAK_FILE: peakFile } });
    child.on('error', fail);
    child.on('exit', done);
  });
  const seconds = (performance.now() - start) / 1_000;
  // 0 is nothing to say, 1 is findings: with anything else the work was not done.
  if (code !== 0 && code !== 1) throw new Error(`${args.join(' ')} ended with ${code}.`);
  const peaks = readFileSync(peakFile, 'utf8').trim().split('\n').map(Number);
  return { seconds, megabytes: peaks.reduce((sum, peak) => sum + peak, 0) / 1_024 };
}

/** Lints the folder with every program. @returns a table in Markdown */
export async function folderOfDocuments() {
  const outside = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const folder = join(outside, 'documents');
    const bytes = fill(folder);
    const programs = {
      'strategy-lint (ours)': [ours, '.'],
      'markdownlint-cli2': [join(modules, 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), '**/*.md'],
      'remark-cli, recommended preset': [join(modules, 'remark-cli', 'cli.js'), '.', '--no-stdout', '--use', join(modules, 'remark-preset-lint-recommended', 'index.js')],
    };
    if (spawnSync(process.execPath, [ours, '--help'], { encoding: 'utf8' }).stdout.includes('--cache')) {
      programs['strategy-lint --cache, first run'] = [ours, '--cache', '.'];
      programs['strategy-lint --cache, nothing changed'] = [ours, '--cache', '.'];
    }
    const rows = [];
    for (const [name, args] of Object.entries(programs)) {
      const { seconds, megabytes } = await runOnce(args, folder, join(outside, 'peak'));
      rows.push([name, seconds.toFixed(1), Math.round(megabytes)]);
    }
    return [`### ${2 * half} documents, ${(bytes / 2 ** 20).toFixed(1)} MB, half of them strategies`, '', table(['Program', 'seconds', 'MB of memory at the peak'], rows)].join('\n');
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}
