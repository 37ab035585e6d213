import { nearestOf } from '../text/nearest.js';
import type { Severity } from '../result.js';

/** What an author may set for an item. */
export type SeveritySetting = Severity | 'off';

/** Something that is wrong with a configuration, as one plain sentence, with the keys that lead to it. */
export interface ConfigProblem {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** The severities that may be set, softest last. */
export const severitySettings: readonly SeveritySetting[] = ['error', 'warning', 'info', 'off'];

/** "Did you mean …?" for the nearest of the names, or nothing when none is near. */
export function suggestion(name: string, names: readonly string[]): string {
  const nearest = nearestOf(name, names);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

/** An object as it was read, with nothing known of it. */
export type Raw = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no list. */
export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Collects what is wrong while a configuration is read. */
export class Reading {
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
