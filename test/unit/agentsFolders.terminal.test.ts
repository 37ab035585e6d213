import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Missing } from '../../src/mcp/answers.js';
import type { Checked } from '../../src/mcp/reading.js';
import { connect, sample } from './agents.js';

const { folder, outside } = sample();

describe('what the server may read', () => {
  const refused = /^There is no file or folder /;

  it('is what the client names, links followed', async () => {
    const { call } = await connect([folder]);
    for (const path of [
      join(outside, 'plan.md'),
      '../../etc/passwd',
      '/etc/hostname',
      'docs/linked.md',
      'docs/elsewhere',
    ])
      for (const [tool, args] of [
        ['check', { paths: [path] }],
        ['contradictions', { paths: [path] }],
        ['missing', { path }],
        ['explain', { path }],
      ] as const) {
        const { failed, text } = await call(tool, args);
        ok(failed && refused.test(text), `${tool} ${path}: ${text}`);
      }
    const { documents } = (await call('check')).data as Checked;
    deepEqual(
      documents.map(({ path }) => path),
      ['docs/okr.md', 'docs/strategy.md'],
    );
  });

  it('is Markdown only', async () => {
    const { call } = await connect([folder]);
    match((await call('check', { paths: ['secret.txt'] })).text, /^"secret.txt" is no Markdown file/);
    match((await call('missing', { path: 'docs' })).text, /^"docs" is a folder/);
    // An option of the terminal is the name of a file here.
    match((await call('check', { paths: ['--config=secret.txt'] })).text, refused);
  });

  it('takes no configuration from above, and says what is wrong with one', async () => {
    const above = mkdtempSync(join(tmpdir(), 'strategy-above-'));
    mkdirSync(join(above, 'docs'));
    writeFileSync(join(above, '.strategylint.yml'), 'kinds: { "**": none }\n');
    writeFileSync(join(above, 'docs', 'plan.md'), '# Plan\n');
    const { call } = await connect([join(above, 'docs')]);
    match((await call('explain', { path: 'plan.md' })).text, /^"plan.md" /);
    ok(!(await call('explain', { path: 'plan.md' })).text.includes('configuration'));
    renameSync(join(above, '.strategylint.yml'), join(above, 'docs', '.strategylint.yml'));
    match((await call('explain', { path: 'plan.md' })).text, /The configuration says that files such as plan.md/);
    writeFileSync(join(above, 'docs', '.strategylint.yml'), 'severites: {}\n');
    match((await call('check')).text, /^\.strategylint\.yml:1: .*severites/);
  });

  it('follows the roots, whichever they are at the time', async () => {
    const { call, named } = await connect([]);
    match((await call('check')).text, /^No folder may be read/);
    named.roots = ['file://elsewhere/docs', join(folder, 'nowhere')];
    match((await call('check')).text, /^None of the folders/);
    named.roots = ['https://example.com/docs'];
    match((await call('check')).text, /^The roots that the client names cannot be read/);
    named.roots = [folder, outside];
    const { documents } = (await call('check')).data as Checked;
    deepEqual(
      documents.map(({ path }) => path),
      [join(folder, 'docs/okr.md'), join(folder, 'docs/strategy.md'), join(outside, 'plan.md')],
    );
    // A path that was answered finds the document again.
    equal(((await call('missing', { path: join(outside, 'plan.md') })).data as Missing).kind, 'roadmap');
  });

  it('is what the server was started with where the client knows no roots', async () => {
    match((await (await connect(undefined)).call('check')).text, /strategy-lint mcp docs\//);
    const { call } = await connect(undefined, [realpathSync(folder)]);
    equal(((await call('check')).data as Checked).documents.length, 2);
    // A client that names roots decides itself.
    match((await (await connect([outside], [folder])).call('check', { paths: ['docs/okr.md'] })).text, refused);
  });
});
