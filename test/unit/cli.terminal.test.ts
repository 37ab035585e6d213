import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { usualSettings } from '../../src/cli/document.js';
import { lintAll } from '../../src/cli/lint.js';
import { main, type Program } from '../../src/cli/main.js';
import { rules, type Kind } from '../../src/linter/index.js';

const cwd = mkdtempSync(join(tmpdir(), 'strategy-lint-'));
mkdirSync(join(cwd, 'docs'));
writeFileSync(
  join(cwd, 'docs', 'strategy.md'),
  '---\nkind: product-strategy\nstatus: approved\n---\n\n# Teamboard strategy 🚀\r\n\r\n## Metrics\r\n\r\n- Reduce churn from 3% to 5%\r\n',
);
writeFileSync(join(cwd, 'docs', 'notes.md'), '# Notes\n\nMilk, eggs.\n');
writeFileSync(join(cwd, 'config.json'), '{ "severities": { "metrics": "off" } }');
writeFileSync(join(cwd, 'typo.json'), '{ "severites": {} }');

const program: Program = { version: '1.2.3', entry: new URL('../../src/cli/index.js', import.meta.url).href };

async function runIn(
  cwd: string,
  args: readonly string[],
  own: Partial<Program> = {},
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await main(
    args,
    {
      cwd,
      color: false,
      out: (text) => {
        out += `${text}\n`;
      },
      err: (text) => {
        err += text;
      },
    },
    { ...program, ...own },
  );
  return { code, out, err };
}

const run = (...args: string[]): ReturnType<typeof runIn> => runIn(cwd, args);

/** A folder with a strategy and experiments that serve it, and one that serves nothing, which only both show. */
function manyDocuments(): string {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-many-'));
  writeFileSync(
    join(folder, 'a-strategy.md'),
    '---\nkind: product-strategy\nstatus: approved\nproduct: Teamboard\n---\n\n# Strategy\r\rWe serve agencies.\n',
  );
  for (let index = 0; index < 8; index += 1)
    writeFileSync(
      join(folder, `b-${index}.md`),
      `---\nkind: experiment\nstatus: in review\nnext-review: 2026-01-01\nproduct: Teamboard\n${index > 0 ? 'parent: a-strategy.md\n' : ''}---\n\n# Test ${index}\n\n## Metrics\n\n- Reduce churn from 3% to ${index}%\n`,
    );
  writeFileSync(join(folder, 'c-notes.md'), '# Notes\n\nMilk, eggs.\n');
  writeFileSync(join(folder, '.strategylint.yml'), 'experimental: true\n');
  return folder;
}

