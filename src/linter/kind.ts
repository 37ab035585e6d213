import signals from './kinds.json' with { type: 'json' };
import { languages, matcherOf } from './languages/index.js';
import { remembered } from './memo.js';
import type { StrategyDocument } from './facts/document.js';
import type { Concept } from './outline/concepts.js';
import { normalize } from './outline/normalize.js';
import { keyResultsOf } from './facts/metrics/okr.js';
import { namesPeople } from './facts/people.js';

/** All kinds, in the order in which people are offered them. */
export const kinds = ['product-strategy', 'product-vision', 'pmf-hypothesis', 'metrics', 'okr', 'roadmap', 'prd', 'pr-faq', 'go-to-market', 'business-case', 'team-charter', 'communication-plan', 'experiment', 'decision-record', 'persona', 'risk-register', 'competitive-analysis', 'template'] as const;

/** What sort of document this is. It decides which checklists apply. */
export type Kind = (typeof kinds)[number];

/** Whether a text names a kind. */
export function isKind(name: string): name is Kind {
  return (kinds as readonly string[]).includes(name);
}

const names: Readonly<Partial<Record<Kind, string>>> = { okr: 'OKRs', prd: 'PRD', 'pr-faq': 'PR/FAQ', 'pmf-hypothesis': 'PMF hypothesis', 'go-to-market': 'go-to-market plan' };

/** A kind as people say it. */
export function nameOf(kind: Kind): string {
  return names[kind] ?? kind.replace(/-/g, ' ');
}

const kindAliases: Readonly<Record<string, Kind>> = {
  strategy: 'product-strategy', vision: 'product-vision', pmf: 'pmf-hypothesis', hypothesis: 'pmf-hypothesis', gtm: 'go-to-market', okrs: 'okr', budget: 'business-case', charter: 'team-charter', communication: 'communication-plan', decision: 'decision-record', prfaq: 'pr-faq', brief: 'prd',
};

const titleMatchers = kinds.map((kind) => ({ kind, matcher: matcherOf(languages.flatMap((language) => (language.kinds.titles as Readonly<Partial<Record<Kind, readonly string[]>>>)[kind] ?? [])) }));
const technical = matcherOf(languages.map((language) => language.kinds.technicalTitle).filter(Boolean));
/** The kinds that a title or a file's name speaks for. */
const kindsNamed: (text: string) => readonly Kind[] = remembered((text) => titleMatchers.filter(({ matcher }) => matcher.test(text)).map(({ kind }) => kind));
const never = new Set(signals.neverByName);
const against = (Object.keys(signals.against) as (keyof typeof signals.against)[]).map((sort) => ({ ...signals.against[sort], headings: new Set(languages.flatMap((language) => language.kinds.against[sort] ?? [])) }));

/** What the author says, read from `kind:` in the front matter: null for `none`, undefined when it says nothing. */
export function declaredKind(document: StrategyDocument): Kind | null | undefined {
  const entry = document.front.entries.find(({ key }) => key.toLowerCase() === 'kind');
  const value = entry?.value.trim().toLowerCase().replace(/[\s_]+/g, '-') ?? '';
  return value === 'none' ? null : isKind(value) ? value : kindAliases[value];
}

/** The title as the document states it: its first heading, else `title:` in the front matter. */
export function statedTitle(document: StrategyDocument): string | undefined {
  return document.title?.title ?? document.front.entries.find(({ key }) => key === 'title')?.value;
}

/** The title: the stated one, or a short first line that serves as one. */
export function titleOf(document: StrategyDocument): string {
  const heading = statedTitle(document);
  const first = document.outline.passages.at(0);
  const line = first?.kind === 'paragraph' ? first.text.trim() : '';
  const short = line.length <= 80 && !/[.!:,;\n]/.test(line) ? line : '';
  return short !== '' && document.outline.root.passages.length > 0 ? short : (heading ?? '');
}

function fileStem(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.[^.]*$/, '').replace(/^[\d-]+(?=[a-z])/i, '');
}

/** A title and a file's name that speak for the same kind. */
export const mostFromTitle = 4.5;

/** How strongly titles speak for each kind: 3.5 for the document's title, 2.5 for the file's name. */
function titleScores(title: string, stem: string): Map<Kind, number> {
  const scores = new Map<Kind, number>();
  const inTitle = kindsNamed(title);
  const inName = kindsNamed(stem.replace(/[-_]+/g, ' '));
  for (const kind of kinds) {
    const named = inName.includes(kind);
    if (inTitle.includes(kind)) scores.set(kind, named ? mostFromTitle : 3.5);
    else if (named) scores.set(kind, 2.5);
  }
  return scores;
}

