import type { Concept } from '../outline/concepts.js';
import otherBlanks from './blanks.json' with { type: 'json' };
import advantage from './advantage.md';
import alternatives from './alternatives.md';
import approach from './approach.md';
import ask from './ask.md';
import budget from './budget.md';
import communication from './communication.md';
import decisionLog from './decision-log.md';
import decisionRights from './decision-rights.md';
import diagnosis from './diagnosis.md';
import discovery from './discovery.md';
import enablement from './enablement.md';
import escalation from './escalation.md';
import evidence from './evidence.md';
import experiments from './experiments.md';
import funnel from './funnel.md';
import goToMarket from './go-to-market.md';
import guardrails from './guardrails.md';
import hiring from './hiring.md';
import hypothesis from './hypothesis.md';
import initiatives from './initiatives.md';
import killCriteria from './kill-criteria.md';
import launchCriteria from './launch-criteria.md';
import mentoring from './mentoring.md';
import metrics from './metrics.md';
import mission from './mission.md';
import nonGoals from './non-goals.md';
import northStar from './north-star.md';
import nowNextLater from './now-next-later.md';
import openQuestions from './open-questions.md';
import pricing from './pricing.md';
import problem from './problem.md';
import reviewCadence from './review-cadence.md';
import risks from './risks.md';
import summary from './summary.md';
import targetCustomer from './target-customer.md';
import team from './team.md';
import timeline from './timeline.md';
import tools from './tools.md';
import vision from './vision.md';
import { blankInAll } from './words.js';

/** A section that a document may lack, ready to insert. */
export interface Scaffold {
  /** Name of the section and of its file. */
  readonly name: string;
  /** The concept whose presence makes the section unnecessary. */
  readonly concept: Concept;
  /** Markdown with blanks such as `[Metric name]`, with a level-2 heading. */
  readonly text: string;
  /** What it is called where it is chosen, when others have the same heading. */
  readonly label?: string;
  /** What it is for. */
  readonly use: string;
}

