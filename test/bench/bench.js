// `npm run bench`: prints what the readme says of speed, memory and size; `npm run bench gate` and the other parts' names
// run only these. Seconds count here, so nothing else should run on the machine.
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { resolve } from 'node:path';
import { packExtension } from '../vscode/pack.js';

process.chdir(resolve(import.meta.dirname, '../..'));

/** What each part prints; its modules are loaded when it is its turn, after everything is built. */
const parts = {
  looks: async () => (await import('./looks.js')).looks(),
  folder: async () => (await import('./folder.js')).folderOfDocuments(),
  sizes: async (packed) => (await import('./sizes.js')).sizes(packed),
  editor: async (packed) => (await import('./editor.js')).editor(packed),
  async gate(packed) {
    const { passed, failed } = await (await import('./gate.js')).runGate(packed);
    return `${passed} passed, ${failed} failed`;
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`No part is named ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);

const packed = await packExtension();
const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--tests'], { stdio: 'inherit' });
if (status !== 0) throw new Error('The tests cannot be built.');
console.log(
  `\nOn ${cpus()[0]?.model ?? 'an unknown processor'}, ${availableParallelism()} cores, Node ${process.version}.`,
);
for (const [name, run] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) console.log(`\n${await run(packed)}`);
