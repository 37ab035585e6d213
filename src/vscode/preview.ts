import type * as vscode from 'vscode';
import type { Inspection } from '../linter/index.js';
import { drawInPreview, type MarkdownRenderer } from '../report/markdownIt.js';
import { editorSpeech } from './spoken.js';

/**
 * Draws timelines, metrics and scores into VS Code's own Markdown preview.
 * @param md the renderer that VS Code hands to `extendMarkdownIt`
 * @param inspect the result and facts of a document; undefined when nothing is to be drawn in it
 * @returns the same renderer
 */
export function extendMarkdownIt<Renderer extends MarkdownRenderer>(md: Renderer, inspect: (uri: vscode.Uri) => Inspection | undefined): Renderer {
  return drawInPreview(md, { speech: editorSpeech(), now: () => Date.now(), inspect: (uri) => inspect(uri as vscode.Uri) });
}
