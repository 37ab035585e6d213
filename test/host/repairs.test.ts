import * as vscode from 'vscode';
import { applyFix, closeAll, equal, ids, named, ok, open, until } from './support.js';

/** What a machine can compute, or word safely, from the text that is there: each with its fault, its repair and what stands there then. */
const repairs: readonly { id: string; title: string; after: string }[] = [
  { id: 'consistent-totals', title: 'Write €240,000', after: '| Total | €240,000 |' },
  {
    id: 'consistent-target-direction',
    title: 'Swap baseline and target',
    after: '- Reduce monthly logo churn from 5% to 3% by Q3 2027',
  },
  { id: 'consistent-units', title: 'Write -20%', after: '| Setup time | 6 hours | -20% | Q3 2027 |' },
  { id: 'no-invalid-date', title: 'Write 28 February 2027', after: '- 28 February 2027: import from files' },
  { id: 'valid-links', title: 'Link to #metrics', after: 'See [the numbers](#metrics).' },
  { id: 'no-deferral', title: 'Replace with [Date]', after: '- Import from banks by [Date]' },
  {
    id: 'no-buzzword-cluster',
    title: 'Remove "holistic", "transformative", "best-in-class" and "leverage"',
    after: 'We offer a platform, a plan and a team, and use our data.',
  },
  { id: 'no-absolute-claim', title: 'Remove "always"', after: '- Plans are right\n' },
  {
    id: 'no-target-as-vision',
    title: 'Insert a vision sentence to complete',
    after: 'For [Target customer], we will make [Outcome that they care about] possible by [Year].',
  },
];

const faulty = `---
kind: product-strategy
owner: Ana Ruiz
status: in review
updated: 2026-11-02
horizon: 2027
---

# Teamboard strategy

## Vision

Reach $100M ARR and be number one in Europe.

## Approach

We offer a holistic platform, a transformative plan and a best-in-class team, and leverage our data. See [the numbers](#metric).

## Positioning

- Plans are always right

## Metrics

| Metric | Baseline | Target | By |
| --- | --- | --- | --- |
| Setup time | 6 hours | 20% | Q3 2027 |
| Weekly active teams | 320 | 500 | Q3 2027 |

- Reduce monthly logo churn from 3% to 5% by Q3 2027

## Milestones

- 30 February 2027: import from files
- Import from banks eventually

## Budget

| Item | Cost |
| --- | --- |
| Two engineers | €200,000 |
| Bank interfaces | €40,000 |
| Total | €260,000 |
`;

describe('repairs that follow from the text, in VS Code', () => {
  const settings = vscode.workspace.getConfiguration('productStrategy');
  const before = settings.inspect<object>('severities')?.globalValue;

  after(async () => {
    await settings.update('severities', before, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('write what is right, and leave the rest of the sentence as it was', async () => {
    // Asked for by name, whatever was learned about documents like this one.
    await settings.update(
      'severities',
      { ...before, ...Object.fromEntries(repairs.map(({ id }) => [id, 'warning'])) },
      vscode.ConfigurationTarget.Global,
    );
    const { document } = await open(faulty);
    for (const { id, title, after: written } of repairs) {
      await named(document, id);
      await applyFix(document, id, title);
      ok(document.getText().includes(written), `"${written}" in ${document.getText()}`);
      await until(() => !ids(document).includes(id), `${id} to be gone`);
    }
    equal(document.lineCount, faulty.split('\n').length, 'the lines');
  });
});
