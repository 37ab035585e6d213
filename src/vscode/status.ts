import * as vscode from 'vscode';
import { explain, kinds, nameOf, scoreOf, statusName } from '../linter/index.js';
import type { Checks } from './checks.js';
import type { ActiveDocument } from './active.js';
import { blanksIn } from './gathered.js';
import { declareKind, looksLike } from './likely.js';
import { isOurs, largest, type Results } from './results.js';
import type { Settings } from './settings.js';
import { spoken } from './spoken.js';

/** What keeps a document from being linted at all. */
function hindrance(document: vscode.TextDocument, results: Results, settings: Settings): string {
  if (!settings.isEnabled(document)) return vscode.l10n.t('Switched off in the settings');
  const failure = results.failureOf(document);
  if (failure !== undefined) return vscode.l10n.t('It could not be checked: {0}', failure);
  if (results.isReading(document)) return vscode.l10n.t('The document is being read');
  if (document.getText().length > largest)
    return vscode.l10n.t('The document is larger than {0} MB, so it is left alone', largest / 1_000_000);
  return vscode.l10n.t('It has not been checked yet');
}

/** Which configuration counts for a document. */
function configurationOf(document: vscode.TextDocument, settings: Settings): string {
  return settings.hasFile(document.uri)
    ? vscode.l10n.t('configured by {0}', '.strategylint.yml')
    : vscode.l10n.t('no team configuration');
}

/** Shows in the status area what the document was taken for, how many items it meets, and which configuration counts. */
export function showStatus(checks: Checks, results: Results, settings: Settings): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('productStrategy.kind', { language: 'markdown' });
  item.name = 'Product Strategy';
  const [why, check] = [
    { title: vscode.l10n.t('Why?'), command: 'productStrategy.explainKind' },
    { title: vscode.l10n.t('Check…'), command: 'productStrategy.checkLikely' },
  ];
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isOurs(document)) return;
    const result = checks.of(document)?.result;
    const hasFailed = results.failureOf(document) !== undefined;
    item.command = result?.likelyKind ? check : why;
    item.severity = hasFailed ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    if (!result) {
      item.text = hasFailed ? vscode.l10n.t('Strategy: could not be checked') : vscode.l10n.t('Strategy: not checked');
      item.detail = hindrance(document, results, settings);
    } else if (result.likelyKind) {
      item.text = looksLike(result.likelyKind);
      item.detail = vscode.l10n.t('It is not checked, because its kind is not certain.');
    } else if (result.kind === null) {
      item.text = vscode.l10n.t('Not a strategy document');
      item.detail = vscode.l10n.t('No checklist applies');
    } else {
      const { met, judged } = scoreOf(result.items);
      const blanks = blanksIn(result.findings);
      item.text =
        blanks > 1
          ? vscode.l10n.t(
              'Strategy: {0} {1}/{2} · {3} blanks to fill',
              spoken(nameOf(result.kind)),
              met,
              judged,
              blanks,
            )
          : vscode.l10n.t('Strategy: {0} {1}/{2}', spoken(nameOf(result.kind)), met, judged);
      item.detail = [
        vscode.l10n.t('{0} of {1} checklist items met', met, judged),
        ...(result.status ? [spoken(statusName(result.status))] : []),
        configurationOf(document, settings),
      ].join(' · ');
    }
  };
  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    checks.onDidJudge((document) => {
      if (document === vscode.window.activeTextEditor?.document) update();
    }),
  );
}

/** The Markdown document that the user is looking at; without one the author is told what to do first. */
export function documentIn(active: ActiveDocument, first: string): vscode.TextDocument | undefined {
  const document = active.current();
  if (!document) void vscode.window.showInformationMessage(first);
  return document;
}

/** Answers in plain words why the document in the active editor is checked, or why it is not, and offers to change that. */
export async function explainKind(active: ActiveDocument, results: Results, settings: Settings): Promise<void> {
  const document = documentIn(active, vscode.l10n.t('Open a Markdown document to see why it is or is not checked.'));
  if (!document) return;
  const inspection = results.inspect(document);
  if (!inspection) {
    await vscode.window.showInformationMessage(vscode.l10n.t('This document is not checked.'), {
      modal: true,
      detail: `${hindrance(document, results, settings)}.`,
    });
    return;
  }
  const { kind, because } = explain(inspection.document, results.pathOf(document), settings.configFor(document.uri));
  const judged = scoreOf(inspection.result.items);
  const { likelyKind } = inspection.result;
  const said =
    kind === null
      ? vscode.l10n.t('This document is not checked.')
      : vscode.l10n.t('This document is checked as: {0}.', spoken(nameOf(kind)));
  const doubt = likelyKind
    ? [`${looksLike(likelyKind)}. ${vscode.l10n.t('It is not checked, because its kind is not certain.')}`]
    : [];
  const detail = [
    ...doubt,
    ...because.map(spoken),
    ...(kind === null
      ? []
      : [vscode.l10n.t('It meets {0} of the {1} items on its checklists.', judged.met, judged.judged)]),
    vscode.l10n.t('You can set its kind yourself: it is written into its front matter.'),
  ].join('\n\n');
  const [change, check] = [vscode.l10n.t('Set Document Kind…'), vscode.l10n.t('Check…')];
  const chosen = await vscode.window.showInformationMessage(
    said,
    { modal: true, detail },
    ...(likelyKind ? [check] : []),
    change,
  );
  if (chosen === change) await setKind(active);
  else if (chosen === check) await vscode.commands.executeCommand('productStrategy.checkLikely');
}

/** Asks for the kind of the active document and writes it into its front matter. */
export async function setKind(active: ActiveDocument): Promise<void> {
  const document = documentIn(active, vscode.l10n.t('Open a Markdown document to set its kind.'));
  if (!document) return;
  const none = {
    label: vscode.l10n.t('None'),
    description: vscode.l10n.t('do not check this document'),
    value: 'none' as const,
  };
  const chosen = await vscode.window.showQuickPick(
    [...kinds.map((value) => ({ label: spoken(nameOf(value)), value })), none],
    {
      placeHolder: vscode.l10n.t('What kind of document is this?'),
    },
  );
  if (!chosen) return;
  await declareKind(document, chosen.value);
}
