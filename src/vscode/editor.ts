import * as vscode from 'vscode';
import type { Draw } from '../report/previewHook.js';
import { accept } from './accept.js';
import { followActive } from './active.js';
import { createChanges } from './changes.js';
import { createFilter } from './checklist/filter.js';
import { createChecks } from './checks.js';
import { showChecklists } from './checklistView.js';
import { createWorkspaceCheck } from './checkWorkspace.js';
import { provideCodeActions } from './codeActions.js';
import { provideCodeLenses } from './codeLens.js';
import { provideCompletions } from './completion/index.js';
import { watchConfigFiles } from './configFile.js';
import { showDiagnostics } from './diagnostics.js';
import { logFailures } from './failures.js';
import { provideHover } from './hover.js';
import { insertSection } from './insertSection.js';
import { offerToCheck } from './likely.js';
import { provideNavigation } from './navigation/index.js';
import { previewDrawing, refreshPreviews } from './preview.js';
import { createReport } from './report.js';
import { createResults } from './results.js';
import { createReview } from './review.js';
import { serveRulePages } from './rulePages.js';
import { openSample } from './sample.js';
import { watchSettings } from './settings.js';
import { provideItemRepairs, showItem } from './showItem.js';
import { documentIn, explainKind, setKind, showStatus } from './status.js';
import { newDocument, nextBlank } from './templates.js';
import { createTools, type Tools } from './tools.js';
import { treatAs } from './treatAs.js';
import { indexWorkspace } from './workspaceIndex.js';

/** What the extension does when its commands are run, and when others ask it for something. */
export interface Editor {
  /** By the command's name without `productStrategy.`. */
  readonly commands: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly tools: Tools;
  /** Draws into VS Code's Markdown preview. */
  readonly draw: Draw;
}

/** Nobody waits longer for the configuration of a folder whose file system is slow, in milliseconds. */
const patience = 1_000;

/** What the features of the editor share: what is known of documents, settings and the workspace. */
async function createServices(context: vscode.ExtensionContext) {
  const files = watchConfigFiles();
  // A document that was checked without the team's configuration would be checked again with it.
  await Promise.race([files.ready, new Promise((done) => setTimeout(done, patience))]);
  const settings = watchSettings(files);
  const failures = logFailures();
  const results = createResults(settings, failures);
  const active = followActive();
  const checks = createChecks(results, settings);
  const workspace = indexWorkspace(results, settings, failures);
  const changes = createChanges(context, active, results, settings);
  return {
    files,
    settings,
    failures,
    results,
    active,
    checks,
    workspace,
    changes,
    check: createWorkspaceCheck(workspace),
    filter: createFilter(context),
    likely: offerToCheck(active, checks, results),
    report: createReport(context, active, results, workspace, settings, changes),
    pages: serveRulePages(context),
    review: createReview(active),
  };
}

type Services = Awaited<ReturnType<typeof createServices>>;

/** What is shown of them, beside what users ask for by a command. */
function show(context: vscode.ExtensionContext, services: Services): readonly vscode.Disposable[] {
  const { settings, failures, results, active, checks, workspace, filter, pages } = services;
  return [
    showDiagnostics(checks, workspace),
    showChecklists({ active, checks, filter, results, settings, workspace }),
    showStatus(checks, results, settings),
    provideCodeLenses(checks, results, settings),
    provideCodeActions(checks, results, settings, workspace, failures),
    provideItemRepairs(checks),
    provideHover(checks, results, settings, workspace, failures, pages),
    provideCompletions(context, results, workspace),
    provideNavigation(results, workspace, settings),
    results.onDidRead(refreshPreviews),
    settings.onDidChange(refreshPreviews),
  ];
}

function commandsOf(context: vscode.ExtensionContext, services: Services): Editor['commands'] {
  const { files, settings, results, active, checks, workspace } = services;
  const { changes, check, filter, likely, report, pages, review } = services;
  return {
    newDocument: (name) => newDocument(settings, files, name),
    insertSection: (name) => insertSection(results, settings, name),
    openSample: () => openSample(context.extensionUri),
    setKind: () => setKind(active),
    explainKind: () => explainKind(active, results, settings),
    openRulePage: (item) => pages.open(item),
    nextBlank: (uri, from) => nextBlank(results, uri, from),
    checkDocument: () => {
      const document = documentIn(active, vscode.l10n.t('Open a Markdown document to check it.'));
      if (document) checks.check(document);
    },
    checkLikely: () => likely.check(),
    checkWorkspace: () => check.run(),
    showChecklist: () => vscode.commands.executeCommand('productStrategy.checklist.focus'),
    showAllItems: () => filter.set('all'),
    showOpenItems: () => filter.set('open'),
    showItem: (uri, id, near) => showItem(results, workspace, uri, id, near),
    openReport: (scope) => report.open(scope),
    exportReport: () => report.export(),
    showChanges: (revision) => changes.show(revision),
    review: () => review.run(),
    accept: (uri, ruleId, offset) => accept(results, settings, uri, ruleId, offset),
    treatAs: (uri, wording) => treatAs(uri, wording),
    revealPlace: (uri, line) => report.reveal(uri, line),
  };
}

/**
 * Starts everything that shows itself in the editor.
 * @param emptyView what stands in the place of the checklists' view until now
 */
export async function start(context: vscode.ExtensionContext, emptyView: vscode.Disposable): Promise<Editor> {
  const services = await createServices(context);
  const { files, settings, failures, results, active, checks, workspace, changes } = services;
  const { check, filter, likely, report, review } = services;
  // A view has one source at a time.
  emptyView.dispose();
  context.subscriptions.push(
    files,
    settings,
    failures,
    results,
    active,
    checks,
    workspace,
    check,
    report,
    changes,
    likely,
    review,
    filter,
    ...show(context, services),
  );
  checks.checkAll();
  return {
    commands: commandsOf(context, services),
    tools: createTools(active, results, settings),
    draw: previewDrawing(results, settings),
  };
}
