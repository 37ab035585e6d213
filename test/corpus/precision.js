// Precision of every rule on the real documents that lie beside the project, by the judgements in verdicts.json: a
// product leader's view of each finding, read with its document open. `node test/corpus/precision.js` writes README.md.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const verdicts = JSON.parse(readFileSync(join(here, 'verdicts.json'), 'utf8'));

/** What a rule must reach by its severity, in percent, to stay on by default. */
const bars = { error: 90, warning: 80, info: 60 };
/** With fewer judged findings than this nothing is decided. */
const enough = 3;

/** The folder with the real documents; undefined when there is none. */
export function corpusFolder() {
  if (process.env.STRATEGY_CORPUS) return resolve(process.env.STRATEGY_CORPUS, '..');
  const found = readdirSync(join(root, '..')).map((name) => join(root, '..', name, 'corpus')).find((path) => existsSync(join(path, 'score.mjs')));
  return found && resolve(found);
}

/** The verdict on a finding: of that line, or of the document's only finding of that rule when lines have moved. */
function verdictOf(rule, document, line) {
  const known = verdicts.filter((each) => each.rule === rule && each.document === document);
  return known.find((each) => each.line === line) ?? (known.length === 1 ? known[0] : undefined);
}

/** Lints the strategy documents and counts, rule by rule, what was judged right and wrong. */
export function measurePrecision(corpus) {
  const { documents } = JSON.parse(execFileSync('node', ['dist/cli.js', '--fail-on', 'none', '--reporter', 'json', join(corpus, 'strategy')], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }));
  const rules = new Map();
  for (const { path, findings } of documents) {
    for (const { ruleId, severity, line } of findings) {
      const entry = rules.get(ruleId) ?? { rule: ruleId, right: 0, wrong: 0, unjudged: 0, severity };
      const verdict = verdictOf(ruleId, basename(path).slice(0, 3), line);
      entry[verdict?.verdict ?? 'unjudged'] += 1;
      rules.set(ruleId, entry);
    }
  }
  return [...rules.values()].map((entry) => {
    const judged = entry.right + entry.wrong;
    return { ...entry, precision: judged === 0 ? undefined : Math.round(100 * entry.right / judged), holds: judged < enough || 100 * entry.right >= bars[entry.severity] * judged };
  }).sort((a, b) => b.right + b.wrong - a.right - a.wrong || (a.rule < b.rule ? -1 : 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = measurePrecision(corpusFolder());
  const [right, wrong] = [rows.reduce((sum, { right }) => sum + right, 0), rows.reduce((sum, { wrong }) => sum + wrong, 0)];
  const text = `# Precision on real documents\n\nEvery finding on 49 public strategy documents was read with its document open and judged as a sceptical product leader\nwould: right, or waved away. \`verdicts.json\` holds the judgements (rule, number of the document, line, verdict, reason; no\ntext of the documents). A rule stays on by default while it is right for errors in 90 %, for warnings in 80 %, for infos\nin 60 % of ${enough} or more judged findings. Rules that are not listed found nothing there. \`node test/corpus/precision.js\`\nwrites this page.\n\nAll rules together: ${right} of ${right + wrong} judged findings right (${Math.round(100 * right / (right + wrong))} %).\n\n| Rule | Severity here | Right | Wrong | Not judged | Precision |\n| --- | --- | --: | --: | --: | --: |\n${rows.map((row) => `| ${row.rule} | ${row.severity} | ${row.right} | ${row.wrong} | ${row.unjudged} | ${row.precision === undefined ? '' : `${row.precision} %`} |`).join('\n')}\n`;
  writeFileSync(join(here, 'README.md'), text);
  console.log(text);
}
