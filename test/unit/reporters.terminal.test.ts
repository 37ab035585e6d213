import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import formats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { lint } from '../../src/linter/index.js';
import { folderWith, runIn } from './running.js';

interface Found {
  readonly ruleId: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
  readonly satisfiedBy?: string;
}

interface Report {
  readonly documents: readonly { readonly path: string; readonly findings: readonly Found[] }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** Names and texts with every sign that a format may stumble over. */
const folder = folderWith({
  'plans/a, b: 100% <&> "é".md':
    '---\nkind: product-strategy\nstatus: approved\nproduct: Teamboard\n---\n\n# Strategy <b> & "more" 🚀\n\n## Metrics\n\n- Reduce churn\u0001\uFFFF & <b> ]]> 50%\u001B[2J from 3% to 5%\n- Reduce cost | share from 3% to 5%\n',
  'plans/clean.md': '---\nkind: product-strategy\nstatus: archived\n---\n\n# Old strategy\n\nWe serve agencies.\n',
  'plans/experiment.md':
    '---\nkind: experiment\nstatus: in review\nproduct: Teamboard\n---\n\n# Test\n\n## Metrics\n\n- Reduce churn from 3% to 2%\n- Reduce cost per share from 3% to 2%\n',
  'notes.md': '# Notes\n\nMilk, eggs.\n',
  '.strategylint.yml': 'experimental: true\n',
});

async function reported(reporter: string, ...args: string[]): Promise<string> {
  const { out, err } = await runIn(folder, ['--reporter', reporter, ...args, '.']);
  equal(err, '');
  return out;
}

async function findings(...args: string[]): Promise<readonly (Found & { readonly path: string })[]> {
  const { documents } = JSON.parse(await reported('json', ...args)) as Report;
  return documents.flatMap(({ path, findings }) => findings.map((finding) => ({ ...finding, path })));
}

/** Says where data breaks a schema. */
function problemsOf(schema: AnySchema, data: unknown): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  validate(data);
  return validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
}

describe('--reporter json', () => {
  it('says of each finding what would satisfy it, and the line it stands on', async () => {
    const found = await findings();
    ok(found.length > 5);
    for (const { ruleId, satisfiedBy } of found) match(satisfiedBy ?? '', /^[A-Z].+\.$/, ruleId);
    equal(
      found.find(({ ruleId, line }) => ruleId === 'consistent-target-direction' && line === 12)?.text,
      '- Reduce cost | share from 3% to 5%',
    );
    ok(found.some(({ ruleId, text }) => ruleId === 'no-orphan-experiment' && text === '# Test'));
  });
});

describe('--reporter sarif', () => {
  interface Log {
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly { readonly executionSuccessful: boolean }[];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: Readonly<Record<string, number>>;
          };
        }[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
      }[];
    }[];
  }
  const schema = JSON.parse(readFileSync('test/schemas/sarif-2.1.0-rtm.5.json', 'utf8')) as Record<string, unknown>;
  // Keys by which the schema names itself and its dialect: newer validators call them otherwise, and they say nothing of logs.
  for (const own of ['id', '$schema']) delete schema[own];
  const logOf = async (): Promise<Log> => JSON.parse(await reported('sarif')) as Log;

  it('is valid by the schema of SARIF 2.1.0', async () => {
    const log = await logOf();
    deepEqual(problemsOf(schema, log), []);
    ok((problemsOf(schema, { ...log, runs: [{ tool: {} }] }) as unknown[]).length > 0);
  });
  it('holds what JSON holds', async () => {
    const [run] = (await logOf()).runs;
    const levels = { error: 'error', warning: 'warning', info: 'note' };
    deepEqual(
      run?.results.map(({ ruleId, level, message, locations: [at] }) => [
        ruleId,
        level,
        message.text,
        decodeURIComponent(at?.physicalLocation.artifactLocation.uri ?? ''),
        at?.physicalLocation.region,
      ]),
      (await findings()).map(({ ruleId, severity, message, path, line, column, endLine, endColumn }) => [
        ruleId,
        levels[severity],
        message,
        path,
        { startLine: line, startColumn: column, endLine, endColumn },
      ]),
    );
    for (const { ruleId, ruleIndex } of run?.results ?? []) equal(run?.tool.driver.rules[ruleIndex]?.id, ruleId);
  });
  it('names each finding once, and by the same name after it has moved', async () => {
    const names = async (text: string): Promise<readonly (string | undefined)[]> => {
      const own = folderWith({ 'plan.md': text });
      const { out } = await runIn(own, ['--reporter', 'sarif', '.']);
      return (JSON.parse(out) as Log).runs[0]?.results.map((each) => each.partialFingerprints['strategyLint/v1']) ?? [];
    };
    const head = '---\nkind: product-strategy\n---\n\n# Plan\n\n';
    const metrics = '## Metrics\n\n- Reduce churn from 3% to 5%\n- Reduce churn from 3% to 5%\n';
    const before = await names(`${head}${metrics}`);
    ok(before.length > 2);
    equal(new Set(before).size, before.length);
    deepEqual(new Set(await names(`${head}<!-- moved -->\n\n${metrics}`)), new Set(before));
  });
  it('says when a document could not be checked', async () => {
    const own = folderWith({ 'plan.md': '# Plan\n' });
    const { code, out } = await runIn(own, ['--reporter', 'sarif', '.'], {
      workers: 1,
      entry: 'data:text/javascript,throw new Error("No luck")',
    });
    const log = JSON.parse(out) as Log;
    equal(code, 2);
    deepEqual(problemsOf(schema, log), []);
    equal(log.runs[0]?.invocations[0]?.executionSuccessful, false);
    match(log.runs[0]?.results[0]?.message.text ?? '', /No luck/);
  });
});

