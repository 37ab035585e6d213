import type { CalendarOptions } from '../facts/time.js';
import type { Kind } from '../checklists/kind.js';
import { concepts, isConcept, type Concept } from '../outline/concepts.js';
import { normalize } from '../outline/normalize.js';
import { isRecord, Reading, suggestion, type ConfigProblem, type Raw, type SeveritySetting } from './reading.js';
import { itemsFrom, ourIds, type TeamItem } from './items.js';
import { kindsFrom } from './kinds.js';

export { severitySettings, type SeveritySetting, type ConfigProblem } from './reading.js';
export { itemSettings, type TeamItem } from './items.js';

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

/** A configuration and everything that is wrong with it. */
export interface ResolvedConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}
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

/** How dates are to be read. */
function calendarFrom({ fiscalYearStart: month, dateOrder: order }: Raw, reading: Reading): CalendarOptions {
  const validMonth =
    month === undefined || (typeof month === 'number' && Number.isInteger(month) && month >= 1 && month <= 12);
  if (!validMonth) reading.wrong(['fiscalYearStart'], '"fiscalYearStart" must be a month from 1 to 12.');
  if (order !== undefined && order !== null && order !== 'ask' && order !== 'day-month' && order !== 'month-day')
    reading.wrong(['dateOrder'], '"dateOrder" must be ask, day-month or month-day.');
  return {
    fiscalYearStart: validMonth && typeof month === 'number' ? month : 1,
    dateOrder: order === 'day-month' || order === 'month-day' ? order : null,
  };
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
  const calendar = calendarFrom(settings, reading);
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
      calendar,
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
