// Real documents: the labelled ones beside the project when there are any, else the examples and the Markdown of installed packages.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judgementFolder } from '../judgement/judge.js';

const root = resolve(import.meta.dirname, '../..');

function labelled(folder) {
  const lines = (name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const files = new Map(lines('manifest.jsonl').map(({ id, file }) => [id, file]));
  return lines('labels.jsonl').map(({ id, kind }) => ({ path: join(folder, files.get(id)), plan: kind !== 'none' }));
}

/** Readmes and changelogs of installed packages, the longest first. */
function otherMarkdown() {
  const modules = join(root, 'node_modules');
  const paths = readdirSync(modules, { recursive: true })
    .filter((name) => /(?:^|[\\/])(?:readme|changelog)\.md$/i.test(name))
    .map((name) => join(modules, name));
  return paths
    .map((path) => ({ path, size: statSync(path).size }))
    .sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
    .slice(0, 300)
    .map(({ path }) => ({ path, plan: false }));
}

const examples = () =>
  readdirSync(join(root, 'examples'), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ path: join(root, 'examples', name), plan: true }));

/** @returns where they come from, and each with its path, its text and whether it is a plan */
export function realDocuments() {
  const folder = judgementFolder();
  const found = folder ? labelled(folder) : [...examples(), ...otherMarkdown()];
  return {
    name: folder ? 'labelled documents of public repositories' : 'the examples and Markdown of packages',
    documents: found.map((each) => ({ ...each, text: readFileSync(each.path, 'utf8') })),
  };
}
