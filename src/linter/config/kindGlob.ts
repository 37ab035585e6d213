import type { Kind } from '../checklists/kind.js';
import { say } from '../result.js';
import { configFileName } from './file.js';
import { insertInto, type ConfigChange } from './insertion.js';

/** Letters that mean something in a glob. */
const special = /[\\*?[\]{}!]/g;

/** The glob of one file. */
export function globOfFile(path: string): string {
  return path.replace(special, '\\$&');
}

/**
 * The glob of a file's folder: all Markdown beside it.
 * @returns undefined for a file at the top: what matches there would match in every folder
 */
export function globOfFolder(path: string): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder === '' ? undefined : `${globOfFile(folder)}*.{md,markdown}`;
}

/**
 * Adds a glob to the `kinds` of a configuration, behind the others, which count before it. It only inserts: every byte of the
 * text stays.
 * @param configText the file's text; empty for a file that is still to be made
 * @param glob which files are meant
 * @param kind what they are; `none` leaves them alone
 * @param path one of these files, relative to the configuration, which is to be of that kind afterwards
 * @returns the edits, none when the configuration says so already; a sentence where it cannot be added
 */
export function addKind(configText: string, glob: string, kind: Kind | 'none', path: string): ConfigChange {
  const entry = `${JSON.stringify(glob)}: `;
  const edits = insertInto(
    configText,
    {
      setting: 'kinds',
      lines: () => [entry + kind],
      flow: (quoted) => entry + (quoted ? JSON.stringify(kind) : kind),
    },
    ({ config }) => config.kindOf(path) === (kind === 'none' ? null : kind),
  );
  return edits
    ? { edits }
    : {
        problem: say`"${glob}" was not added to ${configFileName}: the file has a mistake that must be corrected first.`,
      };
}