describe('strategy-lint', () => {
  it('reports in JSON, as the contract says', async () => {
    const { code, out } = await run('--reporter', 'json', 'docs');
    equal(code, 1);
    const report = JSON.parse(out) as {
      version: number;
      summary: Record<string, number>;
      documents: {
        path: string;
        kind: string | null;
        status: string | null;
        items: { id: string; line: number | null }[];
        findings: {
          ruleId: string;
          line: number;
          column: number;
          endLine: number;
          endColumn: number;
          satisfiedBy: string;
          fixes: { title: string; edits: { start: number; end: number; text: string }[] }[];
        }[];
      }[];
    };
    equal(report.version, 1);
    deepEqual(
      report.documents.map((document) => [document.path, document.kind, document.status]),
      [
        ['docs/notes.md', null, null],
        ['docs/strategy.md', 'product-strategy', 'approved'],
      ],
    );
    deepEqual([report.documents[0]?.items, report.documents[0]?.findings], [[], []]);
    const finding = report.documents[1]?.findings.find((each) => each.ruleId === 'consistent-target-direction');
    deepEqual([finding?.line, finding?.column, finding?.endLine, finding?.endColumn], [10, 27, 10, 29]);
    deepEqual(
      finding?.fixes[0]?.edits.map((edit) => edit.text),
      ['5%', '3%'],
    );
    for (const { ruleId, satisfiedBy } of report.documents[1]?.findings ?? [])
      equal(satisfiedBy, rules.find(({ id }) => id === ruleId)?.statement);
    equal(report.documents[1]?.items.find((item) => item.id === 'metrics')?.line, 10);
    equal(report.summary.documents, 2);
  });
  it('reports for people', async () => {
    const { out } = await run('docs');
    match(out, /docs\/strategy\.md/);
    match(out, /10:27-10:29 +error +Churn goes from 3% to 5%/);
    match(out, /1 of 2 files left alone: it does not read like a strategy document/);
  });
  it('shows control characters and escape sequences of documents and names of files, and sends none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strategy-control-'));
    writeFileSync(
      join(folder, 'plan\u001B[2J.md'),
      '---\nkind: product-strategy\n---\n\n# Plan\n\n## Metrics\n\n- Reduce churn\u001Bc\u009B31m\u202E from 3% to 5%\n',
    );
    const text = await runIn(folder, ['.']);
    ok(text.out.includes('plan\\x1b[2J.md') && text.out.includes('Churn\\x1bc\\x9b31m\\u202e goes'), text.out);
    const json = await runIn(folder, ['--reporter', 'json', '.']);
    const wrong = await runIn(folder, ['--kind', '\u001B[2J']);
    ok(wrong.err.includes('"\\x1b[2J" is not a kind'), wrong.err);
    for (const { out, err } of [text, json, wrong])
      ok(!/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/.test(out + err), JSON.stringify(out + err));
    ok((JSON.parse(json.out) as { documents: { path: string }[] }).documents[0]?.path.includes('\u001B'));
  });
  it('reports a check that fails on a document, goes on with the others, and says so with its exit code', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strategy-failing-'));
    writeFileSync(join(folder, 'a.md'), '# Failing\n\nText.\n');
    writeFileSync(join(folder, 'b.md'), '# Plan\n\n## Metrics\n\n- Reduce churn from 3% to 5%\n');
    const rule = rules.find(({ id }) => id === 'metrics');
    ok(rule);
    const { check } = rule;
    rule.check = (document, report) => {
      if (document.source.includes('Failing')) throw new RangeError('Maximum call stack size exceeded');
      return check(document, report);
    };
    try {
      for (const more of [[], ['--fail-on', 'none'], ['--cache'], ['--cache']]) {
        const { code, out } = await runIn(folder, ['--kind', 'product-strategy', ...more, '.']);
        equal(code, 2);
        match(
          out,
          /^a\.md\n1:1-1:1 +error +The check metrics could not run here \(quotations, lists or brackets are nested too deeply\).*\n[^]*\nb\.md\n[^]*Churn goes from 3% to 5%/,
        );
      }
    } finally {
      rule.check = check;
    }
  });
  it('takes files, folders and globs', async () => {
    for (const pattern of ['docs/strategy.md', 'docs', '**/*.md'])
      ok((await run('--reporter', 'json', pattern)).out.includes('docs/strategy.md'), pattern);
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
    deepEqual(
      [typo.code, typo.err],
      [2, 'strategy-lint: typo.json:1: "severites" is not a setting. Did you mean "severities"?'],
    );
  });
  it('finds the configuration of the team, with its items, wordings and mistakes', async () => {
    const team = mkdtempSync(join(tmpdir(), 'strategy-team-'));
    mkdirSync(join(team, 'docs'));
    writeFileSync(
      join(team, '.strategylint.yml'),
      'synonyms:\n  non-goals: [Parking place]\nchecklists:\n  legal:\n    privacy-review:\n      statement: It names who reviewed privacy.\n      words: [privacy review]\n      kinds: [prd]\nseverities:\n  privacy-review: error\n',
    );
    writeFileSync(
      join(team, 'docs', 'plan.md'),
      '---\nkind: prd\n---\n\n# Plan\n\n## Parking place\n\n- Invoicing, because partners do it better\n',
    );
    let out = '';
    const inDocs = (...args: string[]): Promise<number> =>
      main(
        args,
        {
          cwd: join(team, 'docs'),
          color: false,
          out: (text) => {
            out += text;
          },
          err: (text) => {
            out += text;
          },
        },
        program,
      );
    equal(await inDocs('--reporter', 'json'), 1);
    const [document] = (
      JSON.parse(out) as {
        documents: {
          items: { id: string; status: string; checklist: string }[];
          findings: { ruleId: string; severity: string; satisfiedBy: string }[];
        }[];
      }
    ).documents;
    deepEqual(
      document?.items
        .filter(({ id }) => id === 'privacy-review' || id === 'non-goals')
        .map(({ id, status, checklist }) => [id, checklist, status]),
      [
        ['non-goals', 'strategy', 'met'],
        ['privacy-review', 'legal', 'missing'],
      ],
    );
    deepEqual(
      document?.findings
        .filter(({ ruleId }) => ruleId === 'privacy-review')
        .map(({ severity, satisfiedBy }) => [severity, satisfiedBy]),
      [['error', 'It names who reviewed privacy.']],
    );
    writeFileSync(join(team, '.strategylint.yml'), 'fiscalYearStart: 2\nsynonyms:\n  non-gaols: [x]\n');
    out = '';
    equal(await inDocs(), 2);
    match(
      out,
      /\.strategylint\.yml:3: "non-gaols" in "synonyms" is nothing that sections are about\. Did you mean "non-goals"\?/,
    );
  });
  for (const [args, problem] of [
    [['--kind', 'poem'], '"poem" is not a kind of document'],
    [['nowhere.md'], 'There is no file or folder "nowhere.md".'],
    [['*.txt'], 'No file matches "*.txt".'],
    [['--reporter', 'xml'], '"xml" is not a reporter'],
    [['--fail-on', 'x'], '--fail-on must be'],
    [['--bogus'], '--bogus'],
    [['--today', 'tomorrow'], '--today must be a day such as 2026-03-31, not "tomorrow".'],
    [['--today', '2026-02-30'], 'not "2026-02-30".'],
    [['--config', 'none.json'], 'cannot be read'],
  ] as const)
    it(`says what is wrong: ${args.join(' ')}`, async () => {
      const { code, err } = await run(...args);
      equal(code, 2);
      ok(err.includes(problem), err);
    });
  it('says what is not there, and checks the others all the same', async () => {
    const { code, out, err } = await run('nowhere.md', '*.txt', 'docs');
    deepEqual(
      [code, err],
      [2, 'strategy-lint: There is no file or folder "nowhere.md".strategy-lint: No file matches "*.txt".'],
    );
    match(out, /Churn goes from 3% to 5%/);
  });
  it('says that a folder holds no Markdown', async () => {
    const ran = await runIn(mkdtempSync(join(tmpdir(), 'strategy-empty-')), ['.']);
    deepEqual(ran, { code: 0, out: '', err: 'strategy-lint: There is no Markdown in ".".' });
  });
  it('says what mcp takes', async () => {
    match((await run('mcp', '--help')).out, /^Usage: strategy-lint mcp \[folders\]/);
    for (const args of [['nowhere'], ['--roots', 'docs']]) {
      const { code, err } = await run('mcp', ...args);
      deepEqual(
        [code, err],
        [2, 'strategy-lint: mcp takes folders, each of which must be there, and no options but --help.'],
      );
    }
  });
  it('checks as of the day it is told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strategy-today-'));
    writeFileSync(
      join(folder, 'plan.md'),
      '# Roadmap\n\n## Milestones\n\n- Search for shops: 2031-03-31\n- Export for shops: 2031-09-30\n',
    );
    const late = async (...args: string[]): Promise<boolean> =>
      (await runIn(folder, ['--kind', 'roadmap', ...args, '.'])).out.includes('was due 2031-03-31');
    deepEqual(
      [await late('--today', '2031-04-01'), await late('--today=2031-05-01'), await late()],
      [false, true, false],
    );
  });
  it('knows its version and its usage', async () => {
    equal((await run('--version')).out, '1.2.3\n');
    match((await run('--help')).out, /^Usage: strategy-lint/);
  });
  it('counts everything at the end, and says there what several documents show together', async () => {
    const { out } = await runIn(manyDocuments(), ['.']);
    match(out, /^a-strategy\.md\n(?:.+\n)+\nb-0\.md\n/);
    match(
      out,
      /\n\nWhat several documents show together:\n\nb-0\.md\n8:\d-8:9 +(?:info|warning|error) +The document does not say which strategy it serves.+\n\n\d+ messages \(✖ \d+ errors?, ⚠ \d+ warnings\)\n\n1 of 10 files left alone: it does not read like a strategy document\n$/,
    );
    const [errors, warnings] = [out.match(/ error /g), out.match(/ warning /g)].map((found) => found?.length ?? 0);
    ok(out.includes(`(✖ ${errors} error${errors === 1 ? '' : 's'}, ⚠ ${warnings} warnings)`), out);
  });
  it('puts what several documents show together among the findings of a document in JSON', async () => {
    const { out } = await runIn(manyDocuments(), ['--reporter', 'json', '.']);
    const report = JSON.parse(out) as {
      documents: {
        path: string;
        findings: { ruleId: string; line: number; severity: string; satisfiedBy: string }[];
      }[];
      summary: Record<string, number>;
    };
    const findings = report.documents.find(({ path }) => path === 'b-0.md')?.findings ?? [];
    deepEqual(
      findings.map(({ line }) => line),
      findings.map(({ line }) => line).sort((a, b) => a - b),
    );
    deepEqual(
      findings.filter(({ ruleId }) => ruleId === 'no-orphan-experiment').map(({ satisfiedBy }) => satisfiedBy),
      ['An experiment or brief names the strategy that it serves.'],
    );
    const all = report.documents.flatMap((document) => document.findings);
    deepEqual(report.summary, {
      documents: 10,
      errors: all.filter(({ severity }) => severity === 'error').length,
      warnings: all.filter(({ severity }) => severity === 'warning').length,
      infos: all.filter(({ severity }) => severity === 'info').length,
    });
  });
});

