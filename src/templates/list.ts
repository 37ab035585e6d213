import businessCase from './business-case.md';
import communicationPlan from './communication-plan.md';
import decisionRecord from './decision-record.md';
import experiment from './experiment.md';
import goToMarket from './go-to-market.md';
import metricsPlan from './metrics-plan.md';
import okr from './okr.md';
import onboarding from './onboarding.md';
import pmfHypothesis from './pmf-hypothesis.md';
import prFaq from './pr-faq.md';
import prd from './prd.md';
import preMortem from './pre-mortem.md';
import productStrategy from './product-strategy.md';
import productVision from './product-vision.md';
import roadmapDated from './roadmap-dated.md';
import roadmapNowNextLater from './roadmap-now-next-later.md';
import strategyOnePager from './strategy-one-pager.md';
import strategyReview from './strategy-review.md';
import teamCharter from './team-charter.md';

/** A document to start from. */
export interface Template {
  readonly name: string;
  readonly label: string;
  /** When to reach for it. */
  readonly use: string;
  /** Markdown with `{{owner}}`, `{{today}}` and one `{{section}}` for each section it takes from the linter; ours in English. */
  readonly source: string;
  /** Whether it is a team's own: then it stays in the language in which they wrote it. */
  readonly isTeams?: true;
}

/** Every template, in the order in which they are offered. */
export const templates: readonly Template[] = [
  {
    name: 'product-strategy',
    label: 'Product strategy',
    use: 'Where a product goes in the coming year: diagnosis, choices, metrics, roadmap',
    source: productStrategy,
  },
  {
    name: 'strategy-one-pager',
    label: 'Strategy on a page',
    use: 'The same choices in their shortest form, for executives and small teams',
    source: strategyOnePager,
  },
  {
    name: 'product-vision',
    label: 'Product vision',
    use: 'Whose life gets better, and how, on one page',
    source: productVision,
  },
  {
    name: 'pmf-hypothesis',
    label: 'PMF hypothesis',
    use: 'What you believe about product-market fit, and what would prove you wrong',
    source: pmfHypothesis,
  },
  {
    name: 'metrics-plan',
    label: 'Metrics plan',
    use: 'North star, inputs, funnel and guardrails, defined once',
    source: metricsPlan,
  },
  {
    name: 'okr',
    label: 'OKRs',
    use: 'The objectives of a quarter, with key results, guardrails and what has to wait',
    source: okr,
  },
  {
    name: 'roadmap-now-next-later',
    label: 'Roadmap: now, next, later',
    use: 'Outcomes in three horizons, without dates',
    source: roadmapNowNextLater,
  },
  {
    name: 'roadmap-dated',
    label: 'Roadmap: dated',
    use: 'Quarters with goals, metrics and owners',
    source: roadmapDated,
  },
  {
    name: 'go-to-market',
    label: 'Go-to-market plan',
    use: 'Segment, positioning, pricing, channels, readiness and launch criteria',
    source: goToMarket,
  },
  {
    name: 'business-case',
    label: 'Business case',
    use: 'An ask with options, costs, benefits, projection and unit economics',
    source: businessCase,
  },
  {
    name: 'pr-faq',
    label: 'PR/FAQ',
    use: 'The press release of the launch, and the questions it will raise',
    source: prFaq,
  },
  { name: 'prd', label: 'Product brief', use: 'One feature: problem, hypothesis, metrics, scope, risks', source: prd },
  {
    name: 'experiment',
    label: 'Experiment',
    use: 'One test: hypothesis, variants, size, decision rule, result',
    source: experiment,
  },
  {
    name: 'team-charter',
    label: 'Team charter',
    use: 'Mission, roles, decision rights, ways of working, hiring and growth',
    source: teamCharter,
  },
  {
    name: 'onboarding',
    label: '30-60-90 onboarding',
    use: 'What a new colleague learns, does and shows in three stages',
    source: onboarding,
  },
  {
    name: 'communication-plan',
    label: 'Communication plan',
    use: 'Who hears what, up, down, sideways and outside',
    source: communicationPlan,
  },
  {
    name: 'decision-record',
    label: 'Decision record',
    use: 'Options, decision, consequences, and when to look again',
    source: decisionRecord,
  },
  {
    name: 'pre-mortem',
    label: 'Pre-mortem',
    use: 'Tigers, paper tigers and elephants, with the conditions to stop',
    source: preMortem,
  },
  {
    name: 'strategy-review',
    label: 'Strategy review',
    use: 'Every quarter: metrics, bets, what to keep, stop and start',
    source: strategyReview,
  },
];

/**
 * A team's own template: any Markdown file. It may hold `{{owner}}`, `{{today}}` and our sections, such as `{{risks}}`.
 * @param file the file's name; without its ending it names the template
 * @param source its text; its first heading is the label
 */
export function teamTemplate(file: string, source: string): Template {
  const name = file.replace(/\.[^.]*$/, '');
  const title = /^# +(.+?)\s*#*$/m.exec(source)?.[1];
  return {
    name,
    label:
      title && !/[[{]/.test(title) ? title : name.replace(/[-_]+/g, ' ').replace(/^./, (first) => first.toUpperCase()),
    use: `Your team's template ${file}`,
    source: source.replace(/\r\n/g, '\n'),
    isTeams: true,
  };
}
