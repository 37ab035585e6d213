import { deepEqual, equal } from 'node:assert/strict';
import { plan, sectionsOf, written, type Plan } from '../../../test/unit/plan.js';
import fc, { runs } from '../../../test/unit/property.js';
import { inspect } from '../index.js';
import { textOf } from '../result.js';
import { changesBetween, type Change, type ChangeKind } from './index.js';

const now = Date.UTC(2026, 10, 29);
const between = (before: string, after: string): readonly Change[] => {
  const read = (text: string) => inspect(text, { now, path: 'strategy.md', kind: 'product-strategy' });
  return changesBetween(read(before), read(after));
};
const saidOf = (changes: readonly Change[]): readonly string[] => changes.map(({ said }) => textOf(said));

/** The item of a list with another in its place, or none. */
const swapped = <Item>(items: readonly Item[], at: number, item?: Item): readonly Item[] => [
  ...items.slice(0, at),
  ...(item === undefined ? [] : [item]),
  ...items.slice(at + 1),
];
const metric = (at: number, own: Partial<Plan['metrics'][number]>): Plan => {
  const known = plan.metrics[at];
  return { ...plan, metrics: swapped(plan.metrics, at, known && { ...known, ...own }) };
};
const milestone = (at: number, own: Partial<Plan['milestones'][number]>): Plan => {
  const known = plan.milestones[at];
  return { ...plan, milestones: swapped(plan.milestones, at, known && { ...known, ...own }) };
};
const phases = (...items: readonly (readonly string[])[]): Plan => ({
  ...plan,
  phases: plan.phases.map(({ title }, index) => ({ title, items: items[index] ?? [] })),
});

const requirement = (at: number, priority: string): Plan => {
  const known = plan.requirements[at];
  return { ...plan, requirements: swapped(plan.requirements, at, known && { ...known, priority }) };
};
const scope = (...items: readonly (readonly string[])[]): Plan => ({
  ...plan,
  scope: plan.scope.map(({ title }, index) => ({ title, items: items[index] ?? [] })),
});
const objective = (at: number, text: string): Plan => {
  const known = plan.objectives[at];
  return { ...plan, objectives: swapped(plan.objectives, at, known && { ...known, text }) };
};
const delivery = (at: number, status: string): Plan => {
  const known = plan.delivery[at];
  return { ...plan, delivery: swapped(plan.delivery, at, known && { ...known, status }) };
};

