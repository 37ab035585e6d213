import type { Config } from './config/config.js';
import type { StrategyDocument } from './facts/document.js';
import { declaredKind, guessKind, isNeverOurs, kinds, personPenalty, strangeHeadings, strongestTitle, technicalPenalty, titleOf, type Kind } from './kind.js';
import kindSignals from './kinds.json' with { type: 'json' };
import type { Concept } from './outline/concepts.js';
import { say, type Message } from './result.js';

/** What a document is taken for, and why, for its author. */
export interface Explanation {
  readonly kind: Kind | null;
  /** Sentences, the weightiest first. */
  readonly because: readonly Message[];
}

/** Headings and labels that speak for a strategy document, as their author wrote them; each topic once. */
function telling(document: StrategyDocument): readonly string[] {
  const weights: Readonly<Partial<Record<Concept, number>>> = kindSignals.evidence;
  const byTopic = new Map<Concept, string>();
  const note = (label: string, concepts: readonly Concept[]): void => {
    for (const concept of concepts) if ((weights[concept] ?? 0) > 0 && !byTopic.has(concept)) byTopic.set(concept, label.trim());
  };
  for (const section of document.outline.sections) note(section.title, section.concepts);
  for (const field of document.fields) if (field.shape !== 'front-matter') note(field.label, field.concepts);
  return [...new Set(byTopic.values())];
}

/** A few names in one sentence. */
const few = (names: readonly string[]): string => `${names.slice(0, 4).map((name) => `"${name}"`).join(', ')}${names.length > 4 ? ' …' : ''}`;

function* forIt(document: StrategyDocument, path: string | undefined): Generator<Message> {
  const title = titleOf(document);
  if (strongestTitle(title, undefined) > 0) yield say`Its title, "${title}", is that of such a document.`;
  else if (strongestTitle('', path) > 0) yield say`Its file name is that of such a document.`;
  const topics = telling(document);
  if (topics.length > 0) yield say`It speaks of what such documents speak of: ${few(topics)}.`;
  const { metrics, milestones, hypotheses } = document;
  const targets = metrics.filter((metric) => metric.target.state === 'stated').length;
  if (targets > 1) yield say`It has ${targets} metrics with targets.`;
  const dated = milestones.filter((milestone) => milestone.date === 'stated').length;
  if (dated > 2) yield say`It has ${dated} milestones with dates.`;
  if (hypotheses.length > 0) yield say`It states ${hypotheses.length} beliefs that could turn out false.`;
}

function* againstIt(document: StrategyDocument): Generator<Message> {
  const strange = strangeHeadings(document.outline.sections.filter((section) => section.depth <= 6).all.map(({ title }) => title));
  if (strange.length > 0) yield say`Headings such as ${few([...new Set(strange)])} are those of manuals, change logs or minutes.`;
  if (technicalPenalty(titleOf(document)) > 0) yield say`Its title is that of a technical document.`;
  if (personPenalty(document.parts.map(({ piece }) => piece.text).all, document.outline.words) > 0) yield say`It speaks to its reader, as advice does; a plan speaks of "we".`;
}

/**
 * Says why a document is checked, or why it is not.
 * @param path its path, when it has one
 */
export function explain(document: StrategyDocument, path: string | undefined, config: Config): Explanation {
  const declared = declaredKind(document);
  if (declared !== undefined) return { kind: declared, because: [say`Its front matter says "kind: ${declared ?? 'none'}".`] };
  const written = document.front.entries.find(({ key }) => key.toLowerCase() === 'kind')?.value.trim();
  const misspelt = written ? [say`"kind: ${written}" in its front matter is none of the kinds there are: ${kinds.join(', ')}.`] : [];
  const configured = path === undefined ? undefined : config.kindOf(path);
  if (configured !== undefined) return { kind: configured, because: [...misspelt, configured === null ? say`The configuration says that files such as ${path ?? ''} are left alone.` : say`The configuration says that files such as ${path ?? ''} are of this kind.`] };
  if (path !== undefined && isNeverOurs(path)) return { kind: null, because: [...misspelt, say`Files of that name are left alone, whatever they say.`] };
  const { kind, certain } = guessKind(document, path);
  const speaksFor = [...forIt(document, path)];
  if (kind !== null) return { kind, because: [...misspelt, ...speaksFor, ...(certain ? [] : [say`That is not beyond doubt, so it is asked for little, and softly.`])] };
  const lacking = speaksFor.length === 0 ? say`Nothing in it reads like product strategy: no heading, label or table about vision, customers, metrics, plans or risks.` : say`That is too little to take it for a strategy document.`;
  return { kind: null, because: [...misspelt, ...speaksFor, ...(speaksFor.length === 0 ? [lacking] : []), ...againstIt(document), ...(speaksFor.length === 0 ? [] : [lacking])] };
}
