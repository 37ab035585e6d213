import type { LanguageCode } from '../linter/languages/index.js';
import { blankForm, scaffoldNamed } from '../linter/sections/index.js';
import { blankInAll, inLanguage, sectionIn, written } from '../linter/sections/words.js';
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

export { written };

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
    use: 'Where a product is going in the next six to twelve months: diagnosis, choices, metrics, roadmap',
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

/** What is known when a document is started. */
export interface Filling {
  /** Empty when nobody is known: then a blank is left. */
  readonly owner: string;
  /** An ISO date. */
  readonly today: string;
  /** The language of our words; English when left out. */
  readonly language?: LanguageCode;
}

/**
 * Fills a template with what is known; everything else stays a blank such as `[Metric name]`, and a name that means
 * nothing to us stays as it is.
 */
export function fillTemplate(template: Template, { owner, today, language = 'en' }: Filling): string {
  const source = template.isTeams ? template.source : sectionIn(template.source, language);
  return source.replace(/\{\{([a-z-]+)\}\}/g, (all: string, name: string) => {
    if (name === 'owner') return (owner || inLanguage('[Owner]', language)).replace(/["\\]/g, '\\$&');
    if (name === 'today') return today;
    const section = scaffoldNamed(name)?.text.trim();
    return section === undefined ? all : sectionIn(section, language);
  });
}

/** The first blank in the title of a document, without its brackets; undefined when its title has none. */
export function titleBlank(text: string): string | undefined {
  const title = /^# .*$/m.exec(text)?.[0] ?? '';
  return [...title.matchAll(blankForm)][0]?.[1];
}

/**
 * Fills every blank of a name in a new document.
 * @param answer plain text; when it is empty the blanks stay
 */
export function fillBlank(text: string, name: string, answer: string): string {
  if (answer === '') return text;
  const front = /^---\n[^]*?\n---\n/.exec(text)?.[0] ?? '';
  // In front matter blanks stand in double quotes.
  const quoted = answer.replace(/["\\]/g, '\\$&');
  return front.replaceAll(`[${name}]`, () => quoted) + text.slice(front.length).replaceAll(`[${name}]`, () => answer);
}

/** A longer file name is cut, in UTF-16 code units. */
const longestName = 60;

/** The name of a file for a document, without its ending, from the words of its title without its blanks; undefined when there are none. */
export function fileNameOf(text: string): string | undefined {
  const title = /^# +(.+)$/m.exec(text)?.[1] ?? '';
  const words =
    title
      .replace(blankForm, '')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-') ?? '';
  return words.slice(0, longestName).replace(/-+$/, '') || undefined;
}

/** Blanks that mean the same thing wherever they stand in a document: typing one fills them all. */
const shared: ReadonlySet<string> = new Set(blankInAll('Product name'));

/** Turns every blank into a tab stop that shows the blank, for VS Code's snippets. */
export function toSnippet(text: string): string {
  const stops = new Map<string, number>();
  let next = 1;
  let snippet = '';
  let end = 0;
  for (const match of text.matchAll(blankForm)) {
    const name = match[1] ?? '';
    const known = shared.has(name) ? stops.get(name) : undefined;
    const stop = known ?? next++;
    stops.set(name, stop);
    snippet += `${escapeSnippet(text.slice(end, match.index))}\${${stop}:${escapeSnippet(match[0])}}`;
    end = match.index + match[0].length;
  }
  return `${snippet}${escapeSnippet(text.slice(end))}$0`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