/** Every section, in the order in which readers expect them. No document is made to keep this order. */
export const scaffolds: readonly Scaffold[] = [
  { name: 'summary', concept: 'summary', text: summary, use: 'The gist in a few lines, for whoever reads no further' },
  { name: 'vision', concept: 'vision', text: vision, use: 'The future that you work for, and for whom' },
  { name: 'mission', concept: 'mission', text: mission, use: 'What you are here for, in one sentence' },
  { name: 'diagnosis', concept: 'diagnosis', text: diagnosis, use: 'Where things stand, and what makes it hard' },
  {
    name: 'target-customer',
    concept: 'target-customer',
    text: targetCustomer,
    use: 'Who it is for, and who it is not for',
  },
  { name: 'problem', concept: 'problem', text: problem, use: 'What hurts these customers today, and how much' },
  {
    name: 'evidence',
    concept: 'evidence',
    text: evidence,
    use: 'What you know from customers and numbers, with dates',
  },
  { name: 'discovery', concept: 'discovery', text: discovery, use: 'How often you talk to customers, and what about' },
  {
    name: 'hypothesis',
    concept: 'hypothesis',
    text: hypothesis,
    use: 'What you believe, and what would prove it wrong',
  },
  {
    name: 'approach',
    concept: 'approach',
    text: approach,
    use: 'The choice that guides all others, and what it gives up',
  },
  { name: 'advantage', concept: 'advantage', text: advantage, use: 'Why you win where others do not' },
  {
    name: 'alternatives',
    concept: 'competition',
    text: alternatives,
    use: 'What customers could use instead, and you could do instead',
  },
  {
    name: 'initiatives',
    concept: 'initiatives',
    text: initiatives,
    use: 'The work that follows from the choice, with owners',
  },
  { name: 'non-goals', concept: 'non-goals', text: nonGoals, use: 'What is ruled out, so that nobody waits for it' },
  {
    name: 'north-star',
    concept: 'north-star',
    text: northStar,
    use: 'The one primary metric, and how it is counted',
  },
  { name: 'metrics', concept: 'metrics', text: metrics, use: 'Measures with baseline, target and date' },
  {
    name: 'funnel',
    concept: 'metrics',
    text: funnel,
    use: 'The steps on which customers come and stay, with their rates',
  },
  {
    name: 'guardrails',
    concept: 'guardrails',
    text: guardrails,
    use: 'Measures that must not get worse, with their limits',
  },
  {
    name: 'experiments',
    concept: 'experiments',
    text: experiments,
    use: 'What you test before you commit, and what each result leads to',
  },
  {
    name: 'kill-criteria',
    concept: 'kill-criteria',
    text: killCriteria,
    use: 'The numbers or dates at which you stop',
  },
  {
    name: 'go-to-market',
    concept: 'go-to-market',
    text: goToMarket,
    use: 'Channels and steps by which it reaches customers',
  },
  { name: 'pricing', concept: 'pricing', text: pricing, use: 'What is charged for, and how much' },
  {
    name: 'enablement',
    concept: 'enablement',
    text: enablement,
    use: 'What sales, support and documentation need before the launch',
  },
  {
    name: 'launch-criteria',
    concept: 'kill-criteria',
    text: launchCriteria,
    use: 'What must be true to launch, and what rolls it back',
  },
  {
    name: 'timeline',
    concept: 'timeline',
    text: timeline,
    label: 'Roadmap with dates',
    use: 'Milestones with their dates and owners',
  },
  {
    name: 'now-next-later',
    concept: 'timeline',
    text: nowNextLater,
    label: 'Roadmap: now, next, later',
    use: 'Outcomes in three horizons, without dates',
  },
  { name: 'budget', concept: 'budget', text: budget, use: 'Costs and people in numbers, with their total' },
  { name: 'ask', concept: 'ask', text: ask, use: 'The money, people or decision that you want' },
  { name: 'team', concept: 'team', text: team, use: 'Who does the work, and who answers for it' },
  { name: 'hiring', concept: 'hiring', text: hiring, use: 'Which roles you need, why and when' },
  {
    name: 'decision-rights',
    concept: 'decision-rights',
    text: decisionRights,
    use: 'Who decides, who is asked and who is told',
  },
  { name: 'tools', concept: 'tools', text: tools, use: 'The tools of the team, and what each is for' },
  { name: 'mentoring', concept: 'mentoring', text: mentoring, use: 'How people grow: goals, feedback, pairs' },
  { name: 'risks', concept: 'risks', text: risks, use: 'What could go wrong, and what you do about it' },
  {
    name: 'communication',
    concept: 'communication',
    text: communication,
    use: 'Who hears what, from whom, where and how often',
  },
  { name: 'escalation', concept: 'escalation', text: escalation, use: 'Where to go when teams disagree' },
  {
    name: 'review-cadence',
    concept: 'review-cadence',
    text: reviewCadence,
    use: 'When you look again at what you planned',
  },
  { name: 'decision-log', concept: 'decision-log', text: decisionLog, use: 'What was decided, when, by whom and why' },
  {
    name: 'open-questions',
    concept: 'open-questions',
    text: openQuestions,
    use: 'What you do not know yet, and who finds out',
  },
];

/** The scaffold with that name. */
export function scaffoldNamed(name: string): Scaffold | undefined {
  return scaffolds.find((each) => each.name === name);
}

/** A blank to fill, in the one form in which this project writes blanks: `[Metric name]`. */
export const blankForm = /\[([\p{Lu}\p{Lo}][^\][\n]*)\](?![([:])/gu;

let blanks: ReadonlySet<string> | undefined;

/**
 * The texts of all blanks that this project leaves, in every language: in scaffolds, and in quick fixes, templates and
 * snippets (`blanks.json`).
 */
export function scaffoldBlanks(): ReadonlySet<string> {
  return (blanks ??= blanksInAll());
}

function blanksInAll(): ReadonlySet<string> {
  const inside = scaffolds.flatMap(({ text }) => [...text.matchAll(blankForm)].map((match) => match[1] ?? ''));
  return new Set([...inside, ...otherBlanks].flatMap(blankInAll));
}
