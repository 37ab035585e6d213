import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { inspect, type Kind } from '../linter/index.js';
import { acceptedRisksIn } from './findings.js';
import type { ReportHistory } from './history.js';
import { markdownReport } from './markdown.js';
import { reportDocumentOf, type ReportDocument } from './model.js';
import { english } from './speech.js';

const today = Date.UTC(2026, 10, 25);

function read(text: string, kind: Kind = 'product-strategy', path = 'plan.md'): ReportDocument {
  const { document, result } = inspect(text, { now: today, kind, path });
  const report = reportDocumentOf({ document, result, others: [], accepted: acceptedRisksIn(document), path });
  ok(report);
  return report;
}

const written = (documents: readonly ReportDocument[], history?: ReportHistory): string =>
  markdownReport(documents, {
    title: 'Strategy report',
    today,
    speech: english,
    linkTo: () => undefined,
    historyOf: () => history,
  });

const strategy = `---
owner: Ana Ruiz, Head of Product
status: in review
updated: 2026-10-02
next-review: 2026-11-02
---

# Teamboard strategy

Teamboard plans the week of small agencies. It began as a spreadsheet.

## Objectives

- Grow weekly planning teams from 320 to 500 by Q4 2027
- Reduce monthly churn from 4% to 2% by Q4 2027

## Metrics

- **North star:** weekly planning teams from 320 to 500 by Q4 2027
- Monthly churn: from 4% to 3% by Q4 2027

## Roadmap

| Milestone | When | Status |
| --- | --- | --- |
| Import from the bank | Q2 2026 | planned |
| Reports by mail | Q2 2027 | planned |

## Open questions

- Do agencies pay per seat?
- [x] Do they want an app? Yes.
- ~~Do they print their plans?~~
- [Question]

## Decisions needed

| Decision | By whom | By when |
| --- | --- | --- |
| Two engineers for the import | Dana Levi | 15 December 2026 |
`;

describe('what a document says of itself', () => {
  it('is its first sentence, its owner and its dates', () =>
    deepEqual(read(strategy).about, {
      purpose: 'Teamboard plans the week of small agencies.',
      owner: 'Ana Ruiz, Head of Product',
      updated: '2026-10-02',
      nextReview: '2026-11-02',
    }));
  it('is its summary or its vision where nothing stands below the title', () => {
    equal(
      read('# Plan\n\n## Summary\n\nAgencies plan with us on Sunday. More follows.\n').about.purpose,
      'Agencies plan with us on Sunday.',
    );
    equal(
      read('# Plan\n\n## Vision\n\nEvery agency knows its week on Sunday.\n').about.purpose,
      'Every agency knows its week on Sunday.',
    );
  });
  it('is no blank and no label', () =>
    deepEqual(read('---\nowner: "[Owner]"\n---\n\n# Plan\n\nStatus: draft.\n').about, {
      purpose: undefined,
      owner: undefined,
      updated: undefined,
      nextReview: undefined,
    }));
});

describe('what a document asks of its readers', () => {
  const asked = (text: string) => {
    const { decisions, questions } = read(text).requests;
    return [decisions.map((each) => each.text), questions.map((each) => each.text)];
  };
  it('is what it lists as open, without what is answered or still a blank', () => {
    deepEqual(asked(strategy), [
      ['Two engineers for the import · Dana Levi · 15 December 2026'],
      ['Do agencies pay per seat?'],
    ]);
    equal(read(strategy).requests.questions[0]?.line, strategy.split('\n').indexOf('- Do agencies pay per seat?') + 1);
  });
  it('is what a labelled line or a sentence at the head asks for, once', () =>
    deepEqual(
      asked('# Plan\n\nDecision needed: whether we hire, from Dana Levi, by May 2027\n\nWe ask for €50,000.\n'),
      [['whether we hire, from Dana Levi, by May 2027', 'We ask for €50,000.'], []],
    ));
  it('is no line of a budget, no answer of an FAQ, and no sentence on how others decide', () =>
    deepEqual(
      asked(
        '# Plan\n\n## Budget\n\n- Two engineers: €150,000\n\n## FAQ\n\n### Who is it for?\n\nAgencies.\n\n## How we work\n\nManagers approve up to €500 themselves.\n\nFunding: two foundations so far.\n\nRequest: a form with two fields.\n',
      ),
      [[], []],
    ));
  it('is a decision where a list of questions says so', () =>
    deepEqual(asked('# Plan\n\n## Open questions\n\n- Decision needed: €20 or €30 a seat?\n- Who sells it?\n'), [
      ['€20 or €30 a seat?'],
      ['Who sells it?'],
    ]));
  it('is found in other languages', () =>
    deepEqual(asked('# Strategie\n\n## Benötigte Entscheidungen\n\n- Zwei Stellen für den Import\n')[0], [
      'Zwei Stellen für den Import',
    ]));
  it('is found below headings of its own, and in questions that are sentences', () =>
    deepEqual(
      asked(
        '# Plan\n\n## Open questions\n\n### Price\n\n- Do agencies pay per seat?\n\n### Sales\n\n- Who sells it?\n',
      ),
      [[], ['Do agencies pay per seat?', 'Who sells it?']],
    ));
});

