// What a keystroke costs, compared in one run with a peer, with a first reading, and between two sizes; never with a
// clock: a machine that is half as fast is so for both.
import { build } from 'esbuild';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const root = resolve(import.meta.dirname, '../..');

const section = (index) => `## Initiative ${index}\n\nWe will make planning faster for owners of agencies, because ${index} of them asked for it in ${index % 12 + 1} interviews.\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Plans kept ${index} | ${index}% | ${index + 10}% | Q3 2027 |\n\n- Reduce setup time ${index} from 6 hours to 2 hours by Q2 2027\n\n`;
const documentOf = (sections) => `---\nkind: product-strategy\nowner: Ana Ruiz\n---\n\n# Strategy 2027\n\n${Array.from({ length: sections }, (_, index) => section(index)).join('')}`;

function median(measure, times = 21) {
  const spent = Array.from({ length: times }, (_, index) => {
    const start = performance.now();
    measure(index);
    return performance.now() - start;
  });
  return spent.sort((a, b) => a - b)[times >> 1];
}

/** Compares a keystroke with a first reading, and a keystroke in a big document with one in a small. */
export async function runBenchmark() {
  const outfile = join(root, 'dist', 'test', 'bench.mjs');
  await build({ entryPoints: [join(root, 'src', 'linter', 'index.ts')], outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external', loader: { '.md': 'text' }, logLevel: 'error' });
  const { createLinter, lint } = await import(pathToFileURL(outfile).href);
  const keystroke = (text) => {
    const linter = createLinter();
    const at = text.indexOf('because', text.length / 2);
    const typed = (index) => linter.lint(`${text.slice(0, at)}${'x'.repeat(index % 7)} ${text.slice(at)}`);
    for (let index = 0; index < 8; index += 1) typed(index);
    return median(typed);
  };
  const [small, big] = [documentOf(8), documentOf(80)];
  for (let index = 0; index < 5; index += 1) lint(big);
  const first = median(() => lint(big), 9);
  const [inSmall, inBig] = [keystroke(small), keystroke(big)];
  const peer = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
  for (let index = 0; index < 5; index += 1) peer.parse(big);
  const parse = median(() => peer.parse(big), 9);
  const checks = [
    [`a keystroke in ${Math.round(big.length / 1024)} KB takes ${(100 * inBig / parse).toFixed(0)} % of what remark takes to parse that document once, at most 100 %`, inBig < parse],
    [`a keystroke in ${Math.round(big.length / 1024)} KB takes ${(100 * inBig / first).toFixed(0)} % of a first reading, at most 50 %`, inBig < first / 2],
    [`a document ten times as big makes a keystroke ${(inBig / inSmall).toFixed(1)} times as long, at most 15 times`, inBig / inSmall < 15],
  ];
  for (const [text] of checks) console.log(`  ${text}`);
  return { passed: checks.filter(([, holds]) => holds).length, failed: checks.filter(([, holds]) => !holds).length };
}
