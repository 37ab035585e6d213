import { deepEqual } from 'node:assert/strict';
import { lint } from '../../index.js';

const table = (rows: readonly (readonly [string, string])[]): string =>
  ['| Item | Cost |', '| --- | ---: |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');

const totals = (text: string) =>
  lint(text, { kind: 'business-case', now: Date.UTC(2026, 10, 25) }).findings.filter(
    ({ ruleId }) => ruleId === 'consistent-totals',
  );

describe('totals in the number format of their document', () => {
  for (const [name, total, parts, sum] of [
    ['Summe', '9.400,00 €', ['3.150,25 €', '4.849,75 €'], '8.000,00 €'],
    ['Gesamt', '7.300 €', ['900 €', '5.400 €'], '6.300 €'],
    ['Total', 'R$ 812.000,00', ['R$ 310.000,00', 'R$ 402.500,00'], 'R$ 712.500,00'],
    ['Total', '8 940,50 €', ['5 200,00 €', '1 740,50 €'], '6 940,50 €'],
    ['Total', '8\u202F940 €', ['5\u202F200 €', '1\u202F740 €'], '6\u202F940 €'],
    ['Total', "CHF 95'000", ["CHF 41'000", "CHF 36'500"], "CHF 77'500"],
    ['Total', '₹14,20,000', ['₹8,50,000', '₹3,75,000'], '₹12,25,000'],
    ['合計', '2億4,000万円', ['9,500万円', '1億2,000万円'], '2億1,500万円'],
    ['合计', '2.4亿元', ['1.2亿元', '7,550万元'], '1.955亿元'],
    ['합계', '4억 2,000만 원', ['1억 5,000만 원', '1억 8,500만 원'], '3억 3,500만 원'],
  ] as const)
    it(`says and writes ${sum} instead of ${total}`, () => {
      const rows = parts.map((part, index) => [`Part ${String.fromCharCode(65 + index)}`, part] as const);
      const text = `# Plan\n\n## Budget\n\n${table([...rows, [name, total]])}\n`;
      deepEqual(
        totals(text).map(({ message, fixes }) => [
          message,
          fixes?.flatMap(({ edits }) => edits.map((edit) => edit.text)),
        ]),
        [[`The total is ${total}, but the 2 rows above it add up to ${sum}: correct one of them.`, [sum]]],
      );
      deepEqual(totals(text.replace(total, sum)), []);
    });

  it('is right as it is rounded', () => {
    const rows = [
      ['A', '1.23亿元'],
      ['B', '2340万元'],
      ['合计', '1.5亿元'],
    ] as const;
    deepEqual(totals(`# Plan\n\n## Budget\n\n${table(rows)}\n`), []);
  });

  for (const [name, body] of [
    [
      'with a row that is set off and adds up others',
      table([
        ['A', '€14,000'],
        ['B', '€6,000'],
        ['**First year**', '€20,000'],
        ['C', '€20,000'],
        ['Total', '€67,000'],
      ]),
    ],
    [
      'far from the sum',
      table([
        ['A', '€14,000'],
        ['B', '€26,000'],
        ['Total', '€55,000'],
      ]),
    ],
    ['of a numbered thing', 'Phase 3: 1 engineer, 1 designer, 2 analysts.'],
    ['of shares of which others may be told elsewhere', 'Revenue split:\n\n- Shops: 40%\n- Web: 25%\n- Fairs: 20%'],
    ['of shares of which one is of another', 'Split of a payment:\n\n- Owner: 92%\n- Agency: 8%\n- Platform: 2%'],
  ] as const)
    it(`is not sure of a total ${name}`, () => deepEqual(totals(`# Plan\n\n## Budget\n\n${body}\n`), []));
});
