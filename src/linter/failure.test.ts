import { deepEqual, equal, match, ok, throws } from 'node:assert/strict';
import { createWorkspaceIndex, summaryOf, workspaceRules } from '../workspace/index.js';
import { resolveConfig } from './config/config.js';
import { createLinter, inspect, lint, rules, type Linter } from './index.js';

const options = { kind: 'product-strategy', now: Date.UTC(2026, 10, 24) } as const;
const text = '# Strategy\n\n## Metrics\n\n- Reduce churn from 3% to 5%\n';

/** Does something while a rule throws. */
function whileFails<Value>(rule: { check: unknown } | undefined, act: () => Value): Value {
  ok(rule);
  const { check } = rule;
  rule.check = () => {
    throw new Error('no luck');
  };
  try {
    return act();
  } finally {
    rule.check = check;
  }
}

describe('what fails', () => {
  it('costs a rule that throws its own answer only, and is said as an error', () => {
    const without = lint(text, options);
    const found = whileFails(
      rules.find(({ id }) => id === 'summary'),
      () => lint(text, { ...options, allChecklists: true }),
    );
    deepEqual(
      found.findings
        .filter(({ ruleId }) => ruleId === 'failed-check')
        .map(({ severity, message }) => `${severity}: ${message}`),
      ['error: The check summary could not run here (no luck); all others did.'],
    );
    for (const { ruleId, message } of without.findings)
      ok(
        found.findings.some((each) => each.message === message),
        ruleId,
      );
  });

  it('is said where nothing else is, and whatever comments silence', () => {
    const archived = whileFails(
      rules.find(({ id }) => id === 'metrics'),
      () => lint(`---\nstatus: archived\n---\n\n<!--lint disable-->\n\n${text}`, options),
    );
    deepEqual(
      archived.findings.map(({ ruleId }) => ruleId),
      ['failed-check'],
    );
    const silenced = whileFails(
      rules.find(({ id }) => id === 'metrics'),
      () => lint(`<!--lint disable-->\n\n${text}`, options),
    );
    deepEqual(
      silenced.findings.map(({ ruleId }) => ruleId),
      ['failed-check'],
    );
  });

  it('leaves a linter fit for the next version', () => {
    const linter: Linter = createLinter();
    linter.lint(text, options);
    // Wordings of a team that cannot be read make the outline fail, half way.
    const synonyms = new Proxy(new Map(), {
      get: () => {
        throw new RangeError('no luck');
      },
    });
    throws(
      () => linter.lint(`${text}\n## More\n`, { ...options, config: { ...resolveConfig(undefined).config, synonyms } }),
      RangeError,
    );
    deepEqual(
      JSON.stringify(linter.lint(`${text}\nMore.\n`, options)),
      JSON.stringify(lint(`${text}\nMore.\n`, options)),
    );
  });

  it('costs a rule over several documents its own answer only', () => {
    const index = createWorkspaceIndex();
    for (const path of ['a.md', 'b.md'])
      index.set(summaryOf(inspect(text, options).document, path, 'product-strategy'));
    const { severities } = resolveConfig(undefined).config;
    const findings = whileFails(workspaceRules[0], () =>
      index.findings({ now: options.now, severities, experimental: true, exists: () => undefined }),
    );
    equal(findings.get('a.md')?.filter(({ ruleId }) => ruleId === 'failed-check').length, 1);
    match(
      findings.get('a.md')?.find(({ ruleId }) => ruleId === 'failed-check')?.message ?? '',
      /could not run over these documents \(no luck\); all others did/,
    );
  });
});
