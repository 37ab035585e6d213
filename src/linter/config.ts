import picomatch from 'picomatch';
import { isKind, kinds, type Kind } from './kind.js';
import type { Severity } from './result.js';
import { rules } from './rules/index.js';
import type { CalendarOptions } from './facts/time.js';

/** What an author may set for an item. */
export type SeveritySetting = Severity | 'off';

/** The settings of a run, checked and complete. */
export interface Config {
  /** Severities by item; an item that is not named has its default. */
  readonly severities: ReadonlyMap<string, SeveritySetting>;
  /** The kind that the configuration gives to a path: the first glob that matches. */
  kindOf(path: string): Kind | null | undefined;
  readonly calendar: CalendarOptions;
}

/** A configuration and everything that is wrong with it, each as one plain sentence. */
export interface ResolvedConfig {
  readonly config: Config;
  readonly problems: readonly string[];
}

const severities: readonly SeveritySetting[] = ['error', 'warning', 'info', 'off'];
const known = ['severities', 'kinds', 'fiscalYearStart', 'dateOrder'] as const;

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** "Did you mean …?" for the nearest of the names, or nothing when none is near. */
function suggestion(name: string, names: readonly string[]): string {
  const [nearest] = [...names].sort((a, b) => distance(name, a) - distance(name, b));
  return nearest !== undefined && distance(name, nearest) <= Math.max(2, name.length / 3) ? ` Did you mean "${nearest}"?` : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Checks a configuration, whoever wrote it: the editor's settings and the terminal's file go through here. What is
 * wrong is named and left out; the rest counts.
 * @param raw any value; `undefined` is the empty configuration
 */
export function resolveConfig(raw: unknown): ResolvedConfig {
  const problems: string[] = [];
  const settings: Readonly<Record<string, unknown>> = isRecord(raw) ? raw : {};
  if (raw !== undefined && raw !== null && !isRecord(raw)) problems.push('The configuration must be an object with settings.');
  for (const key of Object.keys(settings)) {
    if (!(known as readonly string[]).includes(key)) problems.push(`"${key}" is not a setting.${suggestion(key, known)}`);
  }
  const chosen = new Map<string, SeveritySetting>();
  if (settings.severities !== undefined && !isRecord(settings.severities)) problems.push('"severities" must be an object that maps items to error, warning, info or off.');
  const ids = rules.map((rule) => rule.id);
  for (const [id, value] of Object.entries(isRecord(settings.severities) ? settings.severities : {})) {
    if (!ids.includes(id)) problems.push(`"${id}" in "severities" is not a checklist item.${suggestion(id, ids)}`);
    else if (value === 'default') continue;
    else if (!(severities as readonly unknown[]).includes(value)) problems.push(`The severity of "${id}" must be error, warning, info or off, not ${JSON.stringify(value)}.`);
    else chosen.set(id, value as SeveritySetting);
  }
  const globs: { readonly match: (path: string) => boolean; readonly kind: Kind | null }[] = [];
  if (settings.kinds !== undefined && !isRecord(settings.kinds)) problems.push('"kinds" must be an object that maps globs to kinds of documents.');
  for (const [glob, kind] of Object.entries(isRecord(settings.kinds) ? settings.kinds : {})) {
    if (kind === 'none' || kind === null) globs.push({ match: matcher(glob), kind: null });
    else if (typeof kind === 'string' && isKind(kind)) globs.push({ match: matcher(glob), kind });
    else problems.push(`The kind for "${glob}" must be one of ${kinds.join(', ')} or none, not ${JSON.stringify(kind)}.${typeof kind === 'string' ? suggestion(kind, kinds) : ''}`);
  }
  const month = settings.fiscalYearStart;
  const validMonth = month === undefined || (typeof month === 'number' && Number.isInteger(month) && month >= 1 && month <= 12);
  if (!validMonth) problems.push('"fiscalYearStart" must be a month from 1 to 12.');
  const order = settings.dateOrder;
  const validOrder = order === undefined || order === null || order === 'ask' || order === 'day-month' || order === 'month-day';
  if (!validOrder) problems.push('"dateOrder" must be ask, day-month or month-day.');
  return {
    problems,
    config: {
      severities: chosen,
      kindOf: (path) => {
        const normal = path.replace(/\\/g, '/').replace(/^\.\//, '');
        return globs.find(({ match }) => match(normal))?.kind;
      },
      calendar: { fiscalYearStart: validMonth && typeof month === 'number' ? month : 1, dateOrder: order === 'day-month' || order === 'month-day' ? order : null },
    },
  };
}

/** A glob matches a path from its start, or from any folder: `docs/**` also means a `docs` deeper down. */
function matcher(glob: string): (path: string) => boolean {
  const match = picomatch([glob, `**/${glob.replace(/^\/+/, '')}`], { dot: true });
  return (path) => match(path.replace(/^\/+/, ''));
}
