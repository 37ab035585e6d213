import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';

const cwd = mkdtempSync(join(tmpdir(), 'strategy-lint-'));
mkdirSync(join(cwd, 'docs'));
writeFileSync(join(cwd, 'docs', 'strategy.md'), '---\nkind: product-strategy\nstatus: approved\n---\n\n# Teamboard strategy 🚀\r\n\r\n## Metrics\r\n\r\n- Reduce churn from 3% to 5%\r\n');
writeFileSync(join(cwd, 'docs', 'notes.md'), '# Notes\n\nMilk, eggs.\n');
writeFileSync(join(cwd, 'config.json'), '{ "severities": { "metrics": "off" } }');
writeFileSync(join(cwd, 'typo.json'), '{ "severites": {} }');

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await main(args, { cwd, color: false, out: (text) => { out += text; }, err: (text) => { err += text; } }, '1.2.3');
  return { code, out, err };
}

describe('strategy-lint', () => {
  it('reports in JSON, as the contract says', async () => {
    const { code, out } = await run('--reporter', 'json', 'docs');
    equal(code, 1);
    const report = JSON.parse(out) as { version: number; summary: Record<string, number>; documents: { path: string; kind: string | null; status: string | null; items: { id: string; line: number | null }[]; findings: { ruleId: string; line: number; column: number; endLine: number; endColumn: number; fixes: { title: string; edits: { start: number; end: number; text: string }[] }[] }[] }[] };
    equal(report.version, 1);
    deepEqual(report.documents.map((document) => [document.path, document.kind, document.status]), [['docs/notes.md', null, null], ['docs/strategy.md', 'product-strategy', 'approved']]);
    deepEqual([report.documents[0]?.items, report.documents[0]?.findings], [[], []]);
    const finding = report.documents[1]?.findings.find((each) => each.ruleId === 'consistent-target-direction');
    deepEqual([finding?.line, finding?.column, finding?.endLine, finding?.endColumn], [10, 27, 10, 29]);
    deepEqual(finding?.fixes[0]?.edits.map((edit) => edit.text), ['5%', '3%']);
    equal(report.documents[1]?.items.find((item) => item.id === 'metrics')?.line, 10);
    equal(report.summary.documents, 2);
  });
  it('reports for people', async () => {
    const { out } = await run('docs');
    match(out, /docs\/strategy\.md/);
    match(out, /10:27-10:29 +error +Churn goes from 3% to 5%/);
    match(out, /1 of 2 files does not read like strategy documents and was left alone/);
  });
  it('takes files, folders and globs', async () => {
    for (const pattern of ['docs/strategy.md', 'docs', '**/*.md']) ok((await run('--reporter', 'json', pattern)).out.includes('docs/strategy.md'), pattern);
  });
  it('fails when it is told to', async () => {
    equal((await run('docs/notes.md')).code, 0);
    equal((await run('--fail-on', 'none', 'docs')).code, 0);
    equal((await run('--kind', 'roadmap', '--fail-on', 'info', 'docs/notes.md')).code, 1);
  });
  it('evaluates every checklist when it is told to', async () => {
    const { out } = await run('--reporter', 'json', '--kind', 'roadmap', '--checklists', 'all', 'docs/notes.md');
    ok((JSON.parse(out) as { documents: { items: unknown[] }[] }).documents[0]?.items.length ?? 0 > 50);
  });
  it('reads a configuration', async () => {
    equal((await run('--config', 'config.json', 'docs')).code, 1);
    const typo = await run('--config', 'typo.json', 'docs');
    deepEqual([typo.code, typo.err], [2, 'strategy-lint: typo.json:1: "severites" is not a setting. Did you mean "severities"?']);
  });
  it('finds the configuration of the team, with its items, wordings and mistakes', async () => {
    const team = mkdtempSync(join(tmpdir(), 'strategy-team-'));
    mkdirSync(join(team, 'docs'));
    writeFileSync(join(team, '.strategylint.yml'), 'synonyms:\n  non-goals: [Parking place]\nchecklists:\n  legal:\n    privacy-review:\n      statement: It names who reviewed privacy.\n      words: [privacy review]\n      kinds: [prd]\nseverities:\n  privacy-review: error\n');
    writeFileSync(join(team, 'docs', 'plan.md'), '---\nkind: prd\n---\n\n# Plan\n\n## Parking place\n\n- Invoicing, because partners do it better\n');
    let out = '';
    const inDocs = (...args: string[]): Promise<number> => main(args, { cwd: join(team, 'docs'), color: false, out: (text) => { out += text; }, err: (text) => { out += text; } }, '1');
    equal(await inDocs('--reporter', 'json'), 1);
    const [document] = (JSON.parse(out) as { documents: { items: { id: string; status: string; checklist: string }[]; findings: { ruleId: string; severity: string }[] }[] }).documents;
    deepEqual(document?.items.filter(({ id }) => id === 'privacy-review' || id === 'non-goals').map(({ id, status, checklist }) => [id, checklist, status]), [['non-goals', 'strategy', 'met'], ['privacy-review', 'legal', 'missing']]);
    deepEqual(document?.findings.filter(({ ruleId }) => ruleId === 'privacy-review').map(({ severity }) => severity), ['error']);
    writeFileSync(join(team, '.strategylint.yml'), 'fiscalYearStart: 2\nsynonyms:\n  non-gaols: [x]\n');
    out = '';
    equal(await inDocs(), 2);
    match(out, /\.strategylint\.yml:3: "non-gaols" in "synonyms" is nothing that sections are about\. Did you mean "non-goals"\?/);
  });
  for (const [args, problem] of [
    [['--kind', 'poem'], '"poem" is not a kind of document'], [['nowhere.md'], 'There is no file or folder "nowhere.md".'], [['*.txt'], 'No file matches "*.txt".'], [['--reporter', 'xml'], '"xml" is not a reporter'], [['--fail-on', 'x'], '--fail-on must be'], [['--bogus'], '--bogus'], [['--config', 'none.json'], 'cannot be read'],
  ] as const) it(`says what is wrong: ${args.join(' ')}`, async () => {
    const { code, err } = await run(...args);
    equal(code, 2);
    ok(err.includes(problem), err);
  });
  it('knows its version and its usage', async () => {
    equal((await run('--version')).out, '1.2.3');
    match((await run('--help')).out, /^Usage: strategy-lint/);
  });
});
