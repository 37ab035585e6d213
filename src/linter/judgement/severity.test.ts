import { deepEqual, equal } from 'node:assert/strict';
import { mergeConfigs, resolveConfig, type Config } from '../config/config.js';
import { readOnce } from '../index.js';
import { met, type Rule } from '../rules/rule.js';
import { createSeverities } from './severity.js';

const rule = (id: string, also: Partial<Rule> = {}): Rule => ({
  id,
  checklist: 'strategy',
  statement: 'x',
  severity: 'warning',
  nature: 'quality',
  check: () => met(),
  ...also,
});
// The names of real items, because settings of others are mistakes.
const rules = [rule('risks'), rule('pricing', { experimental: true }), rule('budget', { optional: true })];

function asked(raw: unknown, all = false, config: Config = resolveConfig(raw).config): Record<string, string> {
  const document = readOnce('---\nstatus: in review\n---\n\n# Plan\n');
  return Object.fromEntries(createSeverities(document, rules, config)({ kind: 'prd', all }).asked);
}

describe('experimental items', () => {
  it('are off', () => deepEqual(asked({}), { risks: 'warning' }));
  it('are on where somebody tries them', () => {
    deepEqual(asked({ experimental: true }), { risks: 'warning', pricing: 'warning' });
    deepEqual(asked(mergeConfigs({ experimental: true }, { experimental: false })), { risks: 'warning' });
  });
  it('are on by name', () => {
    deepEqual(asked({ severities: { pricing: 'error' } }), { risks: 'warning', pricing: 'error' });
    deepEqual(asked({ experimental: true, severities: { pricing: 'off' } }), { risks: 'warning' });
  });
  it('are judged where every checklist is asked for', () =>
    deepEqual(asked({}, true), { risks: 'warning', pricing: 'warning' }));
  it('are no matter of words', () =>
    equal(resolveConfig({ experimental: 'yes' }).problems[0]?.message, '"experimental" must be true or false.'));
  it('are no items that a team has switched off', () => {
    const { switchedOff } = createSeverities(
      readOnce('# Plan\n'),
      rules,
      resolveConfig({}).config,
    )({ kind: 'prd', all: false });
    deepEqual(switchedOff, []);
  });
});
