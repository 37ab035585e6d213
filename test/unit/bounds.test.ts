import { equal } from 'node:assert/strict';
import { lint, resolveConfig } from '../../src/linter/index.js';
import { now } from './apply.js';

const { config } = resolveConfig({
  experimental: true,
  severities: { 'defined-acronym': 'info', 'known-status': 'info' },
});

/** What a rule finds of a document of which everything is asked: the status of its item. */
const statusOf = (id: string, text: string): string | undefined =>
  lint(text, { kind: 'product-strategy', config, allChecklists: true, now }).items.find((item) => item.id === id)
    ?.status;
const findingsOf = (id: string, text: string): number =>
  lint(text, { kind: 'product-strategy', config, allChecklists: true, now }).findings.filter(
    ({ ruleId }) => ruleId === id,
  ).length;

/** So many words without a meaning for any rule. */
const words = (count: number): string => Array.from({ length: count }, (_, at) => `blue${at + 1}`).join(' ');
/** So many names that differ by more than a number; eight at most. */
const colours = (count: number): string =>
  ['amber', 'black', 'white', 'brown', 'green', 'olive', 'coral', 'ivory'].slice(0, count).join(' ');
/** So many lines or passages. */
const times = (count: number, line: (at: number) => string, between = '\n'): string =>
  Array.from({ length: count }, (_, at) => line(at + 1)).join(between);

/** A bound of judgement: which rule has it, how much stands on either side of it, and what it says there. */
interface Bound {
  readonly id: string;
  readonly what: string;
  /** How much, and the status of the item with it. */
  readonly sides: readonly [readonly [number, string], readonly [number, string]];
  /** A document with so much of it. */
  readonly text: (count: number) => string;
}

