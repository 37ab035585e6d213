import type { Kind } from '../linter/index.js';

/** A number with what it counts, in the form that goes with it: "1 entry", "2 entries". */
export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What documents of a kind are called, one of them and several. */
const kindNames: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  'product-strategy': ['product strategy', 'product strategies'],
  'product-vision': ['product vision', 'product visions'],
  'pmf-hypothesis': ['PMF hypothesis', 'PMF hypotheses'],
  metrics: ['metrics plan', 'metrics plans'],
  okr: ['OKR page', 'OKR pages'],
  roadmap: ['roadmap', 'roadmaps'],
  prd: ['PRD', 'PRDs'],
  'pr-faq': ['PR/FAQ', 'PR/FAQs'],
  'go-to-market': ['go-to-market plan', 'go-to-market plans'],
  'business-case': ['business case', 'business cases'],
  'team-charter': ['team charter', 'team charters'],
  'communication-plan': ['communication plan', 'communication plans'],
  experiment: ['experiment', 'experiments'],
  'decision-record': ['decision record', 'decision records'],
  persona: ['persona', 'personas'],
  'risk-register': ['risk register', 'risk registers'],
  'competitive-analysis': ['competitive analysis', 'competitive analyses'],
  template: ['template', 'templates'],
};

/** How many documents of a kind: "1 roadmap", "2 product strategies". */
export const pluralOfKind = (count: number, kind: Kind): string => plural(count, ...kindNames[kind]);
