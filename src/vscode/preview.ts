import * as vscode from 'vscode';
import { drawTokens } from '../report/markdownIt.js';
import type { Draw } from '../report/previewHook.js';
import { openDocument, type Results } from './results.js';
import type { Settings } from './settings.js';
import { editorSpeech } from './spoken.js';

/** Draws the previews of Markdown documents anew. */
export function refreshPreviews(): void {
  void vscode.commands.executeCommand('markdown.preview.refresh');
}

/** What draws timelines, metrics and scores between the tokens of a document, for `hookRenderer`; nothing where the settings say so. */
export function previewDrawing(results: Results, settings: Settings): Draw {
  const options = {
    speech: editorSpeech(),
    now: () => Date.now(),
    inspect: (uri: unknown) => {
      const document = openDocument(String(uri));
      return document && settings.shows('preview.pictures', document) ? results.inspect(document) : undefined;
    },
  };
  return (tokens, source, uri) => drawTokens(tokens, source, uri, options);
}
