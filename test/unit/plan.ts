/** A consistent plan as data, and as Markdown, so that tests can change one thing in it. */
export interface Plan {
  readonly status: string;
  readonly owner: string;
  readonly metrics: readonly {
    readonly name: string;
    readonly baseline: string;
    readonly target: string;
    readonly by: string;
    readonly owner: string;
  }[];
  readonly milestones: readonly { readonly name: string; readonly date: string; readonly owner: string }[];
  readonly risks: readonly { readonly name: string; readonly likelihood: string; readonly answer: string }[];
  readonly nonGoals: readonly string[];
  readonly stops: readonly string[];
  readonly phases: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly requirements: readonly { readonly name: string; readonly priority: string }[];
  /** What the first version holds, by priority. */
  readonly scope: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly objectives: readonly { readonly text: string; readonly results: readonly string[] }[];
  readonly delivery: readonly { readonly name: string; readonly status: string }[];
}

export const plan: Plan = {
  status: 'draft',
  owner: 'Ana Ruiz',
  metrics: [
    { name: 'Weekly planning teams', baseline: '320', target: '500', by: 'Q3 2027', owner: 'Ana Ruiz' },
    { name: 'Trial conversion', baseline: '11%', target: '18%', by: 'Q2 2027', owner: 'Ben Okafor' },
    { name: 'Support tickets per team', baseline: '4', target: '2', by: 'Q4 2027', owner: 'Ana Ruiz' },
  ],
  milestones: [
    { name: 'Closed beta', date: 'Q1 2027', owner: 'Ben Okafor' },
    { name: 'Bank import', date: '15 May 2027', owner: 'Ana Ruiz' },
    { name: 'Public launch', date: 'September 2027', owner: 'Chen Wei' },
  ],
  risks: [
    { name: 'Banks close their interfaces', likelihood: 'Medium', answer: 'A second provider under contract' },
    { name: 'Accountants do not recommend us', likelihood: 'Low', answer: 'Interviews every month' },
  ],
  nonGoals: ['Payroll', 'Invoices in other currencies', 'Native desktop apps'],
  stops: [
    'We stop when fewer than 40 teams pay after six months',
    'We pivot when churn of trials stays above 8% for two quarters',
  ],
  phases: [
    { title: 'Now', items: ['Import of hours', 'Shared calendars'] },
    { title: 'Next', items: ['Approval flow', 'Reminders by mail'] },
    { title: 'Later', items: ['Forecasts of capacity'] },
  ],
  requirements: [
    { name: 'Sign in with a bank account', priority: 'High' },
    { name: 'Export to accountants', priority: 'Medium' },
    { name: 'Dark colours', priority: 'Low' },
  ],
  scope: [
    { title: 'P0', items: ['Weekly board', 'Invitations'] },
    { title: 'P1', items: ['Search in boards', 'Archive of weeks'] },
  ],
  objectives: [
    {
      text: 'Teams plan their week together',
      results: ['Every pilot team keeps its board', 'Owners open the board on Monday'],
    },
    { text: 'Accountants trust our hours', results: ['The chamber lists us as partner', 'Two firms write about it'] },
  ],
  delivery: [
    { name: 'Foundation of boards', status: 'Done' },
    { name: 'Connection of banks', status: 'Planned' },
  ],
};

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const rule = (count: number): string => row(...Array.from({ length: count }, () => '---'));

/** The sections of a plan, each with its heading. */
export function sectionsOf(plan: Plan): readonly string[] {
  const { metrics, milestones, risks, nonGoals, stops, phases, requirements, scope, objectives, delivery } = plan;
  const lists = (groups: Plan['phases']): readonly string[] =>
    groups.flatMap(({ title, items }) => [`\n### ${title}\n`, ...items.map((item) => `- ${item}`)]);
  return [
    [
      '## Metrics\n',
      row('Metric', 'Baseline', 'Target', 'By', 'Owner'),
      rule(5),
      ...metrics.map(({ name, baseline, target, by, owner }) => row(name, baseline, target, by, owner)),
    ],
    [
      '## Milestones\n',
      row('Milestone', 'Date', 'Owner'),
      rule(3),
      ...milestones.map(({ name, date, owner }) => row(name, date, owner)),
    ],
    [
      '## Risks\n',
      row('Risk', 'Likelihood', 'Mitigation'),
      rule(3),
      ...risks.map(({ name, likelihood, answer }) => row(name, likelihood, answer)),
    ],
    ['## Non-goals\n', ...nonGoals.map((goal) => `- ${goal}`)],
    ['## Kill criteria\n', ...stops.map((stop) => `- ${stop}`)],
    ['## Roadmap', ...lists(phases)],
    [
      '## Requirements\n',
      row('Requirement', 'Priority'),
      rule(2),
      ...requirements.map(({ name, priority }) => row(name, priority)),
    ],
    ['## First version', ...lists(scope)],
    [
      '## Objectives',
      ...objectives.flatMap(({ text, results }, index) => [
        `\n### Objective ${index + 1}: ${text}\n`,
        ...results.map((result, at) => `- KR${at + 1}: ${result}`),
      ]),
    ],
    [
      '## Delivery',
      ...delivery.map(({ name, status }) => `\n### ${name} — ${status}\n\nAs agreed with the pilot teams.`),
    ],
  ].map((lines) => lines.join('\n'));
}

/** A plan as a document, its sections in the order in which they are given. */
export function written(own: Plan, sections: readonly string[] = sectionsOf(own)): string {
  const { status, owner } = own;
  return [
    `---\nkind: product-strategy\nstatus: ${status}\nowner: ${owner}\n---\n\n# Teamboard strategy 2027`,
    'Agencies lose four hours a week to copying. We give them back, because nobody else reads their banks.',
    ...sections,
  ].join('\n\n');
}
