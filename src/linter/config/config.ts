import zeptomatch from 'zeptomatch';
import type { CalendarOptions } from '../facts/time.js';
import { isKind, kinds, type Kind } from '../checklists/kind.js';
import { nearestOf } from '../text/nearest.js';
import { isConcept, concepts, type Concept } from '../outline/concepts.js';
import { normalize } from '../outline/normalize.js';
import type { Severity } from '../result.js';
import { rules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import historyItems from '../checklists/historyItems.json' with { type: 'json' };
import workspaceItems from '../checklists/workspaceItems.json' with { type: 'json' };
import { teamItem } from './teamItem.js';

/** Every item that is not a team's own. */
const ourIds = (): readonly string[] => [
  ...rules.map((rule) => rule.id),
  ...Object.keys(workspaceItems),
  ...Object.keys(historyItems),
];

/** What an author may set for an item. */
export type SeveritySetting = Severity | 'off';

/** A checklist item that a team added, and the kinds of documents that are asked for it; all of them when empty. */
export interface TeamItem {
  readonly rule: Rule;
  readonly kinds: readonly Kind[];
}

/** The settings of a run, checked and complete. */
export interface Config {
  /** Severities by item; an item that is not named has its default. */
  readonly severities: ReadonlyMap<string, SeveritySetting>;
  /** The kind that the configuration gives to a path: the first glob that matches. */
  kindOf(path: string): Kind | null | undefined;
  readonly calendar: CalendarOptions;
  /** Wordings of headings and labels that the team uses, in the form in which they are compared. */
  readonly synonyms: ReadonlyMap<string, readonly Concept[]>;
  readonly items: readonly TeamItem[];
  /** Whether rules are on that are still to prove themselves. */
  readonly experimental: boolean;
  /** The folder of the team's own templates, relative to the configuration. */
  readonly templates: string | undefined;
}

/** Something that is wrong with a configuration, as one plain sentence, with the keys that lead to it. */
export interface ConfigProblem {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** A configuration and everything that is wrong with it. */
export interface ResolvedConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/** The severities that may be set, softest last. */
export const severitySettings: readonly SeveritySetting[] = ['error', 'warning', 'info', 'off'];
/** The settings that a configuration may hold. */
export const settingNames = [
  'severities',
  'kinds',
  'fiscalYearStart',
  'dateOrder',
  'experimental',
  'templates',
  'synonyms',
  'checklists',
] as const;
/** What the description of a team's item may hold. */
export const itemSettings = ['statement', 'sections', 'words', 'kinds', 'severity', 'message', 'insert'] as const;

/** "Did you mean …?" for the nearest of the names, or nothing when none is near. */
function suggestion(name: string, names: readonly string[]): string {
  const nearest = nearestOf(name, names);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

type Raw = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Collects what is wrong while a configuration is read. */
class Reading {
  readonly problems: ConfigProblem[] = [];

  wrong(path: readonly (string | number)[], message: string): undefined {
    this.problems.push({ path, message });
    return undefined;
  }

  /** The record at a key; an empty one when there is none. */
  record(value: unknown, path: readonly (string | number)[], what: string): Raw {
    if (value === undefined || value === null) return {};
    if (isRecord(value)) return value;
    this.wrong(path, `"${path.join('.')}" must be ${what}.`);
    return {};
  }

  /** The texts of a list; one text stands for a list of one. */
  texts(value: unknown, path: readonly (string | number)[]): readonly string[] {
    if (value === undefined || value === null) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap((each, index) =>
      typeof each === 'string' && each.trim() !== ''
        ? [each]
        : (this.wrong([...path, index], `"${path.join('.')}" must be a list of texts, not ${JSON.stringify(each)}.`),
          []),
    );
  }

  severity(value: unknown, path: readonly (string | number)[], id: string): SeveritySetting | undefined {
    const known = severitySettings.find((each) => each === value);
    return (
      known ??
      this.wrong(path, `The severity of "${id}" must be error, warning, info or off, not ${JSON.stringify(value)}.`)
    );
  }
}

function severitiesFrom(raw: Raw, reading: Reading, ids: readonly string[]): Map<string, SeveritySetting> {
  const chosen = new Map<string, SeveritySetting>();
  for (const [id, value] of Object.entries(raw)) {
    if (!ids.includes(id))
      reading.wrong(['severities', id], `"${id}" in "severities" is not a checklist item.${suggestion(id, ids)}`);
    else if (value !== 'default') {
      const severity = reading.severity(value, ['severities', id], id);
      if (severity) chosen.set(id, severity);
    }
  }
  return chosen;
}

function kindsFrom(raw: Raw, reading: Reading): Config['kindOf'] {
  const globs: { readonly match: (path: string) => boolean; readonly kind: Kind | null }[] = [];
  for (const [glob, kind] of Object.entries(raw)) {
    const match = matcher(glob);
    if (!match) reading.wrong(['kinds', glob], `"${glob}" in "kinds" is no glob that can be read.`);
    else if (kind === 'none' || kind === null) globs.push({ match, kind: null });
    else if (typeof kind === 'string' && isKind(kind)) globs.push({ match, kind });
    else
      reading.wrong(
        ['kinds', glob],
        `The kind for "${glob}" must be one of ${kinds.join(', ')} or none, not ${JSON.stringify(kind)}.${typeof kind === 'string' ? suggestion(kind, kinds) : ''}`,
      );
  }
  return (path) => {
    const normal = path.replace(/\\/g, '/').replace(/^\.\//, '');
    return globs.find(({ match }) => match(normal))?.kind;
  };
}

function synonymsFrom(raw: Raw, reading: Reading): Map<string, readonly Concept[]> {
  const synonyms = new Map<string, readonly Concept[]>();
  for (const [concept, wordings] of Object.entries(raw)) {
    if (!isConcept(concept)) {
      reading.wrong(
        ['synonyms', concept],
        `"${concept}" in "synonyms" is nothing that sections are about.${suggestion(concept, concepts)}`,
      );
      continue;
    }
    for (const wording of reading.texts(wordings, ['synonyms', concept])) {
      const key = normalize(wording);
      if (key !== '') synonyms.set(key, [...(synonyms.get(key) ?? []), concept]);
    }
  }
  return synonyms;
}

function itemFrom(
  checklist: string,
  id: string,
  value: unknown,
  reading: Reading,
  ids: readonly string[],
): TeamItem | undefined {
  const path = ['checklists', checklist, id];
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    return reading.wrong(path, `"${id}" is no name for an item: use small letters, digits and hyphens.`);
  if (ids.includes(id))
    return reading.wrong(path, `"${id}" is an item already: give yours another name, or set its severity.`);
  const raw = reading.record(value, path, 'an object that describes the item');
  for (const key of Object.keys(raw))
    if (!(itemSettings as readonly string[]).includes(key))
      reading.wrong([...path, key], `"${key}" is nothing that an item may say.${suggestion(key, itemSettings)}`);
  const { statement } = raw;
  if (typeof statement !== 'string' || statement.trim() === '')
    return reading.wrong(path, `"${id}" needs a "statement": what is true of a document that meets it.`);
  const sections = reading.texts(raw.sections, [...path, 'sections']);
  const words = reading.texts(raw.words, [...path, 'words']);
  if (sections.length + words.length === 0)
    return reading.wrong(path, `"${id}" needs "sections" or "words": the headings, labels or words that meet it.`);
  const chosen = reading
    .texts(raw.kinds, [...path, 'kinds'])
    .flatMap((kind, index) =>
      isKind(kind)
        ? [kind]
        : (reading.wrong([...path, 'kinds', index], `"${kind}" is not a kind of document.${suggestion(kind, kinds)}`),
          []),
    );
  const severity = raw.severity === undefined ? 'warning' : reading.severity(raw.severity, [...path, 'severity'], id);
  if (severity === undefined || severity === 'off') return undefined;
  const text = (key: 'message' | 'insert'): string | undefined =>
    raw[key] === undefined
      ? undefined
      : typeof raw[key] === 'string'
        ? raw[key]
        : reading.wrong([...path, key], `"${key}" of "${id}" must be a text.`);
  return {
    kinds: chosen,
    rule: teamItem({
      id,
      checklist,
      statement: statement.trim(),
      severity,
      sections,
      words,
      message: text('message'),
      insert: text('insert'),
    }),
  };
}

function itemsFrom(raw: Raw, reading: Reading): readonly TeamItem[] {
  const ids = ourIds();
  const items: TeamItem[] = [];
  for (const [checklist, value] of Object.entries(raw)) {
    for (const [id, description] of Object.entries(
      reading.record(value, ['checklists', checklist], 'an object with items'),
    )) {
      const item = itemFrom(checklist, id, description, reading, [...ids, ...items.map(({ rule }) => rule.id)]);
      if (item) items.push(item);
    }
  }
  return items;
}

function templatesFrom(value: unknown, reading: Reading): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.trim() === '')
    return reading.wrong(['templates'], '"templates" must be the path of a folder.');
  const path = value
    .trim()
    .replace(/\\/g, '/')
    .replace(/^\.\/|\/+$/g, '');
  if (/^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(path))
    return reading.wrong(
      ['templates'],
      `"templates" must be a folder beside or below the configuration, not "${value}".`,
    );
  return path;
}

/**
 * Checks a configuration, whoever wrote it: the editor's settings and the file of a team go through here. What is
 * wrong is named and left out; the rest counts. Nothing of it is executed, and nothing of it is a regular expression.
 * @param raw any value; `undefined` is the empty configuration
 */
export function resolveConfig(raw: unknown): ResolvedConfig {
  const reading = new Reading();
  const settings: Raw = isRecord(raw) ? raw : {};
  if (raw !== undefined && raw !== null && !isRecord(raw))
    reading.wrong([], 'The configuration must be an object with settings.');
  for (const key of Object.keys(settings))
    if (!(settingNames as readonly string[]).includes(key))
      reading.wrong([key], `"${key}" is not a setting.${suggestion(key, settingNames)}`);
  const items = itemsFrom(reading.record(settings.checklists, ['checklists'], 'an object with checklists'), reading);
  const ids = [...ourIds(), ...items.map(({ rule }) => rule.id)];
  const severities = severitiesFrom(
    reading.record(settings.severities, ['severities'], 'an object that maps items to error, warning, info or off'),
    reading,
    ids,
  );
  const kindOf = kindsFrom(
    reading.record(settings.kinds, ['kinds'], 'an object that maps globs to kinds of documents'),
    reading,
  );
  const synonyms = synonymsFrom(
    reading.record(settings.synonyms, ['synonyms'], 'an object that maps concepts to wordings'),
    reading,
  );
  const month = settings.fiscalYearStart;
  const validMonth =
    month === undefined || (typeof month === 'number' && Number.isInteger(month) && month >= 1 && month <= 12);
  if (!validMonth) reading.wrong(['fiscalYearStart'], '"fiscalYearStart" must be a month from 1 to 12.');
  const order = settings.dateOrder;
  if (order !== undefined && order !== null && order !== 'ask' && order !== 'day-month' && order !== 'month-day')
    reading.wrong(['dateOrder'], '"dateOrder" must be ask, day-month or month-day.');
  const { experimental } = settings;
  if (experimental !== undefined && experimental !== null && typeof experimental !== 'boolean')
    reading.wrong(['experimental'], '"experimental" must be true or false.');
  return {
    problems: reading.problems,
    config: {
      severities,
      kindOf,
      synonyms,
      items,
      experimental: experimental === true,
      templates: templatesFrom(settings.templates, reading),
      calendar: {
        fiscalYearStart: validMonth && typeof month === 'number' ? month : 1,
        dateOrder: order === 'day-month' || order === 'month-day' ? order : null,
      },
    },
  };
}

/**
 * One configuration of two: what the second says counts more.
 * @param first the team's file, as it was read
 * @param second what one person set
 */
export function mergeConfigs(first: unknown, second: Raw): unknown {
  if (!isRecord(first)) return first === undefined || first === null ? second : first;
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second))
    merged[key] = isRecord(value) && isRecord(first[key]) ? { ...first[key], ...value } : value;
  return merged;
}

/** A glob matches a path from its start, or from any folder: `docs/**` also means a `docs` deeper down. Undefined for what is no glob. */
function matcher(glob: string): ((path: string) => boolean) | undefined {
  const plain = glob.replace(/^\.?\/+/, '');
  try {
    const matching = zeptomatch.compile([plain, `**/${plain}`]);
    return (path) => matching.test(path.replace(/^\/+/, ''));
  } catch {
    return undefined;
  }
}