describe('--reporter junit', () => {
  interface Case {
    readonly name: string;
    readonly classname: string;
    readonly failure?: { readonly message: string };
  }
  const counted = { type: 'string', pattern: '^\\d+$' };
  const outcome = { type: 'object', required: ['type', 'message'] };
  /** JUnit's XML as its readers know it, after parsing. */
  const schema = {
    type: 'object',
    required: ['testsuites'],
    properties: {
      testsuites: {
        type: 'object',
        additionalProperties: false,
        required: ['tests', 'failures', 'errors', 'testsuite'],
        properties: {
          name: { type: 'string' },
          tests: counted,
          failures: counted,
          errors: counted,
          testsuite: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['name', 'tests', 'failures', 'errors', 'testcase'],
              properties: {
                name: { type: 'string' },
                tests: counted,
                failures: counted,
                errors: counted,
                testcase: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['name', 'classname'],
                    properties: {
                      name: { type: 'string' },
                      classname: { type: 'string' },
                      failure: outcome,
                      error: outcome,
                      'system-out': { type: 'string' },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  };
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    ignoreDeclaration: true,
    parseAttributeValue: false,
    parseTagValue: false,
    htmlEntities: true,
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  });
  const read = async (...args: string[]) => {
    const xml = await reported('junit', ...args);
    equal(XMLValidator.validate(xml), true);
    ok(!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml));
    const data = parser.parse(xml) as {
      readonly testsuites: {
        readonly tests: string;
        readonly failures: string;
        readonly testsuite: readonly { readonly name: string; readonly testcase: readonly Case[] }[];
      };
    };
    deepEqual(problemsOf(schema, data), []);
    return data.testsuites;
  };
  it('is well formed, and has a suite for each strategy document and a case for each finding', async () => {
    const { testsuite, tests, failures } = await read();
    const found = await findings();
    deepEqual(
      testsuite.map(({ name }) => name),
      ['plans/a, b: 100% <&> "é".md', 'plans/clean.md', 'plans/experiment.md'],
    );
    deepEqual(
      testsuite[1]?.testcase.map(({ name }) => name),
      ['no findings'],
    );
    const cases = testsuite.flatMap(({ testcase }) => testcase);
    equal(Number(tests), cases.length);
    equal(cases.length, found.length + 1);
    equal(Number(failures), found.filter(({ severity }) => severity === 'error').length);
  });
  it('fails with what the program fails with', async () => {
    const { testsuite } = await read('--fail-on', 'info');
    ok(testsuite.every(({ testcase }) => testcase.every(({ name, failure }) => failure || name === 'no findings')));
    match(JSON.stringify(testsuite), /Churn\\\\x01/);
    equal((await read('--fail-on', 'none')).failures, '0');
  });
});

describe('--reporter github', () => {
  /** Reads workflow commands as the runner of GitHub Actions does. */
  const read = (out: string) =>
    out
      .trim()
      .split('\n')
      .map((line) => {
        const [, command = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
        const back = (text: string): string => decodeURIComponent(text.replace(/%(?!0D|0A|25|3A|2C)/g, '%25'));
        return {
          command,
          message: back(message),
          ...Object.fromEntries(
            properties
              .split(',')
              .map((each) => [each.slice(0, each.indexOf('=')), back(each.slice(each.indexOf('=') + 1))]),
          ),
        } as Readonly<Record<string, string>>;
      });
  const commands = { error: 'error', warning: 'warning', info: 'notice' };
  it('annotates each finding, whatever its document is called and says', async () => {
    deepEqual(
      read(await reported('github'))
        .map(({ command, file, line, title }) => [command, file, line, title].join(' '))
        .sort(),
      (await findings())
        .map(({ severity, path, line, ruleId }) => [commands[severity], path, line, ruleId].join(' '))
        .sort(),
    );
    match(await reported('github'), /::Churn\\x01.* goes from 3%25 to 5%25/);
  });
  it('is automatic in GitHub Actions, beside the text, and only there', async () => {
    const inActions = await runIn(folder, ['.'], { env: { GITHUB_ACTIONS: 'true' } });
    match(inActions.out, /^::error file=/m);
    match(inActions.out, /^plans\/clean\.md: no issues found$/m);
    for (const [args, env] of [
      [['.'], {}],
      [['--reporter', 'text', '.'], { GITHUB_ACTIONS: 'true' }],
    ] as const)
      ok(!(await runIn(folder, args, { env })).out.includes('::error'));
  });
  it('lets no name of a file be a command', async () => {
    const own = folderWith({ '::stop-commands::x.md': '---\nkind: roadmap\n---\n\n# Plan\n' });
    const { out } = await runIn(own, ['--reporter', 'text', '.']);
    match(out, /^\.\/::stop-commands::x\.md/);
    ok(!/^\s*::/m.test(out), out);
  });
});

describe('--reporter gitlab', () => {
  /** What GitLab asks of its code quality report. */
  const schema = {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: { type: 'string', minLength: 1 },
        check_name: { type: 'string', minLength: 1 },
        fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          additionalProperties: false,
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', pattern: '^(?!\\./|/)' },
            lines: {
              type: 'object',
              required: ['begin'],
              properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
            },
          },
        },
      },
    },
  };
  it('is what GitLab reads, each finding with a fingerprint of its own', async () => {
    const issues = JSON.parse(await reported('gitlab')) as readonly { readonly fingerprint: string }[];
    deepEqual(problemsOf(schema, issues), []);
    equal(issues.length, (await findings()).length);
    equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
  });
});

