// A folder of real documents, linted by the programs for the terminal: ours and those of others.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { realDocuments } from './real.js';
import { table } from './table.js';

const root = resolve(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');
const ours = join(root, 'dist', 'cli.js');
/** So many plans and as many others. */
const half = 500;

/** Writes the documents, each in a folder of its own under the name it has. @returns what they are */
function fill(folder) {
  const { name, documents } = realDocuments();
  const chosen = [true, false].flatMap((wanted) => documents.filter(({ plan }) => plan === wanted).slice(0, half));
  for (const [index, { path, text }] of chosen.entries()) {
    const below = join(folder, String(index));
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, basename(path)), text);
  }
  const megabytes = chosen.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 2 ** 20;
  return `${chosen.length} documents (${name}), ${megabytes.toFixed(1)} MB, ${chosen.filter(({ plan }) => plan).length} of them plans`;
}

/** Runs a program over the folder. @returns seconds, and megabytes at the peak of all its processes */
async function runOnce(args, cwd, peakFile) {
  rmSync(peakFile, { force: true });
  const start = performance.now();
  const code = await new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: 'ignore',
      env: { ...process.env, NODE_OPTIONS: `--import=${new URL('peak.js', import.meta.url)}`, PEAK_FILE: peakFile },
    });
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
    const name = fill(folder);
    const programs = {
      'strategy-lint (ours)': [ours, '.'],
      'markdownlint-cli2': [join(modules, 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), '**/*.md'],
      'strategy-lint --cache, first run': [ours, '--cache', '.'],
      'strategy-lint --cache, nothing changed': [ours, '--cache', '.'],
    };
    const rows = [];
    for (const [title, args] of Object.entries(programs)) {
      const { seconds, megabytes } = await runOnce(args, folder, join(outside, 'peak'));
      rows.push([title, seconds.toFixed(1), Math.round(megabytes)]);
    }
    return [`### ${name}`, '', table(['Program', 'seconds', 'MB of memory at the peak'], rows)].join('\n');
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}
