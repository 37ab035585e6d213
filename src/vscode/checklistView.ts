import * as vscode from 'vscode';
import { checklistScores, itemsOfSection, nameOf, scoreOf, type LintResult } from '../linter/index.js';
import type { ActiveDocument } from './active.js';
import { shownReport, treeItemOf, wholeWorkspace, type Node, type ShownDocument } from './checklistTree.js';
import { createPauses } from './checking/pauses.js';
import type { Checks } from './checks.js';
import { looksLike } from './likely.js';
import { rangeIn } from './positions.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';
import type { WorkspaceFindings } from './workspaceIndex.js';

const viewId = 'productStrategy.checklist';
/** Quiet time before the view follows, in milliseconds. */
const pause = 200;

/** The item that a place of a document is about: of the finding there, else of the section around it. */
function itemAt(
  results: Results,
  checks: Checks,
  document: vscode.TextDocument,
  position: vscode.Position,
): string | undefined {
  const result = checks.of(document)?.result;
  const outline = results.inspect(document)?.document.outline;
  if (!result || !outline) return undefined;
  const here = result.findings.find((finding) => rangeIn(document, finding.range).contains(position));
  if (here) return here.ruleId;
  const offset = document.offsetAt(position);
  const around = outline.sections.filter((section) => section.range.start <= offset && offset < section.range.end);
  const judged = new Set(result.items.filter(({ status }) => status !== 'not-evaluated').map(({ id }) => id));
  return [...around]
    .reverse()
    .flatMap(itemsOfSection)
    .find((id) => judged.has(id));
}

/** What the view is drawn from. */
interface Sources {
  readonly active: ActiveDocument;
  readonly checks: Checks;
  readonly results: Results;
  readonly settings: Settings;
  readonly workspace: WorkspaceFindings;
}

const checklistsOf = (of: ShownDocument, parent: Node | undefined): Node[] =>
  of.checklists.map((score): Node => ({ type: 'checklist', of, score, parent }));

/** An open strategy document as the view shows it. */
function shownOf(document: vscode.TextDocument, { checks, results }: Sources): ShownDocument | undefined {
  const result = checks.of(document)?.result;
  if (!result || result.kind === null) return undefined;
  return {
    uri: document.uri,
    title: results.inspect(document)?.document.title?.title ?? '',
    kind: result.kind,
    score: scoreOf(result.items),
    checklists: checklistScores(result),
    findings: result.findings,
  };
}

/** The lines below a line of the view. */
function below(node: Node, { workspace }: Sources): Node[] {
  if (node.type === 'workspace')
    return [...workspace.reports()]
      .sort((a, b) => b.weight - a.weight)
      .map(shownReport)
      .map((of): Node => ({ type: 'document', of, parent: node }));
  if (node.type === 'document') return checklistsOf(node.of, node);
  if (node.type === 'item') return [];
  const { of, score } = node;
  return [
    ...score.items.map((item): Node => ({ type: 'item', of, id: item.id, item, parent: node })),
    ...score.off.map((id): Node => ({ type: 'item', of, id, item: undefined, parent: node })),
  ];
}

/** What can be said of the active document. */
type State = 'none' | 'checked' | 'likely' | 'off' | 'failed' | 'reading' | 'manual' | 'other';

function stateOf(document: vscode.TextDocument | undefined, { checks, results, settings }: Sources): State {
  if (!document) return 'none';
  const result = checks.of(document)?.result;
  if (result && result.kind !== null) return 'checked';
  if (result?.likelyKind) return 'likely';
  if (!settings.isEnabled(document)) return 'off';
  if (results.failureOf(document) !== undefined) return 'failed';
  if (results.isReading(document)) return 'reading';
  return result ? 'other' : 'manual';
}

/** What is said above the documents of the workspace when the active one has no checklists. */
function messageOf(state: State, result: LintResult | undefined): string {
  switch (state) {
    case 'none':
      return vscode.l10n.t('Open a strategy document to see its checklists.');
    case 'other':
      return vscode.l10n.t('The active document is not a strategy document.');
    case 'likely':
      return result?.likelyKind
        ? `${looksLike(result.likelyKind)}. ${vscode.l10n.t('It is not checked, because that is not certain.')}`
        : '';
    case 'off':
      return vscode.l10n.t('Checking is switched off in the settings.');
    case 'reading':
      return vscode.l10n.t('The document is being read.');
    case 'failed':
      return vscode.l10n.t('The document could not be checked.');
    case 'manual':
      return vscode.l10n.t('The document has not been checked yet.');
    case 'checked':
      return '';
  }
}