const bounds: readonly Bound[] = [
  {
    id: 'no-long-summary',
    what: 'words of a summary',
    sides: [
      [200, 'met'],
      [201, 'missing'],
    ],
    text: (count) => `# Plan\n\n## Summary\n\n${words(count)}.\n`,
  },
  {
    id: 'no-long-summary',
    what: 'words of a document of which 250 are a summary',
    sides: [
      [1480, 'missing'],
      [1520, 'met'],
    ],
    text: (count) => `# Plan\n\n## Summary\n\n${words(250)}.\n\n## Approach\n\n${words(count - 250)}.\n`,
  },
  {
    id: 'customer-voice',
    what: 'words of a document without a voice',
    sides: [
      [599, 'not-evaluated'],
      [600, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Evidence\n\nOf 40 shops 31 answer returns by hand.\n\n## Approach\n\n${words(count - 11)}.\n`,
  },
  {
    id: 'no-inside-out',
    what: 'sentences about us in a vision',
    sides: [
      [7, 'not-evaluated'],
      [8, 'missing'],
    ],
    text: (count) => `# Plan\n\n## Vision\n\n${times(count, (at) => `We build blue${at} things.`, ' ')}\n`,
  },
  {
    id: 'no-inside-out',
    what: 'sentences about us among ten',
    sides: [
      [5, 'met'],
      [6, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Vision\n\n${times(count, (at) => `We build blue${at} things.`, ' ')} ${times(10 - count, (at) => `It is green${at}.`, ' ')}\n`,
  },
  {
    id: 'no-inside-out',
    what: 'sentences about us, with two about customers',
    sides: [
      [7, 'met'],
      [8, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Vision\n\n${times(count, (at) => `We build blue${at} things.`, ' ')} ${times(2, (at) => `Customers see green${at}.`, ' ')}\n`,
  },
  {
    id: 'job-story-shape',
    what: 'passages from a job story to its outcome',
    sides: [
      [2, 'met'],
      [3, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Jobs\n\nWhen an order comes back, I want to see its label.\n\n${times(count - 1, (at) => `Blue${at} things.`, '\n\n')}\n\nSo that I can answer.\n`,
  },
  {
    id: 'problem-size',
    what: 'words of a problem without a size',
    sides: [
      [13, 'not-evaluated'],
      [14, 'missing'],
    ],
    text: (count) => `# Plan\n\n## Problem\n\n${times(count, () => 'blue', ' ')}.\n`,
  },
  {
    id: 'doc-status',
    what: 'the section that names the version',
    sides: [
      [3, 'met'],
      [4, 'missing'],
    ],
    text: (count) =>
      `${times(count - 1, (at) => `## Blue ${'x'.repeat(at)}\n\nGreen things.\n`)}\n## Version 2\n\nGreen things.\n`,
  },
  {
    id: 'no-guidance-text',
    what: 'letters of an instruction in italics',
    sides: [
      [20, 'met'],
      [21, 'missing'],
    ],
    text: (count) => `# Plan\n\n## Approach\n\n*Describe ${'b'.repeat(count - 9)}*\n`,
  },
  {
    id: 'no-empty-section',
    what: 'empty sections of a document that has no others',
    sides: [
      [3, 'partial'],
      [4, 'not-evaluated'],
    ],
    text: (count) =>
      `# Plan\n\n## Blue\n\nGreen things.\n\n${times(count, (at) => `## Red ${'x'.repeat(at)}\n`)}\n## End\n\nGreen.\n`,
  },
  {
    id: 'okr-shape',
    what: 'key results of an objective',
    sides: [
      [5, 'met'],
      [6, 'partial'],
    ],
    text: (count) =>
      `# OKRs\n\n## Objective: Shops answer returns at once\n\n${times(count, (at) => `- KR${at}: Blue${at} rate from 1${at}% to 2${at}% by Q2 2027`)}\n`,
  },
  {
    id: 'assumption-ranking',
    what: 'rows of a table of assumptions',
    sides: [
      [2, 'not-evaluated'],
      [3, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Assumptions\n\n| Assumption | Who |\n| --- | --- |\n${times(count, (at) => `| Shops print label ${at} | Ana |`)}\n`,
  },
  {
    id: 'no-everything-first',
    what: 'rows that all come first',
    sides: [
      [4, 'not-evaluated'],
      [5, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Work\n\n| Item | Priority |\n| --- | --- |\n${times(count, (at) => `| Blue ${at} | High |`)}\n`,
  },
  {
    id: 'no-everything-first',
    what: 'rows of ten that come first',
    sides: [
      [6, 'met'],
      [7, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Work\n\n| Item | Priority |\n| --- | --- |\n${times(10, (at) => `| Blue ${at} | ${at <= count ? 'High' : 'Low'} |`)}\n`,
  },
  {
    id: 'tool-purpose',
    what: 'tools that are a list',
    sides: [
      [1, 'met'],
      [2, 'missing'],
    ],
    text: (count) => `# Plan\n\n## Tools\n\n${times(count, (at) => `- Blue${at}`)}\n`,
  },
  {
    id: 'tool-purpose',
    what: 'words of a tool',
    sides: [
      [3, 'missing'],
      [4, 'met'],
    ],
    text: (count) => `# Plan\n\n## Tools\n\n- ${words(count)}\n- Green\n`,
  },
  {
    id: 'kill-criteria-threshold',
    what: 'words of a condition',
    sides: [
      [3, 'not-evaluated'],
      [4, 'missing'],
    ],
    text: (count) => `# Plan\n\n## Kill criteria\n\n- ${times(count, () => 'blue', ' ')}\n`,
  },
  {
    id: 'no-feature-list-as-strategy',
    what: 'features in a list',
    sides: [
      [3, 'met'],
      [4, 'missing'],
    ],
    text: (count) => `# Plan\n\n## Strategy\n\n${times(count, (at) => `- Build a blue${at} page`)}\n`,
  },
  {
    id: 'no-feature-list-as-strategy',
    what: 'features among ten entries',
    sides: [
      [5, 'met'],
      [6, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Strategy\n\n${times(10, (at) => (at <= count ? `- Build a blue${at} page` : `- Small shops ${'x'.repeat(at)}`))}\n`,
  },
  {
    id: 'no-feature-list-as-strategy',
    what: 'words of each feature',
    sides: [
      [12, 'missing'],
      [13, 'met'],
    ],
    text: (count) => `# Plan\n\n## Strategy\n\n${times(4, (at) => `- Build a page${at} ${words(count - 3)}`)}\n`,
  },
  {
    id: 'no-feature-list-as-strategy',
    what: 'words of a paragraph above the features',
    sides: [
      [24, 'missing'],
      [25, 'met'],
    ],
    text: (count) => `# Plan\n\n## Strategy\n\n${words(count)}.\n\n${times(4, (at) => `- Build a blue${at} page`)}\n`,
  },
  {
    id: 'no-target-as-strategy',
    what: 'targets among ten entries',
    sides: [
      [5, 'met'],
      [6, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Strategy\n\n${times(10, (at) => (at <= count ? `- Grow revenue by 2${at}%` : `- Small shops ${'x'.repeat(at)}`))}\n`,
  },
  {
    id: 'no-target-as-strategy',
    what: 'words of each target',
    sides: [
      [14, 'missing'],
      [15, 'met'],
    ],
    text: (count) =>
      `# Plan\n\n## Strategy\n\n${times(3, (at) => `- Grow revenue by 2${at}% ${times(count - 4, () => 'blue', ' ')}`)}\n`,
  },
  {
    id: 'no-truism',
    what: 'words beside a truism',
    sides: [
      [7, 'partial'],
      [8, 'met'],
    ],
    text: (count) => `# Plan\n\n## Strategy\n\n- **High quality**: ${times(count, () => 'blue', ' ')}\n- Small shops\n`,
  },
  {
    id: 'non-goal-reason',
    what: 'words behind what is ruled out',
    sides: [
      [2, 'missing'],
      [3, 'met'],
    ],
    text: (count) => `# The plan\n\nThe shops are ours.\n\n## Non-goals\n\n- **Wholesale**: ${words(count)}\n`,
  },
  {
    id: 'non-goal-reason',
    what: 'words of what is ruled out',
    sides: [
      [13, 'missing'],
      [14, 'met'],
    ],
    text: (count) => `# The plan\n\nThe shops are ours.\n\n## Non-goals\n\n- ${times(count, () => 'blue', ' ')}\n`,
  },
  {
    id: 'non-goal-reason',
    what: 'words in a second cell',
    sides: [
      [1, 'missing'],
      [2, 'met'],
    ],
    text: (count) =>
      `# The plan\n\nThe shops are ours.\n\n## Non-goals\n\n| Feature | Notes |\n| --- | --- |\n| Wholesale | ${times(count, () => 'blue', ' ')} |\n`,
  },
  {
    id: 'open-questions',
    what: 'questions of a document',
    sides: [
      [1, 'not-evaluated'],
      [2, 'met'],
    ],
    text: (count) => `# Plan\n\n## Approach\n\n${times(count, (at) => `- Which of the blue shops comes ${at}?`)}\n`,
  },
  {
    id: 'open-questions',
    what: 'words of each question',
    sides: [
      [4, 'missing'],
      [5, 'met'],
    ],
    text: (count) => `# Plan\n\n## Approach\n\n${times(2, () => `- ${times(count, () => 'bluegreen', ' ')}?`)}\n`,
  },
  {
    id: 'open-questions',
    what: 'letters of each question',
    sides: [
      [20, 'missing'],
      [21, 'met'],
    ],
    text: (count) => `# Plan\n\n## Approach\n\n${times(2, () => `- Who is it and ${'b'.repeat(count - 15)}?`)}\n`,
  },
  {
    id: 'pillar-count',
    what: 'pillars of a strategy',
    sides: [
      [6, 'met'],
      [7, 'missing'],
    ],
    text: (count) => `# Plan\n\n## Pillars\n\n${times(count, (at) => `- Blue${at} shops`)}\n`,
  },
  {
    id: 'trade-off',
    what: 'words of a strategy',
    sides: [
      [39, 'not-evaluated'],
      [40, 'missing'],
    ],
    text: (count) => `# Plan\n\n## Strategy\n\n${times(count - 1, () => 'blue', ' ')}.\n`,
  },
  {
    id: 'no-past-due-milestone',
    what: 'days since the end of a milestone',
    sides: [
      [7, 'met'],
      [8, 'partial'],
    ],
    text: (count) =>
      `# Roadmap\n\n## Milestones\n\n| Milestone | Date | Status |\n| --- | --- | --- |\n| Import | ${daysAgo(count)} | open |\n| Export | ${daysAgo(-40)} | open |\n`,
  },
  {
    id: 'no-past-due-milestone',
    what: 'days since a milestone of a plan that is past',
    sides: [
      [181, 'missing'],
      [182, 'not-evaluated'],
    ],
    text: (count) =>
      `# Roadmap\n\n## Milestones\n\n| Milestone | Date | Status |\n| --- | --- | --- |\n| Import | ${daysAgo(count)} | open |\n| Export | ${daysAgo(60)} | open |\n`,
  },
  {
    id: 'no-overdue-review',
    what: 'days since a review was due',
    sides: [
      [7, 'met'],
      [8, 'missing'],
    ],
    text: (count) => `---\nnext review: ${daysAgo(count)}\n---\n# Plan\n\nBlue things.\n`,
  },
  {
    id: 'experiment-result',
    what: 'days since an experiment ended',
    sides: [
      [15, 'not-evaluated'],
      [16, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Experiment 1: first label\n\nWe believe that shops with a first label answer faster. Half of new shops see it, 1,200 in each group, until ${daysAgo(count)}. Blue green red things are seen.\n`,
  },
  {
    id: 'milestone-order',
    what: 'dates in a list that falls',
    sides: [
      [2, 'not-evaluated'],
      [3, 'missing'],
    ],
    text: (count) =>
      `# Roadmap\n\n## Milestones\n\n${['- Import: 3 May 2027', '- Export: 3 March 2027', '- Labels: 3 July 2027'].slice(0, count).join('\n')}\n`,
  },
  {
    id: 'defined-acronym',
    what: 'uses of an acronym',
    sides: [
      [2, 'met'],
      [3, 'missing'],
    ],
    text: (count) => `# Plan\n\n## Approach\n\n${times(count, (at) => `The BRX sees blue${at} things.`, '\n\n')}\n`,
  },
  {
    id: 'no-buzzword-cluster',
    what: 'buzzwords of a paragraph',
    sides: [
      [2, 'met'],
      [3, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Approach\n\nWe see ${['synergy', 'ecosystems', 'paradigms'].slice(0, count).join(' and ')} here.\n`,
  },
  {
    id: 'no-buzzword-cluster',
    what: 'words of a paragraph with three buzzwords',
    sides: [
      [150, 'missing'],
      [151, 'met'],
    ],
    text: (count) => `# Plan\n\n## Approach\n\nSynergy ecosystems paradigms ${words(count - 3)}.\n`,
  },
  {
    id: 'no-deferral',
    what: 'words of a milestone that is deferred',
    sides: [
      [15, 'missing'],
      [16, 'not-evaluated'],
    ],
    text: (count) => `# Roadmap\n\n## Milestones\n\n- ${times(count - 1, () => 'blue', ' ')} eventually\n`,
  },
  {
    id: 'no-target-as-strategy',
    what: 'targets that are a list',
    sides: [
      [1, 'met'],
      [2, 'missing'],
    ],
    text: (count) => `# Plan\n\n## Strategy\n\n${times(count, (at) => `- Grow revenue by 2${at}%`)}\n`,
  },
  {
    id: 'milestone-order',
    what: 'dates of eight that come before the one above',
    sides: [
      [2, 'missing'],
      [3, 'met'],
    ],
    text: (count) =>
      `# Roadmap\n\n## Milestones\n\n${times(8, (at) => `- Blue${'x'.repeat(at)}: ${10 + at * 2 - (at % 2 === 0 && at <= 2 * count ? 5 : 0)} March 2027`)}\n`,
  },
  {
    id: 'doc-status',
    what: 'the passage that says what was decided',
    sides: [
      [6, 'met'],
      [7, 'missing'],
    ],
    text: (count) => `# Plan\n\n${times(count - 2, (at) => `Blue${at} things.`, '\n\n')}\n\nProject was funded.\n`,
  },
  {
    id: 'enablement',
    what: 'boxes to tick in a launch plan',
    sides: [
      [2, 'missing'],
      [3, 'not-evaluated'],
    ],
    text: (count) => `# Launch\n\n## Launch\n\n${times(count, (at) => `- [ ] Blue${at} things`)}\n`,
  },
  {
    id: 'summary',
    what: 'words of an opening',
    sides: [
      [11, 'missing'],
      [12, 'met'],
    ],
    text: (count) => `# Plan\n\n${words(count)}.\n`,
  },
  {
    id: 'summary',
    what: 'the passage that opens',
    sides: [
      [14, 'met'],
      [15, 'missing'],
    ],
    text: (count) => `# Plan\n\n${times(count - 2, (at) => `Blue${at} things.`, '\n\n')}\n\n${words(12)}.\n`,
  },
  {
    id: 'summary',
    what: 'words of a passage below the opening',
    sides: [
      [14, 'missing'],
      [15, 'met'],
    ],
    text: (count) => `# Plan\n\n## Approach\n\n${words(count)}.\n`,
  },
  {
    id: 'summary',
    what: 'the passage below the opening',
    sides: [
      [12, 'met'],
      [13, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Approach\n\n${times(count - 3, (at) => `Blue${at} things.`, '\n\n')}\n\n${words(15)}.\n`,
  },
  {
    id: 'metric-deadline',
    what: 'letters of a sentence with a date above a list',
    sides: [
      [160, 'met'],
      [161, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Metrics\n\nBy the end of Q3 2027 ${'b'.repeat(count - 23)}:\n\n- Return rate: from 10% to 20%\n`,
  },
  {
    id: 'metric-baseline',
    what: 'letters of a label for the baseline',
    sides: [
      [119, 'partial'],
      [120, 'missing'],
    ],
    text: (count) =>
      `# Plan\n\n## Metrics\n\n- Return rate: to 20% by Q3 2027\n\n**Baseline:** in 2026 ${'b'.repeat(count - 8)}\n`,
  },
  {
    id: 'pillar-coverage',
    what: 'words of each pillar',
    sides: [
      [6, 'met'],
      [7, 'not-evaluated'],
    ],
    text: (count) =>
      `# Plan\n\n## Pillars\n\n- Speed ${colours(count - 1)}\n- Trust ${colours(count - 1)}\n\n## Work\n\n| Item | Pillar |\n| --- | --- |\n| Labels | Speed |\n| Returns | Trust |\n`,
  },
];

/** A day so many days before today, as it is written in a document. */
function daysAgo(count: number): string {
  return new Date(now - count * 86_400_000).toISOString().slice(0, 10);
}

describe('a bound of judgement', () => {
  for (const { id, what, sides, text } of bounds)
    it(`${id}: ${what}`, () => {
      for (const [count, status] of sides) equal(statusOf(id, text(count)), status, `${count} ${what}`);
    });
  it('defined-acronym: acronyms that are named', () => {
    const text = times(4, (at) => times(3, () => `The BR${'WXYZ'[at - 1]} sees blue things.`, '\n\n'), '\n\n');
    equal(findingsOf('defined-acronym', `# Plan\n\n## Approach\n\n${text}\n`), 3);
  });
  it('kill-criteria-threshold: conditions that are told one by one', () => {
    const list = (count: number): string => times(count, (at) => `- The shops see blue things ${'x'.repeat(at)}`);
    const told = (count: number): number =>
      findingsOf('kill-criteria-threshold', `# Plan\n\n## Kill criteria\n\n${list(count)}\n`);
    equal(told(2), 2);
    equal(told(3), 1);
  });
  it('summary: words of a document that needs one', () => {
    const told = (count: number): number =>
      findingsOf('summary', `# Plan\n\n## Approach\n\n${times(count - 2, () => 'Blue.', '\n\n')}\n`);
    equal(told(799), 0);
    equal(told(800), 1);
  });
  it('metric-target: metrics that are told one by one', () => {
    const rows = (count: number, name: string, lacking: number): string =>
      times(count, (at) => `| ${name}${at} return rate | ${at <= lacking ? '' : `2${at}%`} |`);
    const table = (title: string, count: number, lacking: number): string =>
      `## ${title}\n\n| Metric | Target |\n| --- | --- |\n${rows(count, title.slice(0, 4), lacking)}\n\n`;
    const told = (...tables: readonly string[]): number => findingsOf('metric-target', `# Plan\n\n${tables.join('')}`);
    equal(told(table('Metrics', 2, 2)), 2);
    equal(told(table('Metrics', 3, 3)), 1);
    equal(told(table('Metrics', 6, 2), table('Further metrics', 6, 2)), 4);
    equal(told(table('Metrics', 6, 2), table('Further metrics', 6, 3)), 1);
  });
});
