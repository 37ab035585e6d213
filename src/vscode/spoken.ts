import * as vscode from 'vscode';
import type { Message } from '../linter/index.js';
import type { Speech } from '../report/speech.js';

/** What the linter says, in the language of the editor; in English where the bundle does not hold it. */
export function spoken(words: string | Message): string {
  return typeof words === 'string' ? vscode.l10n.t(words) : vscode.l10n.t(words.template, ...words.args);
}

/** How reports speak in this editor. */
export function editorSpeech(): Speech {
  try {
    const [locale = 'en'] = Intl.getCanonicalLocales(vscode.env.language);
    return { locale, spoken };
  } catch {
    // A language pack may name itself as no standard does.
    return { locale: 'en', spoken };
  }
}
