import { deepEqual, equal } from 'node:assert/strict';
import { lint, inspect } from '../../index.js';
import { isMetricName, measuresIn, nameIn } from './naming.js';

const calendar = { fiscalYearStart: 1, dateOrder: null };
const now = Date.UTC(2026, 10, 29);
const metricsOf = (text: string) => inspect(text, { kind: 'metrics', now }).document.metrics;
const asked = (text: string, rule: string): readonly string[] =>
  lint(text, { kind: 'metrics', now })
    .findings.filter(({ ruleId }) => ruleId === rule)
    .map(({ message }) => message);

describe('the name of a metric', () => {
  const names: Readonly<Record<string, string>> = {
    'Increase trial conversion to paid to 12% by Q3 2027': 'trial conversion to paid',
    'Time to first report: 5 days': 'Time to first report',
    'Tickets answered within 4 h: 60%': 'Tickets answered within 4 h',
    'Login success rate > 95%': 'Login success rate',
    '40,000 registered shops by Q2 2027': '40,000 registered shops',
    'Achieve a 20% reduction in handling time by Q2 2027': 'handling time',
    'Monatliche Kündigungsquote von 3,1 % auf 2,4 %': 'Monatliche Kündigungsquote',
  };
  for (const [text, name] of Object.entries(names))
    it(`is whole: ${text}`, () => equal(nameIn(text, 0, calendar)?.name, name));
  it('is no period, label, task, question or sentence', () => {
    const none = [
      'Month 3',
      'Q3 2027',
      'Key result 2',
      'Next steps',
      'Launch the importer',
      'Is it fast?',
      'We will see',
      '12',
    ];
    deepEqual(
      none.filter((name) => isMetricName(name, calendar)),
      [],
    );
    deepEqual(
      ['Weekly active teams', 'Week 4 retention', 'Importer errors'].filter((name) => !isMetricName(name, calendar)),
      [],
    );
  });
  it('keeps numbers that say which one', () => {
    deepEqual(measuresIn('Top 3 places in shops', calendar), []);
    deepEqual(measuresIn('Retention after day 30', calendar), []);
    deepEqual(
      measuresIn('NPS: 40', calendar).map(({ amount }) => amount),
      [40],
    );
  });
});

describe('what a metric says is joined', () => {
  const read = (text: string): readonly string[] =>
    metricsOf(`# Shop\n\n## Metrics\n\n${text}`).map(({ name, baseline, target, deadline }) =>
      [name, baseline.text, target.text, deadline.text].join(' | '),
    );
  it('from its label, its brackets, the lines beside and above it', () => {
    deepEqual(read('- Month 3: 500 paid orders'), ['500 paid orders |  | 500 | Month 3']);
    deepEqual(read('- Share of lines matched ≥ 60% by Q2 2027 (31% in Q4 2026)'), [
      'Share of lines matched | 31% | ≥ 60% | Q2 2027',
    ]);
    deepEqual(read('- Metric: weekly active shops\n- Target: 500\n- Due: 30 June 2027').slice(0, 1), [
      'weekly active shops |  | 500 | 30 June 2027',
    ]);
    deepEqual(read('- By 30 June 2027\n  - Churn rate: 3%').slice(-1), ['Churn rate |  | 3% | 30 June 2027']);
  });
  it('from the columns of years and the cell of the target', () => {
    deepEqual(read('| KPI | FY26 | FY27E |\n| --- | --- | --- |\n| Gross margin | 61% | 65% |'), [
      'Gross margin | 61% | 65% | FY27E',
    ]);
    deepEqual(
      read('| Metric | Target |\n| --- | --- |\n| NPS | 45 by Q2 2027 (currently 32) |').map((line) =>
        line.split(' | ').slice(0, 2),
      ),
      [['NPS', '32']],
    );
  });
});

describe('a metric is asked', () => {
  it('for no baseline and no date where it is a standing limit', () => {
    const text = '# Shop\n\n## Metrics\n\n- Uptime: > 99.9%\n- Response time below 200 ms\n- Data loss: 0 orders\n';
    deepEqual([...asked(text, 'metric-baseline'), ...asked(text, 'metric-deadline')], []);
  });
  it('for no target where most others have one', () => {
    const text =
      '# Shop\n\n## Metrics\n\n- Churn rate: 5% to 3% by Q3 2027\n- Trial conversion: 8% to 12% by Q3 2027\n- Average order value\n';
    deepEqual(asked(text, 'metric-target'), []);
  });
  it('for no target where an item of its list says what all should reach', () => {
    const list = '# Ferry\n\n## Metrics\n\n- Downloads per month\n- Rider retention, day 30\n- Tickets per rider\n';
    deepEqual(asked(list, 'metric-target'), [
      'Rider retention, day 30 and others have no target: add the values they should reach.',
    ]);
    const answered = `${list}- **Target (month 6):** half of 3,000 riders come back\n`;
    deepEqual(asked(answered, 'metric-target'), []);
    // Where most have a target the others are only watched.
    deepEqual(asked(`${answered}\n### Crew\n\n- Shift swaps per week\n`, 'metric-target'), []);
  });
  it('for a target of its own where another item has one below it', () =>
    equal(
      asked(
        '# Ferry\n\n## Metrics\n\n- Tickets per rider\n  - Target: 4\n- Rider retention\n- Refund rate\n',
        'metric-target',
      ).length > 0,
      true,
    ));
  it('for no target where its name begins with the amount', () =>
    deepEqual(
      asked(
        '# Ferry\n\n**Success criteria:** The shop is open, 100+ rider sign-ups, and 5+ piers with a reader.\n',
        'metric-target',
      ),
      [],
    ));
  it('for nothing where a definition is no list of names', () =>
    deepEqual(
      metricsOf(
        '# Ferry\n\n**North star metric:** Weekly rides with a ticket — rides captured, checked, and complete. Not sales alone.\n',
      ).map(({ name }) => name),
      ['Weekly rides with a ticket'],
    ));
  it('for nothing where it may be none: a tool, an address, a task', () => {
    const text =
      '# Shop\n\n## Metrics\n\n- Shop Analytics 4\n- Dashboard: https://x.example/a?b=1\n- Set up the tracking\n';
    deepEqual(
      [...asked(text, 'metric-target'), ...asked(text, 'metric-baseline'), ...asked(text, 'metric-deadline')],
      [],
    );
  });
});