/** "As a user, I want": the sentence of requirements. */
export const userStory = /^\s*(?:[*-] |\d\. )?as an? \*{0,2}[\w ]+/im;

/** How often a text speaks to its reader, and of us. */
const personsIn = (text: string): { you: number; we: number } => ({ you: text.match(/\b(?:you|your|yours)\b/gi)?.length ?? 0, we: text.match(/\b(?:we|our|us)\b/gi)?.length ?? 0 });

const isVersion = (heading: string): boolean => /^v?\d+\.\d+(?:\.\d+)?\b/.test(heading);

/** The headings that speak against a strategy document: those of manuals, change logs, minutes, and versions. */
export function strangeHeadings(titles: readonly string[]): readonly string[] {
  return titles.filter((title) => isVersion(normalize(title)) || against.some(({ headings }) => headings.has(normalize(title))));
}

/** How much headings speak against a strategy document. */
export function againstHeadings(titles: readonly string[]): number {
  const headings = titles.map(normalize);
  const known = against.reduce((sum, { weight, cap, headings: words }) => sum + Math.min(cap, weight * headings.filter((heading) => words.has(heading)).length), 0);
  return known + Math.min(8, 2 * headings.filter(isVersion).length);
}

/** What speaks against it in its title. */
export function technicalPenalty(title: string): number {
  return technical.test(title) ? 2.5 : 0;
}

/** Advice speaks to its reader; a plan speaks of us. */
function addressed(persons: readonly { readonly you: number; readonly we: number }[], words: number): number {
  const you = persons.reduce((sum, each) => sum + each.you, 0);
  const we = persons.reduce((sum, each) => sum + each.we, 0);
  return you >= 10 && you > 3 * we && you * 60 > words ? (you > 10 * we ? 6 : 3) : 0;
}

/** What speaks against it in whom it speaks to. */
export function personPenalty(texts: readonly string[], words: number): number {
  return addressed(texts.map(personsIn), words);
}

function penalty(document: StrategyDocument, title: string): number {
  const headings = document.outline.sections.filter((section) => section.depth <= 6).map((section) => section.title).all;
  const lines = document.parts.map(({ piece }) => piece.lines).all.reduce((sum, each) => sum + each, 1);
  const { codeLines, codeBlocks, words } = document.outline;
  return againstHeadings(headings) + technicalPenalty(title) + addressed(document.parts.map(({ piece }) => personsIn(piece.text)).all, words) + (codeLines > lines / 5 ? 2 : codeBlocks >= 4 ? 1 : 0);
}

/** How much the topics of a document speak for a strategy document, by their shares. */
export function evidenceOf(seen: ReadonlyMap<Concept, number>): number {
  const weights: Readonly<Partial<Record<Concept, number>>> = signals.evidence;
  let evidence = 0;
  for (const [concept, share] of seen) evidence += share * (weights[concept] ?? 0);
  return evidence;
}

/** What topics say together, whatever the title: a press release with its questions, a problem with requirements. */
export function evidenceOfPairs(seen: ReadonlyMap<Concept, number>): number {
  const all = (...concepts: readonly Concept[]): boolean => concepts.every((concept) => seen.has(concept));
  return (all('press-release', 'faq') ? 3 : 0) + (all('problem', 'initiatives', 'metrics') ? 1 : 0) + (all('process', 'team') ? 1.25 : 0);
}

/** How much the folder that a document lies in speaks for it. */
export function evidenceOfFolder(path: string | undefined): number {
  return path !== undefined && /(?:^|\/)(?:products?|strategy|prds?|requirements|okrs?|roadmaps?)\//i.test(path) ? 0.75 : 0;
}

/** Whether a heading counts hypotheses: "H1", "Hypothesis 2". */
export function countsHypotheses(title: string): boolean {
  return /^\W*(?:H\d+|hypothesis \d+)\b/i.test(title);
}

/** How many headings that count hypotheses make a document of hypotheses. */
export const manyHypotheses = 3;

/** Whether a label says who decides, as decision records do. */
export function namesDecisionMaker(label: string): boolean {
  return /^decision maker/i.test(label);
}

/** How strongly a title speaks for any kind, with the name of the file. */
export function strongestTitle(title: string, path: string | undefined): number {
  return Math.max(0, ...titleScores(title, path ? fileStem(path) : '').values());
}

