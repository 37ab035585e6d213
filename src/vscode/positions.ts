import * as vscode from 'vscode';
import { pointIn } from '../workspace/index.js';

/** A document, or a text of which it is known where its lines begin. */
export type Placed = Pick<vscode.TextDocument, 'positionAt'>;

/** A range of offsets as VS Code counts it. */
export function rangeIn(
  document: Placed,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** A text in which offsets can be found by where its lines begin. */
export function textWith(lineStarts: readonly number[]): Placed {
  return {
    positionAt(offset) {
      const { line, character } = pointIn(lineStarts, offset);
      return new vscode.Position(line, character);
    },
  };
}