/** Every single change of the plan with all that is said of it. */
const single: readonly (readonly [string, Plan, ChangeKind, string])[] = [
  [
    'a lower target',
    metric(0, { target: '400' }),
    'target-lowered',
    'The target of "Weekly planning teams" was lowered from 500 to 400.',
  ],
  [
    'a higher target',
    metric(1, { target: '25%' }),
    'target-raised',
    'The target of "Trial conversion" was raised from 18% to 25%.',
  ],
  [
    'a looser target',
    metric(2, { target: '3' }),
    'target-lowered',
    'The target of "Support tickets per team" was loosened from 2 to 3 (lower is better).',
  ],
  [
    'a tighter target',
    metric(2, { target: '1' }),
    'target-raised',
    'The target of "Support tickets per team" was tightened from 2 to 1 (lower is better).',
  ],
  ['no target', metric(1, { target: '' }), 'target-gone', '"Trial conversion" no longer has a target; it was 18%.'],
  [
    'another baseline',
    metric(1, { baseline: '9%' }),
    'baseline-changed',
    'The baseline of "Trial conversion" was rewritten from 11% to 9%.',
  ],
  [
    'no baseline',
    metric(1, { baseline: '' }),
    'baseline-gone',
    '"Trial conversion" no longer has a baseline; it was 11%.',
  ],
  [
    'a later date of a metric',
    metric(0, { by: 'Q4 2027' }),
    'date-slipped',
    '"Weekly planning teams" slips by 3 months, from Q3 2027 to Q4 2027.',
  ],
  [
    'an earlier date of a metric',
    metric(0, { by: 'Q2 2027' }),
    'date-earlier',
    '"Weekly planning teams" is due 3 months earlier, Q2 2027 instead of Q3 2027.',
  ],
  [
    'no date of a metric',
    metric(0, { by: '' }),
    'date-gone',
    '"Weekly planning teams" no longer has a date; it was Q3 2027.',
  ],
  [
    'another owner of a metric',
    metric(1, { owner: 'Chen Wei' }),
    'owner-changed',
    'The owner of "Trial conversion" changed from Ben Okafor to Chen Wei.',
  ],
  [
    'a renamed metric',
    metric(1, { name: 'Conversion of trials to plans' }),
    'renamed',
    'The metric "Trial conversion" is now called "Conversion of trials to plans".',
  ],
  [
    'a metric less',
    { ...plan, metrics: swapped(plan.metrics, 0) },
    'metric-gone',
    'The metric "Weekly planning teams" was removed; its target was 500.',
  ],
  [
    'a metric more',
    {
      ...plan,
      metrics: [
        ...plan.metrics,
        { name: 'Net revenue retention', baseline: '92%', target: '105%', by: 'Q4 2027', owner: 'Ana Ruiz' },
      ],
    },
    'metric-new',
    'The metric "Net revenue retention" is new, with a target of 105%.',
  ],
  [
    'a milestone a few days later',
    milestone(1, { date: '20 May 2027' }),
    'date-slipped',
    '"Bank import" slips by 5 days, from 15 May 2027 to 20 May 2027.',
  ],
  [
    'a milestone weeks later',
    milestone(1, { date: '12 June 2027' }),
    'date-slipped',
    '"Bank import" slips by 4 weeks, from 15 May 2027 to 12 June 2027.',
  ],
  [
    'a milestone a month earlier',
    milestone(2, { date: 'August 2027' }),
    'date-earlier',
    '"Public launch" is due a month earlier, August 2027 instead of September 2027.',
  ],
  [
    'a milestone without its date',
    milestone(2, { date: '' }),
    'date-gone',
    '"Public launch" no longer has a date; it was September 2027.',
  ],
  [
    'a milestone with a less exact date',
    milestone(1, { date: 'Q2 2027' }),
    'date-changed',
    'The date of "Bank import" became less exact: Q2 2027 instead of 15 May 2027.',
  ],
  [
    'another owner of a milestone',
    milestone(0, { owner: 'Ana Ruiz' }),
    'owner-changed',
    'The owner of "Closed beta" changed from Ben Okafor to Ana Ruiz.',
  ],
  [
    'no owner of a milestone',
    milestone(0, { owner: '' }),
    'owner-gone',
    '"Closed beta" no longer has an owner; it was Ben Okafor.',
  ],
  [
    'a milestone less',
    { ...plan, milestones: swapped(plan.milestones, 0) },
    'milestone-gone',
    '"Closed beta" was removed; it was due Q1 2027.',
  ],
  [
    'a milestone more',
    { ...plan, milestones: [...plan.milestones, { name: 'Second market', date: 'Q4 2027', owner: 'Chen Wei' }] },
    'milestone-new',
    '"Second market" is new, due Q4 2027.',
  ],
  [
    'a renamed milestone',
    milestone(2, { name: 'General launch' }),
    'renamed',
    '"Public launch" is now called "General launch".',
  ],
  [
    'a worse risk',
    {
      ...plan,
      risks: swapped(plan.risks, 0, {
        name: 'Banks close their interfaces',
        likelihood: 'High',
        answer: 'A second provider under contract',
      }),
    },
    'rating-changed',
    'The rating of "Banks close their interfaces" went up from Medium to High.',
  ],
  [
    'a risk less',
    { ...plan, risks: swapped(plan.risks, 1) },
    'risk-gone',
    'The risk "Accountants do not recommend us" was removed.',
  ],
  [
    'a risk more',
    {
      ...plan,
      risks: [...plan.risks, { name: 'A bank buys a rival', likelihood: 'Low', answer: 'Partners in three countries' }],
    },
    'risk-new',
    'The risk "A bank buys a rival" is new.',
  ],
  [
    'a non-goal less',
    { ...plan, nonGoals: swapped(plan.nonGoals, 0) },
    'non-goal-gone',
    '"Payroll" is no longer ruled out.',
  ],
  [
    'a non-goal more',
    { ...plan, nonGoals: [...plan.nonGoals, 'White labels'] },
    'non-goal-new',
    '"White labels" is now ruled out.',
  ],
  [
    'a reason to stop less',
    { ...plan, stops: swapped(plan.stops, 0) },
    'kill-criterion-gone',
    'A stop condition was removed: "We stop when fewer than 40 teams pay after six months".',
  ],
  [
    'another threshold to stop',
    { ...plan, stops: swapped(plan.stops, 0, 'We stop when fewer than 20 teams pay after six months') },
    'kill-criterion-changed',
    'A stop condition was changed from "We stop when fewer than 40 teams pay after six months" to "We stop when fewer than 20 teams pay after six months".',
  ],
  [
    'a reason to stop more',
    { ...plan, stops: [...plan.stops, 'Two banks end their contracts'] },
    'kill-criterion-new',
    'There is a new stop condition: "Two banks end their contracts".',
  ],
  [
    'a thing put off',
    phases(['Import of hours'], ['Approval flow', 'Reminders by mail'], ['Forecasts of capacity', 'Shared calendars']),
    'scope-moved',
    '"Shared calendars" moved from "Now" to "Later".',
  ],
  [
    'another priority',
    requirement(1, 'High'),
    'priority-changed',
    'The priority of "Export to accountants" changed from Medium to High.',
  ],
  [
    'a requirement less',
    { ...plan, requirements: swapped(plan.requirements, 2) },
    'requirement-gone',
    '"Dark colours" was removed from "Requirements".',
  ],
  [
    'a requirement more',
    { ...plan, requirements: [...plan.requirements, { name: 'Holidays of all countries', priority: 'Low' }] },
    'requirement-new',
    '"Holidays of all countries" is new in "Requirements".',
  ],
  [
    'a requirement of a lower priority',
    scope(['Weekly board'], ['Search in boards', 'Archive of weeks', 'Invitations']),
    'scope-moved',
    '"Invitations" moved from "P0" to "P1".',
  ],
  [
    'less in the first version',
    scope(['Weekly board', 'Invitations'], ['Search in boards']),
    'requirement-gone',
    '"Archive of weeks" was removed from "P1".',
  ],
  [
    'an objective in other words',
    objective(0, 'Agencies plan every week together'),
    'renamed',
    'The objective "Teams plan their week together" now reads "Agencies plan every week together".',
  ],
  [
    'an objective less',
    { ...plan, objectives: swapped(plan.objectives, 1) },
    'objective-gone',
    'The objective "Accountants trust our hours" was removed.',
  ],
  [
    'an objective more',
    { ...plan, objectives: [...plan.objectives, { text: 'Banks want to be in', results: ['A bank asks us first'] }] },
    'objective-new',
    'The objective "Banks want to be in" is new.',
  ],
  [
    'another status in a title',
    delivery(1, 'In progress'),
    'status-changed',
    'The status of "Connection of banks" changed from Planned to In progress.',
  ],
  [
    'another status',
    { ...plan, status: 'approved' },
    'status-changed',
    'The status of the document changed from draft to approved.',
  ],
  [
    'another owner of the document',
    { ...plan, owner: 'Ben Okafor' },
    'owner-changed',
    'The owner of the document changed from Ana Ruiz to Ben Okafor.',
  ],
];

