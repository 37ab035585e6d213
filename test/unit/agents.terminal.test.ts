import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentReport } from '../../src/cli/report.js';
import { ruleNamed, type Severity } from '../../src/linter/index.js';
import type { Contradiction, ExplainedDocument, ExplainedItem, Missing } from '../../src/mcp/answers.js';
import type { Checked } from '../../src/mcp/reading.js';
import { connect, sample, terminalIn } from './agents.js';
import { withoutRights } from './running.js';

const { folder } = sample();
const ours = ({ kind, likelyKind }: DocumentReport): boolean => kind !== null || likelyKind !== null;

describe('the server that coding agents ask', () => {
  it('has tools that only read', async () => {
    const { client } = await connect([folder]);
    const { tools } = await client.listTools();
    deepEqual(
      tools.map(({ name }) => name),
      ['check', 'missing', 'contradictions', 'changed', 'template', 'explain'],
    );
    for (const { name, annotations, outputSchema, description } of tools)
      ok(
        annotations?.readOnlyHint === true && annotations.openWorldHint === false && outputSchema && description,
        name,
      );
  });

  it('says of a folder what the terminal says', async () => {
    const { call } = await connect([folder]);
    const { data, text } = await call('check');
    const terminal = await terminalIn(folder);
    const inside = terminal.documents.filter(({ path }) => !/linked|elsewhere/.test(path));
    deepEqual((data as Checked).documents, inside.filter(ours));
    equal((data as Checked).summary.documents, inside.length);
    const counted = (severity: Severity): number =>
      inside.flatMap(({ findings }) => findings).filter((each) => each.severity === severity).length;
    equal((data as Checked).summary.errors, counted('error'));
    ok(counted('error') > 0);
    match(text, /line 15, error, consistent-target-direction: .*Satisfied by: Every target moves/);
    match(text, /error, doc-owner/);
  });

  it('says what it cannot read, and checks the others', async function () {
    if (process.platform === 'win32') this.skip();
    const { folder: own } = sample();
    mkdirSync(join(own, 'closed'));
    chmodSync(join(own, 'closed'), 0);
    chmodSync(own, 0o755);
    const { call } = await connect([own]);
    await withoutRights(async () => {
      const { data, text } = await call('check');
      equal((data as Checked).documents.length, 2);
      match(text, /The folder "closed\/?" cannot be read: EACCES/);
      equal((data as Checked).unread.length, 1);
    });
  });

  it('says of a document that was named what the terminal says, also that it is none', async () => {
    const { call } = await connect([folder]);
    for (const path of ['docs/strategy.md', 'notes.md'])
      deepEqual(
        (await call('check', { paths: [path] })).data,
        { ...(await terminalIn(folder, path)), unread: [] },
        path,
      );
    match((await call('check', { paths: ['notes.md'] })).text, /does not read like a strategy document/);
    deepEqual((await call('check', { paths: [join(folder, 'docs', 'okr.md')] })).data, {
      ...(await terminalIn(folder, 'docs/okr.md')),
      unread: [],
    });
  });

  it('says what a document lacks, and what would satisfy it', async () => {
    const { call } = await connect([folder]);
    const { data, text } = await call('missing', { path: 'docs/strategy.md' });
    const { open, met, judged, kind } = data as Missing;
    const items = (await terminalIn(folder, 'docs/strategy.md')).documents[0]?.items ?? [];
    equal(kind, 'product-strategy');
    deepEqual(
      open.map(({ id }) => id).sort(),
      items.flatMap(({ id, status }) => (status === 'missing' || status === 'partial' ? [id] : [])).sort(),
    );
    equal(judged - met, open.length);
    equal(open[0]?.severity, 'error');
    for (const { id, satisfiedBy } of open) equal(satisfiedBy, ruleNamed(id)?.statement);
    match(open.find(({ id }) => id === 'consistent-target-direction')?.example ?? '', /from 5% to 3%/);
    match(text, /^"docs\/strategy.md" is checked as: product strategy\. Status: approved\./);
    match((await call('missing', { path: 'notes.md' })).text, /so no checklist applies/);
  });

  it('says what does not add up, within a document and between two', async () => {
    const { call } = await connect([folder]);
    const { contradictions } = (await call('contradictions')).data as {
      readonly contradictions: readonly Contradiction[];
    };
    const ids = contradictions.map(({ path, ruleId }) => `${path} ${ruleId}`);
    ok(ids.includes('docs/strategy.md consistent-target-direction'), ids.join());
    const between = contradictions.find(({ ruleId }) => ruleId === 'consistent-workspace-targets');
    ok(between?.related?.[0]?.path && between.related[0].path !== between.path, ids.join());
    ok(!ids.some((each) => each.endsWith('doc-owner')), ids.join());
    deepEqual((await call('contradictions', { paths: ['notes.md'] })).data, { contradictions: [] });
  });

  it('refuses arguments that it does not know', async () => {
    const { call } = await connect([folder]);
    for (const [tool, args] of [
      ['check', { path: 'docs/okr.md' }],
      ['template', { kind: 'prd' }],
      ['missing', { path: 'docs/okr.md', paths: [] }],
    ] as const) {
      const { failed, text } = await call(tool, args);
      ok(failed && /Unrecognized key/.test(text), text);
    }
  });
  it('gives templates', async () => {
    const { call } = await connect([folder]);
    const { data } = await call('template');
    ok((data as { readonly templates: readonly unknown[] }).templates.length > 10);
    match((await call('template', { name: 'okr' })).text, /^---\nkind: okr\n[^]*created: 2027-01-15\n/);
    const { failed, text } = await call('template', { name: 'okrs' });
    ok(failed);
    match(text, /^There is no template "okrs". Templates: product-strategy, /);
    match((await call('template', { name: 'okr', language: 'de-AT' })).text, /^## Leitplanken$/m);
    const unknown = await call('template', { name: 'okr', language: 'tlh' });
    ok(unknown.failed);
    match(unknown.text, /^There are no templates in "tlh". Languages: en, de\b/);
  });

  it('explains an item, and what a document is taken for', async () => {
    const { call } = await connect([folder]);
    const { item } = (await call('explain', { item: 'metric-baseline' })).data as { readonly item: ExplainedItem };
    match(item.why, /^A target means nothing/);
    match(item.strong, /\| 320 \| 500 \|/);
    const { document } = (await call('explain', { path: 'docs/okr.md' })).data as {
      readonly document: ExplainedDocument;
    };
    deepEqual([document.kind, document.because], ['okr', ['Its front matter says "kind: okr".']]);
    match((await call('explain', { item: 'nonsense' })).text, /^There is no item "nonsense"/);
    match((await call('explain')).text, /^Name an item/);
  });
});
