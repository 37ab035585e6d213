import english from '../languages/en/concepts.json' with { type: 'json' };
import { isSpaceless, languages, type Language } from '../languages/index.js';
import { remembered } from '../text/memo.js';
import { normalize } from './normalize.js';

/** What a section is about. */
export type Concept = keyof typeof english.sections;
/** Everything that a section may be about. */
export const concepts = Object.keys(english.sections) as readonly Concept[];

/** Whether a text names something that sections are about. */
export function isConcept(name: string): name is Concept {
  return Object.hasOwn(english.sections, name);
}

/** What a labelled value says. */
export type FieldName = keyof typeof english.fields;
/** What a table column holds. */
export type ColumnRole = keyof typeof english.columns;
/** Where a document stands in its life. */
export type DocumentStatus = keyof typeof english.statuses;

type Index<Name extends string> = ReadonlyMap<string, readonly Name[]>;

/** A wording that is written as it is compared. */
const plain = /^[a-z][a-z0-9 '/-]*$/;

/** Wordings of all languages together: hardly any heading means one thing in one language and another in the next. */
function index<Name extends string>(
  read: (language: Language) => Readonly<Partial<Record<Name, readonly string[]>>>,
): Index<Name> {
  const names = new Map<string, Name[]>();
  for (const language of languages) {
    const wordings = read(language);
    for (const name of Object.keys(wordings) as Name[]) {
      for (const wording of wordings[name] ?? []) {
        const key = plain.test(wording) ? wording : normalize(wording);
        const known = names.get(key);
        if (!known) names.set(key, [name]);
        else if (!known.includes(name)) known.push(name);
      }
    }
  }
  return names;
}

const sections: Index<Concept> = index(({ concepts: own }) => own.sections);
const fields: Index<FieldName> = index(({ concepts: own }) => own.fields);
const columns: Index<ColumnRole> = index(({ concepts: own }) => own.columns);
const statuses: Index<DocumentStatus> = index(({ concepts: own }) => own.statuses);
const before = new Set(languages.flatMap(({ concepts: own }) => own.qualifiers.before ?? []));
const after = new Set(languages.flatMap(({ concepts: own }) => own.qualifiers.after ?? []));
/** Qualifiers that are written without a space. */
const glued = { before: [...before].filter(isSpaceless), after: [...after].filter(isSpaceless) };

/** The forms of a heading without spaces, its qualifiers taken off at both ends. */
function* unglued(key: string): Generator<string> {
  for (const lead of ['', ...glued.before]) {
    if (!key.startsWith(lead)) continue;
    const rest = key.slice(lead.length).replace(/^[のの的]/u, '');
    if (lead !== '') yield rest;
    for (const tail of glued.after)
      if (rest.endsWith(tail)) yield rest.slice(0, -tail.length).replace(/[のの的]$/u, '');
  }
}

function* stripped(key: string): Generator<string> {
  yield key;
  if (isSpaceless(key)) yield* unglued(key);
  let words = key.split(' ');
  while (words.length > 1) {
    const two = words.slice(0, 2).join(' ');
    if (words.length > 2 && before.has(two)) words = words.slice(2);
    else if (before.has(words[0] ?? '')) words = words.slice(1);
    else break;
    yield words.join(' ');
  }
  words = key.split(' ');
  while (words.length > 1) {
    const two = words.slice(-2).join(' ');
    if (words.length > 2 && after.has(two)) words = words.slice(0, -2);
    else if (after.has(words.at(-1) ?? '')) words = words.slice(0, -1);
    else break;
    yield words.join(' ');
    if (before.has(words[0] ?? '')) yield words.slice(1).join(' ');
  }
}

function exact(key: string): readonly Concept[] {
  for (const form of stripped(key)) {
    const found = sections.get(form);
    if (found) return found;
  }
  return [];
}

/** Wordings that are too ordinary to be recognised at the end of a longer heading. */
const weakEndings = new Set<Concept>([
  'initiatives',
  'summary',
  'pillars',
  'learning',
  'process',
  'metadata',
  'rollout-now',
  'rollout-next',
  'rollout-later',
  'evidence',
  'decision-log',
  'review-cadence',
  'why-now',
  'diagnosis',
  'competition',
  'open-questions',
  'team',
  'budget',
  'experiments',
  'principles',
  'press-release',
  'faq',
  'advantage',
  'approach',
  'upsides',
  'downsides',
  'assumptions',
]);

/** Headings that are whole phrases: what they are about is said by their build, not by a list of wordings. */
const phrases: readonly { readonly concept: Concept; readonly expression: RegExp }[] = [
  {
    concept: 'advantage',
    expression:
      /^(?:what makes .*\b(?:different|unique|special|better)|(?:how|why) (?:is|are|does|do|did) .*\b(?:different|differ|better)|why (?:not (?:just )?(?:use|ask|buy)|us$|choose))\b/,
  },
  {
    concept: 'open-questions',
    expression:
      /^(?:what|things) .*\b(?:not|n't) (?:yet )?(?:know|sure|understand|decided)\b|\b(?:open|pending|unresolved|outstanding) (?:[\w-]+ )?(?:decisions?|questions?|issues?|points?|topics?)\b|\b(?:decisions?|questions?) (?:still )?(?:pending|open|outstanding)\b|\bunknowns\b/,
  },
  {
    concept: 'non-goals',
    expression:
      /^(?:what|who|things|why) (?:[\w'-]+ ){0,4}(?:not|isn't|aren't|doesn't|don't|won't|never|avoid)\b(?!.* (?:work|happen)(?:ing|ed)?\b)|\b(?:out of scope|anti-?personas?|non-?goals|no-?gos)\b|\bdon't optimi[sz]e for\b|\b(?:fora d[eo] (?:escopo|ambito)|hors (?:du )?(?:perimetre|scope)|fuera del? alcance|fuori (?:dallo )?(?:scope|ambito)|poza zakresem|nicht im (?:umfang|scope))\b|\bвне (?:рамок|скоупа|области)|^(?:was|ce que|o que|lo que|cosa) .*\b(?:nicht|pas|nao|no|non)\b/,
  },
  { concept: 'problem', expression: /^(?:what|which) (?:[\w-]+ ){0,3}(?:problems?|pains?)\b/ },
  {
    concept: 'target-customer',
    expression:
      /^who (?:is|are|will|would|does|do|has|have)\b.*\b(?:for|help|serve|serving|customers?|users?|use|benefit|problem)\b/,
  },
  { concept: 'why-now', expression: /^why (?:now|today)\b|\bwhy now$/ },
  {
    concept: 'diagnosis',
    expression:
      /^(?:the )?(?:current|existing|present) [\w-]+(?: [\w-]+){0,2}$|^where (?:we|things|it)(?:'re| are| is| stands?)\b|^(?:the )?state of (?:the|our)\b|^what (?:is|'s) (?:missing|broken|wrong)\b/,
  },
  { concept: 'risks', expression: /^(?:the )?(?:main |biggest |real |only )?risks? (?:that|we|to|of|if)\b/ },
  {
    concept: 'kill-criteria',
    expression: /\b(?:stop|halt|kill|rollback|roll-back) (?:conditions?|criteria|criterion|thresholds?|rules?)\b/,
  },
];

const joining =
  'for|of|to|in|at|around|on|with|during|from|fur|von|zu|im|der|des|mit|bei|pour|du|des|de|la|le|les|d|para|do|da|dos|das|del|en|em|con|com|sobre|di|per|dla|na|для|на|в|по';
/** The last phrase of a heading: "for launch" of "out of scope for launch". */
const lastPhrase = new RegExp(`\\s+(?:${joining})\\s+(?!.*\\s(?:${joining})\\s).*$`);

/** No heading, label or column that names something is longer, in UTF-16 code units. */
const longestTitle = 400;

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
  const key =
    named
      .replace(
        /\s*[-–—:,]?\s*\b(?:fy ?\d{2,4}|(?:19|20)\d{2}(?:\s?[-–]\s?\d{2,4})?|[qhts][1-4](?:\s?[-–]\s?[qhts]?[1-4])?|[1-4][ts])\b\s*/g,
        ' ',
      )
      .trim() || named;
  if (!key) return [];
  const whole = exact(key);
  if (whole.length > 0) return whole;
  const found = new Set<Concept>();
  const parts = key
    .split(
      /\s*(?:[/+,;|・·、，／]|(?<![\p{L}])(?:and|und|et|y|e|ed|i|oraz|и|및|と|和|与)(?![\p{L}])|(?<=[\u3040-\u9FFF])(?:と|和|与|及び|および|及)(?=[\u3040-\u9FFF]))\s*/u,
    )
    .filter(Boolean);
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

/** The fields that a label such as `Owner` or a front-matter key may stand for. */
export const fieldsOf: (label: string) => readonly FieldName[] = remembered((label) => {
  if (label.length > longestTitle) return [];
  const key = normalize(label.replace(/[_-]/g, ' '));
  const named = fields.get(key) ?? fields.get(normalize(label));
  if (named) return named;
  // "Month 12 target", "current baseline".
  const last = key.split(' ').at(-1);
  return (last === 'target' || last === 'baseline') && key.split(' ').length <= 4 ? [last] : [];
});

/**
 * The roles that a column may have, by its title.
 * @param title the header cell's text; "Target (Q3 2026)" and "Q3 target" are targets
 */
export const columnRolesOf: (title: string) => readonly ColumnRole[] = remembered((title) => {
  if (title.length > longestTitle) return [];
  const key = normalize(title);
  // A single letter is a name, whatever it means in some language.
  if (key.length === 1 && !isSpaceless(key)) return [];
  const whole = columns.get(key);
  if (whole) return whole;
  const last = key.split(' ').at(-1) ?? '';
  const first = key.split(' ')[0] ?? '';
  const roles: ColumnRole[] = [];
  for (const [word, role] of [
    ['target', 'target'],
    ['goal', 'target'],
    ['baseline', 'baseline'],
    ['actual', 'actual'],
    ['owner', 'owner'],
    ['metric', 'metric'],
    ['date', 'when'],
    ['cost', 'cost'],
    ['price', 'price'],
    ['risk', 'risk'],
    ['mitigation', 'mitigation'],
    ['status', 'status'],
  ] as const) {
    if (last === word || last === `${word}s` || first === word) roles.push(role);
  }
  return roles;
});

/** Statuses that begin other phrases as well. */
const ambiguous = new Set([
  'live',
  'active',
  'current',
  'ready',
  'done',
  'final',
  'research',
  'idea',
  'review',
  'planning',
  'ga',
  'stable',
  'official',
  'sample',
  'closed',
  'launched',
  'shipped',
]);

/** The life stage that a status wording means; null when it is not a known status. */
export function statusOf(value: string): DocumentStatus | null {
  const key = normalize(value.slice(0, longestTitle));
  const found = statuses.get(key) ?? statuses.get(key.split(/[,;.(–—]| - /)[0]?.trim() ?? '');
  if (found?.[0]) return found[0];
  // "Draft for the board" is a draft; "live operation" is a state of the product.
  for (const [wording, names] of statuses)
    if (!ambiguous.has(wording) && key.startsWith(`${wording} `)) return names[0] ?? null;
  const inside = /\b(?:draft|approved|archived|superseded|deprecated|in review)\b/.exec(
    key.split(' ').slice(0, 6).join(' '),
  )?.[0];
  return inside === undefined ? null : (statuses.get(inside)?.[0] ?? null);
}
