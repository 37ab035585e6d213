import { isSpaceless } from '../languages/index.js';
import { remembered } from '../text/memo.js';
import { normalize } from './normalize.js';
import { longestTitle, sections, type Concept } from './wordings.js';
import { stripped } from './qualified.js';
import { phrases, weakEndings } from './phrases.js';

export { concepts, isConcept, type Concept, type FieldName, type ColumnRole, type DocumentStatus } from './wordings.js';
export { fieldsOf, columnRolesOf } from './labels.js';
export { statusOf } from './statuses.js';

/** What a wording is about, as it stands or without its qualifiers. */
function exact(key: string): readonly Concept[] {
  for (const form of stripped(key)) {
    const found = sections.get(form);
    if (found) return found;
  }
  return [];
}

const joining =
  'for|of|to|in|at|around|on|with|during|from|fur|von|zu|im|der|des|mit|bei|pour|du|des|de|la|le|' +
  'les|d|para|do|da|dos|das|del|en|em|con|com|sobre|di|per|dla|na|для|на|в|по';
/** The last phrase of a heading: "for launch" of "out of scope for launch". */
const lastPhrase = new RegExp(`\\s+(?:${joining})\\s+(?!.*\\s(?:${joining})\\s).*$`);

/** What stands between the parts of a title that names several things. */
const betweenParts = new RegExp(
  '\\s*(?:[/+,;|・·、，／]|(?<![\\p{L}])(?:and|und|et|y|e|ed|i|oraz|и|및|と|和|与)(?![\\p{L}])|' +
    '(?<=[\\u3040-\\u9FFF])(?:と|和|与|及び|および|及)(?=[\\u3040-\\u9FFF]))\\s*',
  'u',
);

/** A year, quarter or half in a title, also "this quarter", in the form in which titles are compared. */
const periodInTitle = new RegExp(
  '\\s*[-–—:,]?\\s*\\b(?:fy ?\\d{2,4}|(?:19|20)\\d{2}(?:\\s?[-–]\\s?\\d{2,4})?|' +
    '[qhts][1-4](?:\\s?[-–]\\s?[qhts]?[1-4])?|[1-4][ts]|this (?:quarter|half|year|month)|' +
    'dieses (?:quartal|jahr)|ce (?:trimestre|mois)|cette ann[ée]e|este (?:trimestre|a[ñn]o|mes)|' +
    'questo (?:trimestre|mese)|quest anno)\\b\\s*',
  'g',
);

/**
 * The concepts that a heading or label names, by meaning: an exact wording, the same with an ordinary qualifier, each
 * part of "Mission, vision and principles", the part before a dash or colon, or a known wording at the end
 * ("Mobile checkout success metrics").
 * @param title the heading as the author wrote it
 * @returns the concepts, most certain first; empty when the heading names none
 */
export const conceptsOf: (title: string) => readonly Concept[] = remembered((title) => {
  if (title.length > longestTitle) return [];
  const named = normalize(title);
  // "Roadmap 2027" and "Q1 OKRs" are a roadmap and OKRs.
  const key = named.replace(periodInTitle, ' ').trim() || named;
  if (!key) return [];
  const whole = exact(key);
  if (whole.length > 0) return whole;
  const found = new Set<Concept>();
  const parts = key.split(betweenParts).filter(Boolean);
  if (parts.length > 1 && parts.length <= 5)
    for (const part of parts) for (const concept of exact(part)) found.add(concept);
  for (const part of title.split(/\s+[–—-]\s+|:\s+|：/)) {
    const side = normalize(part);
    if (side && side !== key) for (const concept of exact(side)) found.add(concept);
  }
  if (found.size > 0) return [...found];
  for (let forName = key; ;) {
    // "Out of scope for launch": the last phrase goes first.
    const shorter = forName.replace(lastPhrase, '');
    if (shorter === forName) break;
    forName = shorter;
    for (const concept of exact(forName)) found.add(concept);
    if (found.size > 0) break;
  }
  if (isSpaceless(key)) {
    for (let from = 1; from < key.length - 1; from += 1)
      for (const concept of sections.get(key.slice(from)) ?? []) if (!weakEndings.has(concept)) return [concept];
  }
  for (const { concept, expression } of phrases) if (expression.test(key)) return [concept];
  const words = key.split(' ');
  // French for a schedule; in English every activity has its planning.
  if (words.at(-1) === 'planning') return [...found];
  for (let from = 1; from < words.length && words.length <= 7; from += 1) {
    const ending = sections.get(words.slice(from).join(' '));
    if (ending)
      for (const concept of ending) if (words.length - from > 1 || !weakEndings.has(concept)) found.add(concept);
    if (ending) break;
  }
  return [...found];
});

/** Wordings of a team's own, in the form in which they are compared, with what they are about. */
export type Synonyms = ReadonlyMap<string, readonly Concept[]>;

/** The concepts of a heading or label, those of the team's wordings first. */
export function conceptsWith(synonyms: Synonyms | undefined, title: string): readonly Concept[] {
  const known = conceptsOf(title);
  const own = synonyms && synonyms.size > 0 ? synonyms.get(normalize(title)) : undefined;
  return own ? [...new Set([...own, ...known])] : known;
}