describe('strategy-lint and what may well be a strategy document', () => {
  /** What the program says of notes that an earlier run took for such documents. */
  async function said(likely: readonly Kind[], ...args: string[]): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'strategy-likely-'));
    const cache = join(folder, '.strategylintcache');
    for (const [index] of likely.entries()) writeFileSync(join(folder, `${index}.md`), '# Notes\n\nMilk, eggs.\n');
    writeFileSync(join(folder, 'shopping.md'), '# Shopping\n\nMilk, eggs.\n');
    await runIn(folder, ['--cache', '.']);
    const lines = readFileSync(cache, 'utf8')
      .split('\n')
      .map((line) => {
        const [, index = ''] = /"path":"(\d+)\.md"/.exec(line) ?? [];
        return line.replace(
          '"likelyKind":null',
          `"likelyKind":${JSON.stringify(likely[Number(index || NaN)] ?? null)}`,
        );
      });
    writeFileSync(cache, lines.join('\n'));
    return (await runIn(folder, ['--cache', ...args, '.'])).out;
  }
  it('counts it in one line at the end', async () => {
    equal(
      await said(['roadmap', 'prd', 'roadmap']),
      '1 of 4 files left alone: it does not read like a strategy document\n\n3 more files look like plans (2 roadmaps, 1 PRD): check them with --include-likely.\n',
    );
    equal(
      await said(['product-strategy']),
      '1 of 2 files left alone: it does not read like a strategy document\n\n1 more file looks like a plan (1 product strategy): check it with --include-likely.\n',
    );
    match(
      await said([
        'product-strategy',
        'product-strategy',
        'competitive-analysis',
        'competitive-analysis',
        'pmf-hypothesis',
        'pmf-hypothesis',
        'metrics',
        'metrics',
        'okr',
      ]),
      /\(2 competitive analyses, 2 metrics plans, 2 PMF hypotheses, 2 product strategies, 1 OKR page\)/,
    );
  });
  it('says in JSON what each looks like', async () => {
    const { documents } = JSON.parse(await said(['okr'], '--reporter', 'json')) as {
      documents: { path: string; kind: unknown; likelyKind: unknown }[];
    };
    deepEqual(
      documents.map(({ path, kind, likelyKind }) => [path, kind, likelyKind]),
      [
        ['0.md', null, 'okr'],
        ['shopping.md', null, null],
      ],
    );
  });
});

