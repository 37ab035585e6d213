import { deepEqual, equal, ok } from 'node:assert/strict';
import { applyFix } from '../../../../test/unit/apply.js';
import fc, { runs } from '../../../../test/unit/property.js';
import { documentOf, said, words } from '../../../../test/unit/stating.js';
import { conversionsAt } from './convert.js';

describe('converting a list of metrics', () => {
  const head = '# Plan 🎯\n\n## Metrics\n\n';
  it('keeps every word, states the same, and comes back', () => {
    const name = fc.constantFrom(
      'Churn',
      'Weekly active teams',
      'Trial conversion',
      'NPS 🎯',
      'Setup time',
      'Net revenue retention',
      'Support tickets per team',
      'Activation rate',
    );
    const value = fc.constantFrom('5%', '320', '12 %', '$5,000', '40 teams', '3 days', '≥ 50%', '1.5M');
    const when = fc.constantFrom('Q3 2027', '2027-06-30', 'March 2027', 'H1 2027');
    const item = fc
      .tuple(
        name,
        fc.constantFrom('', '**', '[]'),
        value,
        value,
        fc.option(when),
        fc.option(fc.constantFrom('Ana Ruiz', 'Ben')),
        fc.constantFrom('', ', measured weekly', '; see [notes](https://a.example)', '.'),
      )
      .map(
        ([called, mark, from, to, by, owner, more]) =>
          `- ${mark === '[]' ? `[${called}](https://c.example)` : mark + called + mark}: from ${from} to ${to}${by === null ? '' : ` by ${by}`}${owner === null ? '' : ` (owner: ${owner})`}${owner === null ? more : ''}`,
      );
    let offered = 0;
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), fc.boolean(), (items, crlf) => {
        const text = `${head}${items.join('\n')}\n\nText.\n`.replace(/\n/g, crlf ? '\r\n' : '\n');
        const [fix] = conversionsAt(documentOf(text), text.indexOf('- '));
        if (!fix) return;
        offered += 1;
        const table = applyFix(text, fix);
        deepEqual([...words(table)].sort(), [...words(text)].sort(), table);
        deepEqual(said(table), said(text), table);
        const [back] = conversionsAt(documentOf(table), table.indexOf('| Metric'));
        if (!back) return;
        const again = applyFix(table, back);
        deepEqual([...words(again)].sort(), [...words(text)].sort(), again);
        deepEqual(said(again), said(text), again);
        equal(/[^\r]\n/.test(again), !crlf);
      }),
      { numRuns: runs(60) },
    );
    ok(offered > 30, `offered ${offered} times`);
  });
});
