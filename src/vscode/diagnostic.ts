import * as vscode from 'vscode';
import type { Finding, Severity } from '../linter/index.js';
import { rangeIn } from './positions.js';
import { hasPage, rulePageUri } from './rulePages.js';
import { spoken } from './spoken.js';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** By this name VS Code tells our findings from those of others. */
export const diagnosticSource = 'strategy-lint';

/** A document, or what is known of one that is not open. */
export type Located = Pick<vscode.TextDocument, 'uri' | 'positionAt'>;

/** The sentence of a finding in the language of the editor; a name in small letters that it may begin with gets a capital. */
export function sentenceOf({ said }: Pick<Finding, 'said'>): string {
  return spoken(said).replace(/^\p{Ll}(?=\p{Ll})/u, (letter) => letter.toUpperCase());
}

/** A finding as VS Code shows it. */
export function diagnosticOf(finding: Finding, document: Located): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeIn(document, finding.range),
    sentenceOf(finding),
    severities[finding.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = hasPage(finding.ruleId)
    ? { value: finding.ruleId, target: rulePageUri(finding.ruleId) }
    : finding.ruleId;
  diagnostic.relatedInformation = finding.related.map(
    ({ range, message, said }) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(document.uri, rangeIn(document, range)),
        spoken(said ?? message),
      ),
  );
  return diagnostic;
}