describe('strategy-lint with worker threads', () => {
  it('says the same as without, letter for letter', async () => {
    const folder = manyDocuments();
    writeFileSync(
      join(folder, '.strategylint.yml'),
      'severities:\n  review-cadence: error\nsynonyms:\n  non-goals: [Parking place]\n',
    );
    for (const args of [
      ['.'],
      ['--reporter', 'json', '.'],
      ['--kind', 'prd', '--checklists', 'all', '--reporter', 'json', '.'],
    ]) {
      const alone = await runIn(folder, args, { workers: 0 });
      deepEqual(await runIn(folder, args, { workers: 2 }), alone);
      ok(alone.out.length > 500);
    }
  }).timeout(60_000);
  it('says which file cannot be read, as without, and goes on with the others', async () => {
    const folder = manyDocuments();
    const sources = ['a-strategy.md', 'b-0.md', 'gone.md', 'b-1.md'].map((path) => ({
      path,
      file: join(folder, path),
    }));
    for (const workers of [0, 2]) {
      const seen: unknown[] = [];
      for await (const { report } of lintAll(
        sources,
        { ...usualSettings('1', 0), fixes: true },
        { entry: program.entry, workers },
      ))
        seen.push([report.path, report.findings.find(({ ruleId }) => ruleId === 'failed-check')?.message.slice(0, 46)]);
      deepEqual(seen, [
        ['a-strategy.md', undefined],
        ['b-0.md', undefined],
        ['gone.md', 'The document could not be checked: ENOENT: no '],
        ['b-1.md', undefined],
      ]);
    }
  }).timeout(60_000);
  it('reports a document at which a thread dies, and goes on with the others', async () => {
    const folder = manyDocuments();
    for (const [name, source, reason] of [
      ['dies.mjs', 'process.exit(3);', 'its worker thread stopped'],
      ['throws.mjs', 'throw new Error("No luck");', 'No luck'],
      [
        'dies-later.mjs',
        "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(0));",
        'its worker thread stopped',
      ],
    ] as const) {
      writeFileSync(join(folder, name), source);
      const { code, out, err } = await runIn(folder, ['--reporter', 'json', '.'], {
        workers: 2,
        entry: pathToFileURL(join(folder, name)).href,
      });
      const { documents } = JSON.parse(out) as {
        readonly documents: readonly { readonly findings: readonly { readonly message: string }[] }[];
      };
      deepEqual(
        [code, err, ...new Set(documents.flatMap(({ findings }) => findings.map(({ message }) => message)))],
        [2, '', `The document could not be checked: ${reason}.`],
      );
      ok(documents.length > 2);
    }
  }).timeout(20_000);
});

