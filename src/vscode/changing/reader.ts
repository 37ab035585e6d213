import * as vscode from 'vscode';
import { inspect, type Config, type Inspection } from '../../linter/index.js';
import { largest, type Results } from '../results.js';
import type { Settings } from '../settings.js';

/** Reads versions of documents as the editor reads the document. */
export interface VersionReader {
  /** The document as it is now. */
  now(document: vscode.TextDocument): Inspection;
  /** A version of it, read as what it is now. */
  earlier(text: string, document: vscode.TextDocument, now: Inspection): Inspection;
  /** A version of it as it stood on its own day, `at` in milliseconds: what was late or overdue then. */
  asOf(text: string, document: vscode.TextDocument, at: number): Inspection;
}

/** An earlier version as it was read, with all that this depends on. */
interface EarlierReading {
  readonly text: string;
  readonly config: Config;
  readonly kind: Inspection['result']['kind'];
  readonly read: Inspection;
}

/** Makes a reader of versions. A version that is too long, or that the linter cannot read, is an error. */
export function versionReader(results: Results, settings: Settings): VersionReader {
  const earlier = new WeakMap<vscode.TextDocument, EarlierReading>();
  const read = (text: string, document: vscode.TextDocument, now?: Inspection, at?: number): Inspection => {
    if (text.length > largest) throw new Error(vscode.l10n.t('The document is too long.'));
    const path = results.pathOf(document);
    const kind = now?.result.kind ?? null;
    return inspect(text, {
      config: settings.configFor(document.uri),
      includeLikely: true,
      ...(path !== undefined && { path }),
      ...(kind !== null && { kind }),
      ...(at !== undefined && { now: at }),
    });
  };
  return {
    // What is not linted, such as the other side of a comparison, is read all the same.
    now: (document) => results.inspect(document) ?? read(document.getText(), document),
    asOf: (text, document, at) => read(text, document, results.inspect(document), at),
    earlier(text, document, now) {
      const [config, { kind }] = [settings.configFor(document.uri), now.result];
      const last = earlier.get(document);
      if (last?.text === text && last.config === config && last.kind === kind) return last.read;
      const made = read(text, document, now);
      earlier.set(document, { text, config, kind, read: made });
      return made;
    },
  };
}