/** The kind, status and score of a strategy document, in one line. */
function descriptionOf({ kind, status, items }: LintResult): string {
  const { met, judged } = scoreOf(items);
  return kind === null
    ? ''
    : [nameOf(kind), ...(status ? [status.replace('-', ' ')] : []), `${met}/${judged}`].join(' · ');
}

/** Where an item is met or asked for. */
function placesOf(id: string, document: vscode.TextDocument, checks: Checks): readonly vscode.Range[] {
  const result = checks.of(document)?.result;
  const ranges = [
    ...(result?.findings ?? []).filter(({ ruleId }) => ruleId === id).map(({ range }) => range),
    ...(result?.items ?? []).flatMap((item) => (item.id === id && item.range ? [item.range] : [])),
  ];
  return ranges.map((range) => rangeIn(document, range));
}

/** Selects the item that the cursor stands at. */
function followCursor(view: vscode.TreeView<Node>, { document, selection }: vscode.TextEditor, sources: Sources): void {
  const { active, checks, results } = sources;
  if (!view.visible || document !== active.current()) return;
  const [selected] = view.selection;
  // Several items have one place, such as the title: the one that was chosen stays.
  if (
    selected?.type === 'item' &&
    selected.of.uri.toString() === document.uri.toString() &&
    placesOf(selected.id, document, checks).some((place) => place.contains(selection.active))
  )
    return;
  const shown = shownOf(document, sources);
  const id = shown && itemAt(results, checks, document, selection.active);
  const at =
    shown &&
    checklistsOf(shown, undefined)
      .flatMap((node) => below(node, sources))
      .find((node) => node.type === 'item' && node.id === id);
  if (at) void view.reveal(at, { select: true, focus: false }).then(undefined, () => undefined);
}

/**
 * Shows the checklists of the active document, and of all strategy documents of the workspace, in the Explorer. It
 * follows the document and the cursor.
 */
export function showChecklists(
  active: ActiveDocument,
  checks: Checks,
  results: Results,
  settings: Settings,
  workspace: WorkspaceFindings,
): vscode.Disposable {
  const sources: Sources = { active, checks, results, settings, workspace };
  const changed = new vscode.EventEmitter<Node | undefined>();
  /** Whether strategy documents of the workspace are known. */
  let isWhole = false;
  const top = (): Node[] => {
    const document = active.current();
    const shown = document && shownOf(document, sources);
    return [...(shown ? checklistsOf(shown, undefined) : []), ...(isWhole ? [wholeWorkspace] : [])];
  };
  const view = vscode.window.createTreeView<Node>(viewId, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node ? below(node, sources) : top()),
      getParent: (node) => (node.type === 'workspace' ? undefined : node.parent),
      getTreeItem: treeItemOf,
    },
  });
  let stated: State | undefined;
  const describe = (): void => {
    const document = active.current();
    const result = document && checks.of(document)?.result;
    view.description = result ? descriptionOf(result) : '';
    const state = stateOf(document, sources);
    if (state !== stated) void vscode.commands.executeCommand('setContext', 'productStrategy.active', (stated = state));
    // With the workspace's documents below there is no room for the welcome text.
    view.message = isWhole ? messageOf(state, result) : '';
  };
  const updating = createPauses<'view'>(pause, () => {
    isWhole = workspace.size() > 0;
    describe();
    changed.fire(undefined);
  });
  const update = (): void => updating.wait('view');
  const following = createPauses<vscode.TextEditor>(pause, (editor) => followCursor(view, editor, sources));
  void vscode.commands.executeCommand('setContext', 'productStrategy.started', true);
  update();
  return vscode.Disposable.from(
    changed,
    view,
    updating,
    following,
    checks.onDidJudge(update),
    active.onDidChange(update),
    workspace.onDidChange(() => (workspace.size() > 0 === isWhole ? changed.fire(wholeWorkspace) : update())),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => following.wait(textEditor)),
  );
}
