import { deepEqual, equal } from 'node:assert/strict';
import { concepts } from '../outline/concepts.js';
import type { ItemResult } from '../result.js';
import { rules } from '../rules/index.js';
import { checklistScores, openWeight, scoreOf } from './score.js';
import { sectionItems } from '../checklists/sectionItems.js';

const item = (
  id: string,
  checklist: string,
  severity: ItemResult['severity'],
  status: ItemResult['status'],
): ItemResult => ({ id, checklist, severity, status, range: undefined });

describe('scores', () => {
  const items = [
    item('summary', 'communication', 'info', 'met'),
    item('risks', 'strategy', 'warning', 'missing'),
    item('non-goals', 'strategy', 'error', 'met'),
    item('risk-response', 'strategy', 'warning', 'not-evaluated'),
    item('metric-baseline', 'metrics', 'warning', 'partial'),
  ];
  it('count what is met among what could be judged', () => {
    deepEqual(scoreOf(items), { met: 2, judged: 4 });
    deepEqual(scoreOf([]), { met: 0, judged: 0 });
  });
  it('put the checklists first that the kind cannot do without, and the items that matter most in them', () => {
    const scores = checklistScores({
      kind: 'product-strategy',
      items,
      off: [
        { id: 'guardrail', checklist: 'metrics' },
        { id: 'pricing', checklist: 'go-to-market' },
      ],
    });
    deepEqual(
      scores.map(({ checklist, met, judged, off }) => [checklist, met, judged, off]),
      [
        ['strategy', 1, 2, []],
        ['communication', 1, 1, []],
        ['metrics', 0, 1, ['guardrail']],
        ['go-to-market', 0, 0, ['pricing']],
      ],
    );
    deepEqual(
      scores[0]?.items.map(({ id }) => id),
      ['non-goals', 'risks'],
    );
    const timeline = item('timeline', 'timeline', 'warning', 'met');
    deepEqual(checklistScores({ kind: 'roadmap', items: [...items, timeline], off: [] })[0]?.checklist, 'timeline');
    deepEqual(
      checklistScores({
        kind: 'okr',
        items: [...items, timeline, item('metrics', 'metrics', 'warning', 'met')],
        off: [],
      })[0]?.checklist,
      'metrics',
    );
  });
  it('weigh what is open', () => equal(openWeight(items), 3 + 1.5));
});

describe('what is asked of a section', () => {
  it('are items that exist, by what sections can be about', () => {
    deepEqual(
      Object.keys(sectionItems).filter((name) => !(concepts as readonly string[]).includes(name)),
      [],
    );
    deepEqual(
      Object.values(sectionItems)
        .flatMap((ids) => ids ?? [])
        .filter((id) => !rules.some((rule) => rule.id === id)),
      [],
    );
  });
});
