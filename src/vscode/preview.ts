import type * as vscode from 'vscode';
import type { Inspection } from '../linter/index.js';
import { drawTokens } from '../report/markdownIt.js';
import { hookRenderer, type Draw, type MarkdownRenderer } from '../report/previewHook.js';
import { editorSpeech } from './spoken.js';

/** The result and facts of a document; undefined when nothing is to be drawn in it. */
export type InspectForPreview = (uri: vscode.Uri) => Inspection | undefined;

/** What draws timelines, metrics and scores between the tokens of a document, for `hookRenderer`. */
export function previewDrawing(inspect: InspectForPreview): Draw {
  const options = { speech: editorSpeech(), now: () => Date.now(), inspect: (uri: unknown) => inspect(uri as vscode.Uri) };
  return (tokens, source, uri) => drawTokens(tokens, source, uri, options);
}

/**
 * Draws timelines, metrics and scores into VS Code's own Markdown preview.
 * @param md the renderer that VS Code hands to `extendMarkdownIt`
 * @returns the same renderer
 */
export function extendMarkdownIt<Renderer extends MarkdownRenderer>(md: Renderer, inspect: InspectForPreview): Renderer {
  return hookRenderer(md, previewDrawing(inspect));
}
