import { deepEqual } from 'node:assert/strict';
import type { ItemResult, Severity } from '../../linter/index.js';
import { listed, type ListedChecklist } from './listed.js';

const item = (id: string, status: ItemResult['status'], severity: Severity) => ({ id, status, severity });
const checklist = (name: string, items: ListedChecklist['items'], off: readonly string[] = []): ListedChecklist => ({
  checklist: name,
  met: items.filter(({ status }) => status === 'met').length,
  judged: items.length,
  items,
  off,
});
/** Names of checklists with those of their items. */
const names = (checklists: readonly ListedChecklist[]): readonly string[] =>
  checklists.map(({ checklist: name, items, off }) => [`${name}:`, ...items.map(({ id }) => id), ...off].join(' '));

describe('what the checklist lists', () => {
  const all = [
    checklist('vision', [item('vision-statement', 'met', 'error')], ['vision-horizon']),
    checklist('strategy', [item('approach', 'met', 'error'), item('risks', 'missing', 'info')]),
    checklist('metrics', [
      item('metrics', 'met', 'error'),
      item('guardrail', 'missing', 'info'),
      item('metric-target', 'partial', 'error'),
      item('metric-baseline', 'missing', 'error'),
    ]),
  ];

  it('is what is open, the worst on top', () =>
    deepEqual(names(listed(all, [], 'open')), ['metrics: metric-baseline metric-target guardrail', 'strategy: risks']));
  it('is everything when that is wanted, what is open still on top', () =>
    deepEqual(names(listed(all, [], 'all')), [
      'metrics: metric-baseline metric-target guardrail metrics',
      'strategy: risks approach',
      'vision: vision-statement vision-horizon',
    ]));
  it('counts what is met, listed or not', () =>
    deepEqual(
      listed(all, [], 'open').map(({ met, judged }) => [met, judged]),
      [
        [1, 4],
        [1, 2],
      ],
    ));
  it('holds what only several documents show, once for each item', () =>
    deepEqual(
      names(
        listed(
          all,
          [
            { ruleId: 'no-stale-document', severity: 'info' },
            { ruleId: 'no-superseded-link', severity: 'warning' },
            { ruleId: 'no-superseded-link', severity: 'warning' },
            { ruleId: 'risks', severity: 'info' },
          ],
          'open',
        ),
      ),
      [
        'metrics: metric-baseline metric-target guardrail',
        'workspace: no-superseded-link no-stale-document',
        'strategy: risks',
      ],
    ));
  it('is nothing when everything is met', () => deepEqual(listed(all.slice(0, 1), [], 'open'), []));
});
