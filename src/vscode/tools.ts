import * as vscode from 'vscode';
import { checklistScores, languageNamed, nameOf, ruleNamed, scoreOf, type LintResult } from '../linter/index.js';
import { fillTemplate, localDate, templates, written } from '../templates/index.js';
import type { ActiveDocument } from './active.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';

const answer = (text: string): vscode.LanguageModelToolResult =>
  new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);

/** @throws a cancellation when nobody waits for the answer any more */
function stopIf(token: vscode.CancellationToken): void {
  if (token.isCancellationRequested) throw new vscode.CancellationError();
}

/**
 * The document that a tool is asked about.
 * @param path relative to the workspace; the active document when left out
 * @throws an error with a plain sentence when there is none, and a cancellation when nobody waits any more
 */
async function documentFor(
  path: string | undefined,
  active: ActiveDocument,
  token: vscode.CancellationToken,
): Promise<vscode.TextDocument> {
  if (path === undefined) {
    const document = active.current();
    if (document) return document;
    throw new Error('No Markdown document is open: name one by its path in the workspace.');
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  // Where there are several folders, paths are shown with the name of theirs.
  const candidates = folders.flatMap(({ uri, name }) => [
    { uri, within: path },
    ...(path.startsWith(`${name}/`) ? [{ uri, within: path.slice(name.length + 1) }] : []),
  ]);
  for (const { uri, within } of candidates) {
    stopIf(token);
    const target = vscode.Uri.joinPath(uri, within);
    // Nothing outside the workspace is read.
    if (!`${target.path}/`.startsWith(`${uri.path.replace(/\/$/, '')}/`)) continue;
    try {
      return await vscode.workspace.openTextDocument(target);
    } catch {
      // It may lie in another folder of the workspace.
    }
  }
  throw new Error(`"${path}" is not a document of this workspace.`);
}

/** The result for a document, or the sentence that says why there is none. */
async function resultOf(
  document: vscode.TextDocument,
  results: Results,
  token: vscode.CancellationToken,
): Promise<LintResult | string> {
  const path = vscode.workspace.asRelativePath(document.uri);
  const result = (await results.whenRead(document, token))?.result;
  stopIf(token);
  if (!result) return `"${path}" is not checked: it is no Markdown, too large, or checking is switched off.`;
  if (result.likelyKind)
    return (
      `"${path}" may well be of the kind "${nameOf(result.likelyKind)}", but that is not sure, so it ` +
      'is not checked: its author can say what it is.'
    );
  return result.kind === null
    ? `"${path}" does not read like a strategy document, so no checklist applies to it.`
    : result;
}

function headOf(document: vscode.TextDocument, { kind, status, items }: LintResult): string {
  const { met, judged } = scoreOf(items);
  return (
    `"${vscode.workspace.asRelativePath(document.uri)}" is checked as: ` +
    `${kind ? nameOf(kind) : 'nothing'}. Status: ${status ?? 'not stated'}. It meets ${met} of ` +
    `${judged} items.`
  );
}

const lineOf = (document: vscode.TextDocument, offset: number): number => document.positionAt(offset).line + 1;

/** Every item with its answer, and every finding with its place. */
function report(document: vscode.TextDocument, result: LintResult): string {
  const items = checklistScores(result).flatMap(({ checklist, met, judged, items: own }) => [
    `${checklist} ${met}/${judged}`,
    ...own.map(
      ({ id, status, range }) =>
        `- ${id}: ${status}${range ? ` (line ${lineOf(document, range.start)})` : ''}: ${ruleNamed(id)?.statement ?? ''}`,
    ),
  ]);
  const findings = result.findings.map(
    ({ ruleId, severity, message, range }) =>
      `- line ${lineOf(document, range.start)}, ${severity}, ${ruleId}: ${message}`,
  );
  return [
    headOf(document, result),
    '',
    ...items,
    '',
    findings.length > 0 ? 'Findings:' : 'No findings.',
    ...findings,
  ].join('\n');
}

/** Only what is open, the most important first. */
function lacks(document: vscode.TextDocument, result: LintResult): string {
  const open = checklistScores(result).flatMap(({ items }) => items.filter(({ status }) => status !== 'met'));
  const lines = open.map(({ id, status, severity }) => {
    const places = result.findings
      .filter(({ ruleId }) => ruleId === id)
      .map(({ range, message }) => `line ${lineOf(document, range.start)}: ${message}`);
    return `- ${id} (${status}, ${severity}): ${ruleNamed(id)?.statement ?? ''}${places.length > 0 ? ` ${places.join(' ')}` : ''}`;
  });
  return [
    headOf(document, result),
    ...(lines.length > 0 ? ['Not met:', ...lines] : ['Everything that was judged is met.']),
  ].join('\n');
}

function templateNamed(name: string | undefined, locale: string | undefined, settings: Settings): string {
  const template = templates.find((each) => each.name === name);
  const language = locale === undefined ? settings.writing() : languageNamed(locale);
  if (language === undefined) return `There are no templates in "${locale}". Languages: ${written.join(', ')}.`;
  if (template) return fillTemplate(template, { owner: '', today: localDate(new Date()), language });
  const list = templates.map(({ name: each, label, use }) => `- ${each}: ${label}. ${use}.`).join('\n');
  return name === undefined ? `Templates:\n${list}` : `There is no template "${name}". Templates:\n${list}`;
}

/** What each tool answers, by the tool's name without `productStrategy_`. */
export type Tools = Readonly<
  Record<string, (input: unknown, token: vscode.CancellationToken) => Promise<vscode.LanguageModelToolResult>>
>;

const textIn = (input: unknown, name: string): string | undefined => {
  const value =
    typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/**
 * Makes the tools that give language models what the checklists say, so that an answer in a chat cannot invent it. They
 * only read, and the same document has the same answer.
 */
export function createTools(active: ActiveDocument, results: Results, settings: Settings): Tools {
  const about =
    (say: (document: vscode.TextDocument, result: LintResult) => string) =>
    async (input: unknown, token: vscode.CancellationToken): Promise<vscode.LanguageModelToolResult> => {
      stopIf(token);
      const document = await documentFor(textIn(input, 'path'), active, token);
      stopIf(token);
      const result = await resultOf(document, results, token);
      return answer(typeof result === 'string' ? result : say(document, result));
    };
  return {
    checkDocument: about(report),
    listMissing: about(lacks),
    async getTemplate(input, token) {
      stopIf(token);
      return answer(templateNamed(textIn(input, 'name'), textIn(input, 'language'), settings));
    },
  };
}