describe('what two versions state differently', () => {
  const own = written(plan);

  for (const [what, changed, kind, sentence] of single) {
    it(`is ${what}, and nothing else`, () => {
      const changes = between(own, written(changed));
      deepEqual(
        changes.map((change) => [change.kind, textOf(change.said)]),
        [[kind, sentence]],
      );
    });
  }

  it('are two changes where two things changed, wherever they stand now (property)', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.constantFrom(...single), order, ([, changed, kind, sentence], places) => {
        const sections = sectionsOf(changed);
        const moved = written(
          changed,
          places.map((at) => sections[at] ?? ''),
        );
        deepEqual(
          between(own, moved).map((change) => [change.kind, textOf(change.said)]),
          [[kind, sentence]],
        );
      }),
      { numRuns: runs(25) },
    );
  });

  it('is nothing between a version and itself, its sections moved, its rows in another order, its lines broken elsewhere (property)', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10, maxLength: 10 });
    const three = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
    const chosen = <Item>(items: readonly Item[], places: readonly number[]): readonly Item[] =>
      places.flatMap((at) => items[at] ?? []);
    fc.assert(
      fc.property(
        order,
        three,
        three,
        fc.constantFrom(' ', '\n'),
        fc.constantFrom('-', '*', '1.'),
        (places, rows, goals, space, sign) => {
          const same: Plan = {
            ...plan,
            metrics: chosen(plan.metrics, rows),
            milestones: chosen(plan.milestones, goals),
            nonGoals: chosen(plan.nonGoals, goals),
          };
          const sections = sectionsOf(same).map((section) => section.replace(/^- /gm, `${sign} `));
          const text = written(same, chosen(sections, places))
            .replace('to copying. We', `to copying.${space}We`)
            .replace('18%', '18 %')
            .replace('Q3 2027', '2027 Q3');
          deepEqual(saidOf(between(own, text)), []);
          deepEqual(saidOf(between(text, own)), []);
        },
      ),
      { numRuns: runs(25) },
    );
  });

  it('names the other way around what it names, when the versions are turned around (property)', () => {
    const turned: Partial<Record<ChangeKind, ChangeKind>> = {
      'target-lowered': 'target-raised',
      'date-slipped': 'date-earlier',
      'metric-gone': 'metric-new',
      'milestone-gone': 'milestone-new',
      'risk-gone': 'risk-new',
      'non-goal-gone': 'non-goal-new',
      'requirement-gone': 'requirement-new',
      'objective-gone': 'objective-new',
      'kill-criterion-gone': 'kill-criterion-new',
      'owner-gone': 'owner-new',
      'target-gone': 'target-new',
      'baseline-gone': 'baseline-new',
      'date-gone': 'date-new',
    };
    for (const [what, changed, kind] of single) {
      const expected = turned[kind];
      if (expected)
        deepEqual(
          between(written(changed), own).map((change) => change.kind),
          [expected],
          what,
        );
    }
  });

  const front = '---\nkind: roadmap\n---\n\n# Plan\n\n';
  const pairs: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'a period by its end',
      '## Roadmap\n\n### Phase 1: Pilot (Jun 2027 - Aug 2027)\n\nText.\n\n### Phase 2: Launch (Sep 2027 - Dec 2027)\n\nText.\n',
      '## Roadmap\n\n### Phase 1: Pilot (Jun 2027 - Oct 2027)\n\nText.\n\n### Phase 2: Launch (Sep 2027 - Dec 2027)\n\nText.\n',
      ['"Phase 1: Pilot" slips by 2 months, from Jun 2027 - Aug 2027 to Jun 2027 - Oct 2027.'],
    ],
    [
      'a phase by its name, whatever its number is',
      '## Roadmap\n\n### Phase 1: Pilot\n\n- Bank import\n\n### Phase 2: Launch\n\n- Shared calendars\n',
      '## Roadmap\n\n### Phase 1: Research\n\n- Thirty interviews\n\n### Phase 2: Pilot\n\n- Bank import\n\n### Phase 3: Launch\n\n- Shared calendars\n',
      ['"Phase 1: Research" is new in the plan.'],
    ],
    [
      'dates without a year, which move with the year of their document',
      '## Roadmap 2027\n\n- Pilot: Q2\n- Launch: Q3\n',
      '## Roadmap 2027\n\n- Pilot: Q2\n- Launch: Q4\n',
      ['"Launch" slips by 3 months, from Q3 to Q4.'],
    ],
    [
      'weeks that are counted',
      '## Milestones\n\n| When | Milestone |\n| --- | --- |\n| Week 4 | Pilot |\n| Week 8 | Launch |\n',
      '## Milestones\n\n| When | Milestone |\n| --- | --- |\n| Week 4 | Pilot |\n| Week 9 | Launch |\n',
      ['"Launch" slips by a week, from Week 8 to Week 9.'],
    ],
    [
      'what is below a quarter by its date, said once',
      '## Roadmap\n\n### Q2 2027\n\n- Bank import\n- Reminders\n\n### Q3 2027\n\n- Forecasts\n',
      '## Roadmap\n\n### Q2 2027\n\n- Bank import\n\n### Q3 2027\n\n- Forecasts\n- Reminders\n',
      ['"Reminders" slips by 3 months, from Q2 2027 to Q3 2027.'],
    ],
    [
      'what was ruled out and is done now, said once',
      '## MVP\n\n- Bank import\n- Reminders\n\n## Non-goals\n\n- Payroll\n- Invoices\n',
      '## MVP\n\n- Bank import\n- Reminders\n- Payroll\n\n## Non-goals\n\n- Invoices\n',
      ['"Payroll" moved from "Non-goals" to "MVP".'],
    ],
    [
      'figures by what they are of and when they hold',
      '## Projection\n\n| Year | Revenue | Teams |\n| --- | --- | --- |\n| 2027 | €150,000 | 300 |\n| 2028 | €390,000 | 700 |\n',
      '## Projection\n\n| Year | Revenue | Teams |\n| --- | --- | --- |\n| 2027 | €150k | 300 |\n| 2028 | €310,000 | 700 |\n',
      ['"Revenue" for 2028 changed from €390,000 to €310,000.'],
    ],
    [
      'where a metric stands now, which rewrites no baseline',
      '## Metrics\n\n| Metric | Current | Target |\n| --- | --- | --- |\n| Trial conversion | 11% | 18% |\n',
      '## Metrics\n\n| Metric | Current | Target |\n| --- | --- | --- |\n| Trial conversion | 14% | 18% |\n',
      ['"Trial conversion" is now at 14%; it was at 11%.'],
    ],
    [
      'a contradiction that a change makes',
      '## Budget\n\n| Item | Cost |\n| --- | --- |\n| People | €200 |\n| Tools | €40 |\n| Total | €240 |\n',
      '## Budget\n\n| Item | Cost |\n| --- | --- |\n| People | €220 |\n| Tools | €40 |\n| Total | €240 |\n',
      ['New contradiction: The total is €240, but the 2 rows above it add up to €260: correct one of them.'],
    ],
    [
      'a shorter name, which is the same with its brackets',
      '## Metrics\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| WAU (weekly active users) | 100 | 500 |\n',
      '## Metrics\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| WAU | 100 | 500 |\n',
      [],
    ],
    [
      'gates of a phase, which are no reasons to stop',
      '## Roadmap\n\n### Phase 1: Pilot\n\n**Exit criteria:**\n\n- ten teams plan\n\n### Phase 2: Launch\n\nText.\n',
      '## Roadmap\n\n### Phase 1: Pilot\n\n**Exit criteria:**\n\n- twenty teams plan\n\n### Phase 2: Launch\n\nText.\n',
      [],
    ],
  ];
  for (const [what, before, after, expected] of pairs) {
    it(`knows ${what}`, () => deepEqual(saidOf(between(front + before, front + after)), expected));
  }

  it('has its places in both texts', () => {
    const after = written(metric(0, { target: '400' }));
    const [change] = between(own, after);
    equal(own.slice(change?.before?.start, change?.before?.end), '500');
    equal(after.slice(change?.after?.start, change?.after?.end), '400');
  });

  it('comes in the order in which a leader would ask', () => {
    const after = written({
      ...metric(0, { target: '400' }),
      owner: 'Chen Wei',
      nonGoals: swapped(plan.nonGoals, 0),
      milestones: swapped(plan.milestones, 0, { name: 'Closed beta', date: 'Q3 2027', owner: 'Ben Okafor' }),
    });
    deepEqual(
      between(own, after).map(({ kind }) => kind),
      ['target-lowered', 'date-slipped', 'non-goal-gone', 'owner-changed'],
    );
  });
});
