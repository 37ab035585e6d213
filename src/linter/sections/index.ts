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
import { translations } from './words.js';

/** A section that a document may lack, ready to insert. */
export interface Scaffold {
  /** Name of the section and of its file. */
  readonly name: string;
  /** The concept whose presence makes the section unnecessary. */
  readonly concept: Concept;
  /** Markdown with blanks such as `[Metric name]`, with a level-2 heading. */
  readonly text: string;
}

/** Every section, in the order in which readers expect them. No document is made to keep this order. */
export const scaffolds: readonly Scaffold[] = [
  { name: 'summary', concept: 'summary', text: summary },
  { name: 'vision', concept: 'vision', text: vision },
  { name: 'mission', concept: 'mission', text: mission },
  { name: 'diagnosis', concept: 'diagnosis', text: diagnosis },
  { name: 'target-customer', concept: 'target-customer', text: targetCustomer },
  { name: 'problem', concept: 'problem', text: problem },
  { name: 'evidence', concept: 'evidence', text: evidence },
  { name: 'discovery', concept: 'discovery', text: discovery },
  { name: 'hypothesis', concept: 'hypothesis', text: hypothesis },
  { name: 'approach', concept: 'approach', text: approach },
  { name: 'advantage', concept: 'advantage', text: advantage },
  { name: 'alternatives', concept: 'competition', text: alternatives },
  { name: 'initiatives', concept: 'initiatives', text: initiatives },
  { name: 'non-goals', concept: 'non-goals', text: nonGoals },
  { name: 'north-star', concept: 'north-star', text: northStar },
  { name: 'metrics', concept: 'metrics', text: metrics },
  { name: 'funnel', concept: 'metrics', text: funnel },
  { name: 'guardrails', concept: 'guardrails', text: guardrails },
  { name: 'experiments', concept: 'experiments', text: experiments },
  { name: 'kill-criteria', concept: 'kill-criteria', text: killCriteria },
  { name: 'go-to-market', concept: 'go-to-market', text: goToMarket },
  { name: 'pricing', concept: 'pricing', text: pricing },
  { name: 'enablement', concept: 'enablement', text: enablement },
  { name: 'launch-criteria', concept: 'kill-criteria', text: launchCriteria },
  { name: 'timeline', concept: 'timeline', text: timeline },
  { name: 'now-next-later', concept: 'timeline', text: nowNextLater },
  { name: 'budget', concept: 'budget', text: budget },
  { name: 'ask', concept: 'ask', text: ask },
  { name: 'team', concept: 'team', text: team },
  { name: 'hiring', concept: 'hiring', text: hiring },
  { name: 'decision-rights', concept: 'decision-rights', text: decisionRights },
  { name: 'tools', concept: 'tools', text: tools },
  { name: 'mentoring', concept: 'mentoring', text: mentoring },
  { name: 'risks', concept: 'risks', text: risks },
  { name: 'communication', concept: 'communication', text: communication },
  { name: 'escalation', concept: 'escalation', text: escalation },
  { name: 'review-cadence', concept: 'review-cadence', text: reviewCadence },
  { name: 'decision-log', concept: 'decision-log', text: decisionLog },
  { name: 'open-questions', concept: 'open-questions', text: openQuestions },
];

/** The scaffold with that name. */
export function scaffoldNamed(name: string): Scaffold | undefined {
  return scaffolds.find((each) => each.name === name);
}

/** A blank to fill, in the one form in which this project writes blanks: `[Metric name]`. */
export const blankForm = /\[([\p{Lu}\p{Lo}][^\][\n]*)\](?![([:])/gu;

let blanks: ReadonlySet<string> | undefined;

/** The texts of all blanks that this project leaves: in scaffolds, and in quick fixes, templates and snippets (`blanks.json`), and those in other languages. */
export function scaffoldBlanks(): ReadonlySet<string> {
  const inside = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => [...text.matchAll(blankForm)].map((match) => match[1] ?? ''));
  blanks ??= new Set([
    ...inside(scaffolds.map(({ text }) => text)),
    ...otherBlanks,
    ...inside(translations),
    ...translations.filter((text) => !text.includes('[')),
  ]);
  return blanks;
}