describe('strategy-lint --cache', () => {
  const now = Date.UTC(2026, 4, 4, 12);
  const json = ['--cache', '--reporter', 'json', '.'];
  const cacheIn = (folder: string): string => join(folder, '.strategylintcache');
  /** Changes the results in the cache, so that it shows whether they are used. */
  const mark = (folder: string): void =>
    writeFileSync(
      cacheIn(folder),
      readFileSync(cacheIn(folder), 'utf8').replaceAll('"message":"', '"message":"REMEMBERED '),
    );
  const remembered = async (
    folder: string,
    args: readonly string[] = json,
    own: Partial<Program> = {},
  ): Promise<readonly string[]> => {
    const { documents } = JSON.parse((await runIn(folder, args, { now, ...own })).out) as {
      documents: { path: string; findings: { message: string }[] }[];
    };
    return documents
      .filter(({ findings }) => findings.some(({ message }) => message.startsWith('REMEMBERED ')))
      .map(({ path }) => path);
  };
  const all = ['a-strategy.md', ...Array.from({ length: 8 }, (_, index) => `b-${index}.md`)];

  it('says the same as without, and answers a second time without linting', async () => {
    const folder = manyDocuments();
    const without = await runIn(folder, json.slice(1), { now });
    deepEqual(await runIn(folder, json, { now }), without);
    deepEqual(await runIn(folder, json, { now }), without);
    mark(folder);
    deepEqual(await remembered(folder), all);
    deepEqual(await remembered(folder, json, { workers: 2 }), all);
  });
  it('lints again what changed, and all for another configuration, kind, version or day', async () => {
    const folder = manyDocuments();
    await runIn(folder, json, { now });
    mark(folder);
    const planted = readFileSync(cacheIn(folder), 'utf8');
    const again = async (args?: readonly string[], own?: Partial<Program>): Promise<readonly string[]> => {
      writeFileSync(cacheIn(folder), planted);
      return remembered(folder, args, own);
    };
    deepEqual(await again(['--kind', 'prd', ...json]), []);
    deepEqual(await again(['--checklists', 'all', ...json]), []);
    deepEqual(await again(['--include-likely', ...json]), []);
    deepEqual(await again(json, { version: '1.2.4' }), []);
    deepEqual(await again(json, { now: now + 86_400_000 }), []);
    writeFileSync(join(folder, 'b-1.md'), readFileSync(join(folder, 'b-1.md'), 'utf8').replace('3%', '4%'));
    deepEqual(
      await again(),
      all.filter((path) => path !== 'b-1.md'),
    );
    writeFileSync(join(folder, '.strategylint.yml'), 'fiscalYearStart: 2\n');
    deepEqual(await again(), []);
  });
  it('forgets files that are gone, and keeps those that were not asked for', async () => {
    const folder = manyDocuments();
    await runIn(folder, json, { now });
    rmSync(join(folder, 'b-2.md'));
    await runIn(folder, ['--cache', 'b-1.md'], { now });
    const paths = readFileSync(cacheIn(folder), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { report: { path: string } }).report.path);
    deepEqual(paths.sort(), [...all.filter((path) => path !== 'b-2.md'), 'c-notes.md']);
  });
  it('does without a cache that is damaged, and writes it anew', async () => {
    const folder = manyDocuments();
    const first = await runIn(folder, json, { now });
    const good = readFileSync(cacheIn(folder), 'utf8');
    for (const bad of [
      '',
      '{',
      '[1, 2]\nnull\n',
      '\u0000\u0001',
      good.slice(0, 300),
      good.replaceAll('"report":{', '"report":['),
      good.replaceAll(/"report":.*/g, '"report":{}}'),
    ]) {
      writeFileSync(cacheIn(folder), bad);
      deepEqual(await runIn(folder, json, { now }), first, bad.slice(0, 100));
      equal(readFileSync(cacheIn(folder), 'utf8').length, good.length);
    }
  });
  it('keeps it where it is told to, and says when it cannot', async () => {
    const folder = manyDocuments();
    await runIn(folder, ['--cache-location', 'cache/lint', '.'], { now });
    ok(existsSync(join(folder, 'cache', 'lint')) && !existsSync(cacheIn(folder)));
    const { code, err } = await runIn(folder, ['--cache-location', 'cache', '.'], { now });
    equal(code, 2);
    match(err, /^strategy-lint: The cache cannot be written: /);
    const [plan] = readdirSync(folder).filter((name) => name.endsWith('.md'));
    const text = readFileSync(join(folder, plan ?? ''), 'utf8');
    const refused = await runIn(folder, ['--cache-location', plan ?? '', '.'], { now });
    equal(refused.code, 2);
    equal(refused.err, `strategy-lint: "${plan ?? ''}" is no cache, so it is not overwritten.`);
    equal(readFileSync(join(folder, plan ?? ''), 'utf8'), text);
  });
});
