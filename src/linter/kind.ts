import signals from './kinds.json' with { type: 'json' };
import { languages } from './languages/index.js';
import type { StrategyDocument } from './facts/document.js';
import type { Concept } from './outline/concepts.js';
import { normalize } from './outline/normalize.js';
import { keyResultsOf } from './facts/metrics/okr.js';
import { namesPeople } from './facts/people.js';

/** What sort of document this is. It decides which checklists apply. */
export type Kind = keyof typeof signals.concepts;

/** All kinds, in the order in which people are offered them. */
export const kinds = Object.keys(signals.concepts) as readonly Kind[];

/** Whether a text names a kind. */
export function isKind(name: string): name is Kind {
  return (kinds as readonly string[]).includes(name);
}

const kindAliases: Readonly<Record<string, Kind>> = {
  strategy: 'product-strategy', vision: 'product-vision', pmf: 'pmf-hypothesis', hypothesis: 'pmf-hypothesis', gtm: 'go-to-market', okrs: 'okr', budget: 'business-case', charter: 'team-charter', communication: 'communication-plan', decision: 'decision-record', prfaq: 'pr-faq', brief: 'prd',
};

const titlePatterns = new Map(kinds.map((kind) => [kind, languages.flatMap((language) => (language.kinds.titles[kind] ?? []).map((source) => new RegExp(source, 'iu')))]));
const technical = new RegExp(languages.map((language) => language.kinds.technicalTitle).filter(Boolean).join('|'), 'iu');
const never = new Set(signals.neverByName);
const against = (Object.keys(signals.against) as (keyof typeof signals.against)[]).map((sort) => ({ ...signals.against[sort], headings: new Set(languages.flatMap((language) => language.kinds.against[sort] ?? [])) }));

/** What the author or the configuration says, read from `kind:` in the front matter; undefined when it says nothing. */
export function declaredKind(document: StrategyDocument): Kind | undefined {
  const entry = document.front.entries.find(({ key }) => key.toLowerCase() === 'kind');
  const value = entry?.value.trim().toLowerCase().replace(/[\s_]+/g, '-') ?? '';
  return isKind(value) ? value : kindAliases[value];
}

/** The title: the first heading, `title:` in the front matter, or a short first line that serves as one. */
function titleOf(document: StrategyDocument): string {
  const heading = document.title?.title ?? document.front.entries.find(({ key }) => key === 'title')?.value;
  const first = document.outline.passages.at(0);
  const line = first?.kind === 'paragraph' ? first.text.trim() : '';
  const short = line.length <= 80 && !/[.!:,;\n]/.test(line) ? line : '';
  return short !== '' && document.outline.root.passages.length > 0 ? short : (heading ?? '');
}

function fileStem(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.[^.]*$/, '').replace(/^[\d-]+(?=[a-z])/i, '');
}

/** How strongly titles speak for each kind: 3.5 for the document's title, 2.5 for the file's name. */
function titleScores(title: string, stem: string): Map<Kind, number> {
  const scores = new Map<Kind, number>();
  const words = stem.replace(/[-_]+/g, ' ');
  for (const kind of kinds) {
    const patterns = titlePatterns.get(kind) ?? [];
    const inTitle = patterns.some((pattern) => pattern.test(title));
    const inName = patterns.some((pattern) => pattern.test(words));
    if (inTitle || inName) scores.set(kind, (inTitle ? 3.5 : 0) + (inName ? (inTitle ? 1 : 2.5) : 0));
  }
  return scores;
}

const userStory = /^\s*(?:[*-] |\d\. )?as an? \*{0,2}[\w ]+/im;

/** How often a text speaks to its reader, and of us. */
const personsIn = (text: string): { you: number; we: number } => ({ you: text.match(/\b(?:you|your|yours)\b/gi)?.length ?? 0, we: text.match(/\b(?:we|our|us)\b/gi)?.length ?? 0 });

function penalty(document: StrategyDocument, title: string): number {
  const headings = document.outline.sections.filter((section) => section.depth <= 6).map((section) => normalize(section.title));
  let sum = 0;
  for (const { weight, cap, headings: known } of against) sum += Math.min(cap, weight * headings.filter((heading) => known.has(heading)).length);
  sum += Math.min(8, 2 * headings.filter((heading) => /^v?\d+\.\d+(?:\.\d+)?\b/.test(heading)).length);
  if (technical.test(title)) sum += 2.5;
  // Advice speaks to its reader; a plan speaks of us.
  const spoken = document.parts.map(({ part }) => personsIn(part.text)).all;
  const you = spoken.reduce((sum, each) => sum + each.you, 0);
  const we = spoken.reduce((sum, each) => sum + each.we, 0);
  if (you >= 10 && you > 3 * we && you * 60 > document.outline.words) sum += you > 10 * we ? 6 : 3;
  const lines = document.parts.map(({ part }) => part.lines).all.reduce((sum, each) => sum + each, 1);
  if (document.outline.codeLines > lines / 5) sum += 2;
  else if (document.outline.codeBlocks >= 4) sum += 1;
  return sum;
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
  if (seen.has('decision-log') && !seen.has('experiments') && document.fields.some((field) => /^decision maker/i.test(field.label))) seen.set('decision-log', 1);
  const weights: Readonly<Partial<Record<Concept, number>>> = signals.evidence;
  let evidence = 0;
  for (const [concept, share] of seen) evidence += share * (weights[concept] ?? 0);
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
  // Pairs that say what a document is, whatever its title: a press release with its questions, a problem with requirements.
  if (seen.has('press-release') && seen.has('faq')) evidence += 3;
  if (seen.has('problem') && seen.has('initiatives') && seen.has('metrics')) evidence += 1;
  if (document.outline.sections.filter(({ title: heading }) => /^\W*(?:H\d+|hypothesis \d+)\b/i.test(heading)).length >= 3) add('pmf-hypothesis', 4);
  if (path && /(?:^|\/)(?:products?|strategy|prds?|requirements|okrs?|roadmaps?)\//i.test(path)) evidence += 0.75;
  if (seen.has('process') && seen.has('team')) evidence += 1.25;
  if (document.parts.some(({ part }) => userStory.test(part.text))) add('prd', 1);
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
  if (path && never.has(fileStem(path).toLowerCase())) return { kind: null, certain: true };
  const { evidence, byKind } = scoreKinds(document, path);
  if (evidence < threshold) return { kind: null, certain: true };
  let best: Kind = 'product-strategy';
  for (const [kind, score] of byKind) if (score > (byKind.get(best) ?? 0)) best = kind;
  // A page that explains objectives states none.
  if (best === 'okr' && document.metrics.length === 0 && keyResultsOf(document).length === 0) return { kind: null, certain: true };
  return { kind: best, certain: evidence >= certain };
}
