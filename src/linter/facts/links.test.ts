import { equal } from 'node:assert/strict';
import { parse } from '../parse/parse.js';
import { readDocument } from './liveDocument.js';
import { nearestAnchor } from './anchors.js';

const headings = [
  'Metrics',
  'Success criteria',
  '4. Go-to-market & launch',
  'Risks',
  'Budget',
  'Budget',
  'Team plans',
  'Team budget',
];
const text = `# Teamboard strategy\n\n${headings.map((title) => `## ${title}\n\nText.\n`).join('\n')}`;
const document = readDocument(parse(text), text, { today: 0, calendar: { fiscalYearStart: 1, dateOrder: null } });

describe('the anchor that a link may have meant', () => {
  const cases: readonly (readonly [wanted: string, anchor: string | undefined])[] = [
    ['metric', 'metrics'],
    ['success-critera', 'success-criteria'],
    ['criteria', 'success-criteria'],
    ['our-success-criteria', 'success-criteria'],
    ['3-go-to-market-launch', '4-go-to-market--launch'],
    ['budgets', 'budget'],
    ['risc', undefined],
    ['risk', 'risks'],
    // Two headings have the word.
    ['team', undefined],
    ['pricing', undefined],
    ['', undefined],
    ['x'.repeat(5000), undefined],
  ];
  for (const [wanted, anchor] of cases)
    it(`#${wanted.slice(0, 30)} → ${anchor ?? 'nothing'}`, () => equal(nearestAnchor(wanted, document), anchor));
});
