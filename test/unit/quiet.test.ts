import { deepEqual } from 'node:assert/strict';
import { askedOnce } from '../../src/linter/judgement/askedOnce.js';
import { lint, resolveConfig, type LintOptions } from '../../src/linter/index.js';
import { now } from './apply.js';

const { config } = resolveConfig({ experimental: true });
/** What every checklist says, and what is left of it when nothing is asked twice. */
const told = (text: string, ids: readonly string[], options: LintOptions): string[] =>
  askedOnce(lint(text, { now, config, allChecklists: true, ...options }).findings)
    .map(({ ruleId }) => ruleId)
    .filter((id) => ids.includes(id));

describe('one thing is asked for once', () => {
  const businessCase =
    '# Business case: self-service returns\n\n## Problem\n\nShop owners answer every return by hand, 4,000 times in May.\n\n## Options\n\n- Do nothing\n- Build a return portal\n';
  it('a business case without an ask is not asked for its budget too', () => {
    deepEqual(told(businessCase, ['ask', 'budget'], { kind: 'business-case' }), ['ask']);
    deepEqual(
      told(`${businessCase}\n## Ask\n\nWe ask the board to decide by 31 March 2027.\n`, ['ask', 'budget'], {
        kind: 'business-case',
      }),
      ['budget'],
    );
  });
  it('an experiment that tests no hypothesis is told so once', () => {
    deepEqual(
      told(
        '# A/B test: first plan\n\n## Setup\n\nHalf of new teams see a first plan, 1,200 teams in each group.\n',
        ['hypothesis', 'experiment-hypothesis'],
        { kind: 'experiment' },
      ),
      ['experiment-hypothesis'],
    );
  });
  it('a guardrail without a limit is told so once', () => {
    const text =
      '# Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Activation rate | 31% | 40% | Q2 2027 |\n\n## Guardrails\n\n- Crash rate\n- Refund rate\n\n## Rollout\n\n**Guardrails:**\n\n- Crash rate\n';
    deepEqual(told(text, ['metric-target', 'guardrail-limit'], { kind: 'metrics' }), [
      'guardrail-limit',
      'guardrail-limit',
    ]);
  });
  it('evidence with size and date is not asked for twice', () => {
    const text =
      '# Product strategy: returns\n\n## Customer problem\n\nReturns are hard to answer for shop owners, who write the same letter again and again and lose customers who wait too long.\n';
    deepEqual(told(text, ['evidence', 'problem-size'], { kind: 'pmf-hypothesis' }), ['evidence']);
  });
});

describe('a short answer', () => {
  const page =
    '# Go-to-market plan\n\n## Pricing\n\nWe charge per seat.\n\n## Target customers\n\nOwners of small shops.\n\n## Competitors\n\nTwo tools sell to the same shops.\n\n## Channels\n\nPartners recommend us.\n';
  it('is an answer', () =>
    deepEqual(told(page, ['pricing', 'target-customer', 'go-to-market'], { kind: 'go-to-market' }), []));
});
