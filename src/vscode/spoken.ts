import * as vscode from 'vscode';
import { dayNameIn, joinedIn, type Message, type Part } from '../linter/index.js';
import type { Speech } from '../report/speech.js';

/** What the linter says, in the language of the editor; in English where the bundle does not hold it. */
export function spoken(words: string | Message): string {
  return typeof words === 'string'
    ? vscode.l10n.t(words)
    : vscode.l10n.t(words.template, ...words.args.map(partSpoken));
}

function partSpoken(part: Part): string | number {
  if (typeof part !== 'object') return part;
  if ('template' in part) return spoken(part);
  if ('named' in part) return dayNameIn(sentenceLocale(), part);
  return joinedIn(
    sentenceLocale(),
    part.items.map((item) => String(partSpoken(item))),
    part.joined,
  );
}

/** The language of our sentences: where no bundle translates them, the English of the terminal. */
function sentenceLocale(): string {
  return vscode.l10n.bundle === undefined ? 'en-GB' : editorLocale();
}

/** The language of the editor. */
function editorLocale(): string {
  try {
    const [locale = 'en'] = Intl.getCanonicalLocales(vscode.env.language);
    return locale;
  } catch {
    // A language pack may name itself as no standard does.
    return 'en';
  }
}

/** How reports speak in this editor. */
export function editorSpeech(): Speech {
  return { locale: editorLocale(), spoken };
}