describe('--reporter markdown', () => {
  it('sums up, and is no strategy document itself', async () => {
    const out = await reported('markdown');
    match(
      out,
      /^## Product strategy\n\n\d+ errors, \d+ warnings?, \d+ hints? in 3 strategy documents\.\n\n\| Document/m,
    );
    match(out, /^\| plans\/clean\.md \| product strategy \| \d+\/\d+ \| 0 \| 0 \| 0 \|$/m);
    match(out, /^- \*\*Error\*\* Cost \\\| share goes from 3% to 5%.* \(line 12, consistent-target-direction\)$/m);
    equal(out.match(/^- /gm)?.length, (await findings()).length);
    deepEqual(lint(out, { kind: 'product-strategy' }).findings, []);
  });
});

describe('--reporter html', () => {
  it('is the report that leaders read, with the findings that are reported, and links to the documents', async () => {
    const own = folderWith({
      'plans/a b.md':
        '---\nkind: product-strategy\nstatus: approved\n---\n\n# Teamboard & Co\n\n- Reduce churn from 3% to 5%\n',
    });
    const { out } = await runIn(own, ['--reporter', 'html', '--output', 'out/report.html', '--quiet', '.']);
    equal(out, '');
    const html = readFileSync(join(own, 'out', 'report.html'), 'utf8');
    match(html, /^<!DOCTYPE html>[^]*<\/html>\n$/);
    match(html, /Content-Security-Policy[^>]*default-src &#39;none&#39;/);
    ok(html.includes('Teamboard &#38; Co') && html.includes('.ps-picture'));
    match(html, /href="\.\.\/plans\/a%20b\.md"/);
    match(html, /<li dir="auto" class="error">.*churn goes from 3% to 5%/);
    ok(!html.includes('class="warning"') && !html.includes('<script'));
  });
  it('says what several documents show together', async () => {
    match(await reported('html'), /The document does not say which strategy it serves/);
  });
  it('is the same from the cache, which knows whether pages were asked for', async () => {
    const own = folderWith({ 'plan.md': '---\nkind: product-strategy\n---\n\n# Teamboard\n\nWe serve agencies.\n' });
    const pages = [];
    await runIn(own, ['--cache', '.']);
    for (let run = 0; run < 2; run += 1)
      pages.push(
        (await runIn(own, ['--cache', '--reporter', 'html', '.'])).out.replace(/nonce-?(?:="|)[0-9a-f]{32}/g, ''),
      );
    equal(pages[0], pages[1]);
    match(pages[0] ?? '', /Teamboard/);
  });
});

describe('--reporter and --output', () => {
  it('writes several reports at once, each where it is told to', async () => {
    const own = folderWith({ 'plan.md': '---\nkind: roadmap\n---\n\n# Plan\n\nWe serve agencies.\n' });
    const { out, err } = await runIn(own, [
      '--reporter',
      'sarif',
      '--output',
      'reports/lint.sarif',
      '--reporter=junit',
      '--output=lint.xml',
      '--reporter',
      'text',
      '.',
    ]);
    match(out, /^plan\.md\n/);
    equal(err, '');
    ok(JSON.parse(readFileSync(join(own, 'reports', 'lint.sarif'), 'utf8')));
    equal(XMLValidator.validate(readFileSync(join(own, 'lint.xml'), 'utf8')), true);
    await runIn(own, ['--output', 'lint.txt', '.'], { color: true, links: true });
    equal(readFileSync(join(own, 'lint.txt'), 'utf8'), out);
  });
  for (const [args, problem] of [
    [['--reporter', 'json', '--reporter', 'text'], 'json and text would both be written to standard output'],
    [['--reporter', 'json', '--reporter', 'github'], 'json and github would both be written to standard output'],
    [['--output', 'a', '--output', 'b'], '--output "b" has no reporter of its own'],
    [['--reporter', 'json', '--output', 'a', '--output', 'b'], '--output "b" has no reporter of its own'],
    [['--reporter', 'json', '--output', 'a', '--reporter', 'text', '--output', './a'], 'Two reports would be written'],
    [['--output', 'notes.md'], '"notes.md" is one of the documents, so no report is written over it.'],
    [['--output', 'plans'], 'The report "plans" cannot be written'],
    [['--max-warnings', 'few'], '--max-warnings must be a whole number, not "few".'],
    [['--max-warnings', '-1'], '--max-warnings'],
    [['--stdin-filename', 'a.md'], '--stdin-filename names what "-" reads'],
    [['-'], '"-" reads standard input, and stands alone.'],
  ] as const)
    it(`says what is wrong: ${args.join(' ')}`, async () => {
      const { code, err } = await runIn(folder, [...args, '.']);
      equal(code, 2);
      ok(err.includes(problem), err);
    });
  it('writes a report anew, and does not lint it', async () => {
    const own = folderWith({ 'plan.md': '---\nkind: roadmap\n---\n\n# Plan\n' });
    const args = ['--reporter', 'markdown', '--output', 'summary.md', '--reporter', 'json', '.'];
    await runIn(own, args);
    const first = readFileSync(join(own, 'summary.md'), 'utf8');
    const again = await runIn(own, args);
    equal((JSON.parse(again.out) as Report).summary['documents'], 1);
    equal(readFileSync(join(own, 'summary.md'), 'utf8'), first);
    writeFileSync(join(own, 'summary.md'), '# Notes\n');
    equal((await runIn(own, args)).code, 2);
    equal(readFileSync(join(own, 'summary.md'), 'utf8'), '# Notes\n');
  });
  it('sends colours and links to terminals only', async () => {
    const plain = await runIn(folder, ['plans']);
    ok(!plain.out.includes('\u001B'));
    const linked = (await runIn(folder, ['plans'], { color: true, links: true })).out;
    match(linked, /\u001B\]8;;file:\/\/\/[^\u0007]*\/plans\/clean\.md\u0007.*plans\/clean\.md/);
    match(
      linked,
      /\u001B\]8;;https:[^\u0007]*\/metrics\/consistent-target-direction\.md\u0007consistent-target-direction/,
    );
    // Without the links, and without the colours, it is the same.
    equal(linked.replace(/\u001B\]8;;[^\u0007]*\u0007/g, '').replace(/\u001B\[\d+m/g, ''), plain.out);
    for (const reporter of ['json', 'github', 'markdown'])
      ok(!(await runIn(folder, ['--reporter', reporter, '.'], { color: true, links: true })).out.includes('\u001B'));
  });
});

describe('exit codes', () => {
  it('are 1 at more warnings than allowed, and say so', async () => {
    const name = 'plans/a, b: 100% <&> "é".md';
    const [document] = (JSON.parse((await runIn(folder, ['--reporter', 'json', name])).out) as Report).documents;
    const warnings = document?.findings.filter(({ severity }) => severity === 'warning').length ?? 0;
    ok(warnings > 0);
    const allowed = async (count: number, ...more: string[]) =>
      runIn(folder, ['--fail-on', 'none', '--max-warnings', String(count), ...more, name]);
    deepEqual([(await allowed(warnings)).code, (await allowed(warnings)).err], [0, '']);
    for (const more of [[], ['--quiet']]) {
      const { code, err, out } = await allowed(warnings - 1, ...more);
      equal(code, 1);
      equal(
        err,
        warnings === 1
          ? 'strategy-lint: 1 warning: --max-warnings allows 0.\n'
          : `strategy-lint: ${warnings} warnings: --max-warnings allows ${warnings - 1}.\n`,
      );
      match(out, / warning /);
    }
  });
});

describe('--quiet', () => {
  it('reports what makes it fail, and nothing else', async () => {
    const { code, out, err } = await runIn(folder, ['--quiet', '.']);
    deepEqual([code, err], [1, '']);
    match(out, /^plans\/a, b.*\n(?:.+ error .+\n)+\n✖ \d+ errors\n$/);
    match((await runIn(folder, ['--quiet', '--fail-on', 'warning', '.'])).out, / warning /);
    deepEqual(await runIn(folder, ['--quiet', 'notes.md', 'plans/clean.md']), { code: 0, out: '', err: '' });
    const { documents, summary } = JSON.parse(await reported('json', '--quiet')) as Report;
    equal(documents.flatMap((each) => each.findings).length, summary['errors']);
    equal(summary['warnings'], 0);
  });
});

describe('--quiet over several documents', () => {
  it('reports a document of which only others show something', async () => {
    const own = folderWith({
      'a.md':
        '---\nkind: product-strategy\nstatus: approved\nproduct: Teamboard\n---\n\n# Strategy\n\nWe serve agencies.\n',
      'b.md': '---\nkind: experiment\nstatus: in review\nproduct: Teamboard\n---\n\n# Test\n\nWe test.\n',
      '.strategylint.yml': 'severities:\n  no-orphan-experiment: error\n',
    });
    for (const reporter of ['json', 'text', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'html']) {
      const { code, out } = await runIn(own, ['--quiet', '--reporter', reporter, '.']);
      equal(code, 1);
      equal(
        out.match(/The document does not say which strategy it serves/g)?.length,
        reporter === 'junit' ? 2 : 1,
        reporter,
      );
    }
  });
});

describe('standard input', () => {
  const text = '# Plan\n\n## Metrics\n\n- Reduce churn from 3% to 5%\n';
  const read = (): Promise<string> => Promise.resolve(text);
  it('is checked under its name', async () => {
    const own = folderWith({ '.strategylint.yml': 'kinds:\n  "okr/**": okr\n' });
    const { code, out } = await runIn(own, ['--stdin-filename', 'okr/2027.md', '--reporter', 'json', '-'], { read });
    const { documents } = JSON.parse(out) as { documents: { path: string; kind: string }[] };
    deepEqual([documents[0]?.path, documents[0]?.kind, documents.length, code], ['okr/2027.md', 'okr', 1, 1]);
    match(
      (await runIn(own, ['--kind', 'prd', '-'], { read })).out,
      /^stdin\.md\n(?:.+\n)*5:27-5:29 +error +Churn goes/,
    );
    ok(!existsSync(join(own, 'okr')));
  });
  it('is not replaced by its report', async () => {
    const own = folderWith({ 'plan.md': text });
    const args = ['--stdin-filename', 'plan.md', '--output', 'plan.md', '-'];
    equal((await runIn(own, args, { read })).code, 2);
    equal(readFileSync(join(own, 'plan.md'), 'utf8'), text);
  });
  it('says the same as the file', async () => {
    const own = folderWith({ 'plan.md': `\uFEFF${text}` });
    const args = ['--kind', 'prd', '--reporter', 'json'];
    deepEqual(
      await runIn(own, [...args, '--stdin-filename', 'plan.md', '-'], { read: () => Promise.resolve(`\uFEFF${text}`) }),
      await runIn(own, [...args, 'plan.md']),
    );
  });
});