/** Whether a file is none of ours by its name: a README, a change log, a licence. */
export function isNeverOurs(path: string): boolean {
  return never.has(fileStem(path).toLowerCase());
}

/** How a document scores as each kind. */
export interface KindScores {
  /** How much speaks for a strategy document of any kind, less what speaks against it. */
  readonly evidence: number;
  readonly byKind: ReadonlyMap<Kind, number>;
}

/** The evidence it takes to call a document one of ours. */
export const threshold = 5;

/**
 * Weighs headings, labels, columns, title and file name.
 * @param document the document's facts
 * @param path its path, when it has one
 */
function scoreKinds(document: StrategyDocument, path: string | undefined): KindScores {
  const title = titleOf(document);
  const seen = new Map<Concept, number>();
  for (const section of document.outline.sections) for (const concept of section.concepts) seen.set(concept, section.depth <= 6 ? 1 : Math.max(seen.get(concept) ?? 0, 0.8));
  for (const field of document.fields) for (const concept of field.concepts) if (!seen.has(concept) && field.shape !== 'front-matter') seen.set(concept, 0.4);
  if (seen.has('decision-log') && !seen.has('experiments') && document.fields.some((field) => namesDecisionMaker(field.label))) seen.set('decision-log', 1);
  let evidence = evidenceOf(seen);
  const titles = titleScores(title, path ? fileStem(path) : '');
  const byKind = new Map<Kind, number>();
  for (const kind of kinds) {
    const own: Readonly<Partial<Record<Concept, number>>> = signals.concepts[kind];
    let score = titles.get(kind) ?? 0;
    for (const [concept, share] of seen) score += share * (own[concept] ?? 0);
    byKind.set(kind, score);
  }
  const strongest = Math.max(0, ...titles.values());
  const add = (kind: Kind, by: number): void => { byKind.set(kind, (byKind.get(kind) ?? 0) + by); evidence += by / 2; };
  const { metrics, hypotheses, milestones } = document;
  if (metrics.filter((metric) => metric.target.state === 'stated').length >= 2) { add('metrics', 0.5); evidence += 1; }
  if (metrics.some((metric) => /^KR\s?\d/i.test(document.source.slice(metric.nameRange.start - 8, metric.nameRange.start + 4).replace(/[*_\s-]/g, ' ').trim()))) add('okr', 3);
  if (hypotheses.length > 0) { add('pmf-hypothesis', 0.75); add('experiment', 0.75); }
  if (milestones.filter((milestone) => milestone.date === 'stated').length >= 3) add('roadmap', 1.5);
  if (document.about('status') ?? document.about('owner')) evidence += 0.5;
  if (document.about('status') && document.about('owner')) evidence += 0.5;
  // A proposal says who does it and what it costs, in money.
  if (seen.has('budget') && document.find({ cues: ['budget'] }).state === 'stated') evidence += seen.has('team') ? 1.75 : 0.5;
  evidence += evidenceOfPairs(seen) + evidenceOfFolder(path);
  if (document.outline.sections.filter(({ title: heading }) => countsHypotheses(heading)).length >= manyHypotheses) add('pmf-hypothesis', 4);
  if (document.parts.some(({ piece }) => userStory.test(piece.text))) add('prd', 1);
  if (namesPeople(title)) evidence += 0.25;
  evidence += strongest - penalty(document, title);
  return { evidence, byKind };
}

/** From as much evidence on nobody doubts what a document is. */
const certain = 7;

/** A kind, and whether there is no doubt about it. */
export interface GuessedKind {
  readonly kind: Kind | null;
  readonly certain: boolean;
}

/**
 * Guesses a document's kind from its own signals.
 * @returns the kind null when it does not read like a strategy document
 */
export function guessKind(document: StrategyDocument, path: string | undefined): GuessedKind {
  if (path && isNeverOurs(path)) return { kind: null, certain: true };
  const { evidence, byKind } = scoreKinds(document, path);
  if (evidence < threshold) return { kind: null, certain: true };
  let best: Kind = 'product-strategy';
  for (const [kind, score] of byKind) if (score > (byKind.get(best) ?? 0)) best = kind;
  // A page that explains objectives states none.
  if (best === 'okr' && document.metrics.length === 0 && keyResultsOf(document).length === 0) return { kind: null, certain: true };
  return { kind: best, certain: evidence >= certain };
}