describe('the first page', () => {
  const heads = (text: string): readonly string[] =>
    text.split('\n').flatMap((line) => (/^#{1,3} /.test(line) ? [line.replace(/^#+ /, '')] : []));
  it('says what it is, what contradicts itself, what is missing, what is to be decided, and where it is going', () => {
    const text = written([read(strategy)]);
    deepEqual(heads(text).slice(0, heads(text).indexOf('Details') + 1), [
      'Teamboard strategy',
      'Contradictions',
      'Most important gaps',
      'Decisions needed',
      'Open questions',
      'Metrics',
      'Milestones',
      'Details',
    ]);
    match(
      text,
      /\| product strategy \| Ana Ruiz, Head of Product \| in review \| Oct 2, 2026 \| \*\*Nov 2, 2026, overdue\*\* \|/,
    );
    match(text, /\| Import from the bank \| Q2 2026 \| \*\*late\*\* \|/);
  });
  it('begins with the north star, says each metric once, and both values where they disagree', () => {
    const rows = written([read(strategy)])
      .split('\n')
      .filter((line) => /^\| .*(?:planning teams|churn)/i.test(line));
    deepEqual(rows, [
      '| **weekly planning teams** – North star · higher is better | 320 |  | 500 | Q4 2027 |',
      '| monthly churn – lower is better | 4% |  | 2% | Q4 2027 |',
      '| Monthly churn – lower is better | 4% |  | 3% | Q4 2027 |',
    ]);
  });
  it('has room for some of each, says how many are left, and the details have them', () => {
    const question = (index: number): string => `Question ${index} of the board?`;
    const text = written([
      read(
        `# Plan\n\n## Open questions\n\n${Array.from({ length: 7 }, (_, index) => `- ${question(index)}`).join('\n')}\n`,
      ),
    ]);
    const [first = '', details = ''] = text.split('## Details');
    match(first, /Question 4 of the board\?[^\n]*\n\nMore below: 2\./);
    ok(!first.includes(question(5)) && details.includes(question(5)) && details.includes(question(6)));
    ok(!details.includes(question(4)));
  });
  it('says what became of it since the last review', () => {
    const point = { score: { met: 3, judged: 4 }, gaps: 1, contradictions: 0, questions: 2 };
    const text = written([read(strategy)], {
      since: Date.UTC(2026, 2, 12),
      closed: 3,
      opened: 1,
      changes: [],
      points: [
        { ...point, at: Date.UTC(2026, 2, 12) },
        { ...point, at: today, gaps: 0 },
      ],
    });
    match(text, /## Since the last review\n\nGaps closed since Mar 12, 2026: 3\. New: 1\.\n/);
    match(text, /\| Gaps \| 1 \| 0 \|/);
  });
});

describe('the first page on several documents', () => {
  const other = read(strategy.replace('# Teamboard strategy', '# Another strategy'), 'product-strategy', 'other.md');
  it('says what contradicts itself and what is to be decided before how each stands', () => {
    const text = written([read(strategy), other]);
    const places = [
      '## Contradictions',
      '- Another strategy: ',
      '## Decisions needed',
      '## Overview',
      '## Teamboard',
    ].map((part) => text.indexOf(part));
    deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    ok(places.every((place) => place > 0));
  });
  it('says what is late and what comes next, in whichever document', () => {
    const text = written([read(strategy), other]);
    match(text, /\n\| Another strategy \| Import from the bank \| Q2 2026 \| \*\*late\*\* \|\n/);
    match(text, /\n\| Teamboard strategy \| Reports by mail \| Q2 2027 \| {2}\|\n/);
  });
  it('asks for nothing in what nobody works on any more', () => {
    const old = read(strategy.replace('status: in review', 'status: archived'));
    ok(!written([old, { ...old, path: 'b.md' }]).includes('## Contradictions'));
  });
});
