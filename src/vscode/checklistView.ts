import * as vscode from 'vscode';
import { checklistScores, itemsOfSection, scoreOf, type LintResult } from '../linter/index.js';
import type { ActiveDocument } from './active.js';
import type { ListFilter } from './checklist/filter.js';
import { listed } from './checklist/listed.js';
import { shownReport, treeItemOf, wholeWorkspace, type Node, type ShownDocument } from './checklistTree.js';
import { checklistViewId } from './checklist/emptyView.js';
import { createPauses } from './checking/pauses.js';
import type { Checks } from './checks.js';
import { looksLike } from './likely.js';
import { rangeIn } from './positions.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';
import type { WorkspaceFindings } from './workspaceIndex.js';

/** Quiet time before the view follows, in milliseconds. */
const pause = 200;

/** The item that a place of a document is about: of the finding there, else of the section around it. */
function itemAt(
  results: Results,
  checks: Checks,
  document: vscode.TextDocument,
  position: vscode.Position,
): string | undefined {
  const checked = checks.of(document);
  const outline = results.inspect(document)?.document.outline;
  if (!checked || !outline) return undefined;
  const here = checked.findings.find((finding) => rangeIn(document, finding.range).contains(position));
  if (here) return here.ruleId;
  const offset = document.offsetAt(position);
  const around = outline.sections.filter((section) => section.range.start <= offset && offset < section.range.end);
  const judged = new Set(checked.result.items.filter(({ status }) => status !== 'not-evaluated').map(({ id }) => id));
  return [...around]
    .reverse()
    .flatMap(itemsOfSection)
    .find((id) => judged.has(id));
}

/** What the view is drawn from. */
interface Sources {
  readonly active: ActiveDocument;
  readonly checks: Checks;
  readonly filter: ListFilter;
  readonly results: Results;
  readonly settings: Settings;
  readonly workspace: WorkspaceFindings;
}

const checklistsOf = (of: ShownDocument, parent: Node | undefined, { filter }: Sources): Node[] =>
  listed(of.checklists, of.findings, filter.current()).map((score): Node => ({ type: 'checklist', of, score, parent }));

/** An open strategy document as the view shows it. */
function shownOf(document: vscode.TextDocument, { checks, results, workspace }: Sources): ShownDocument | undefined {
  const checked = checks.of(document);
  if (!checked || checked.result.kind === null) return undefined;
  const { result, findings } = checked;
  return {
    uri: document.uri,
    title: results.inspect(document)?.document.title?.title ?? '',
    kind: checked.result.kind,
    score: scoreOf(result.items),
    checklists: checklistScores(result),
    findings: [...findings, ...workspace.of(document)],
  };
}

/** The lines below a line of the view. */
function below(node: Node, sources: Sources): Node[] {
  if (node.type === 'workspace')
    return [...sources.workspace.reports()]
      .sort((a, b) => b.weight - a.weight)
      .map(shownReport)
      .map((of): Node => ({ type: 'document', of, parent: node }));
  if (node.type === 'document') return checklistsOf(node.of, node, sources);
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

/** What is said above the documents of the workspace when nothing is listed of the active one. */
function messageOf(state: State, result: LintResult | undefined): string {
  switch (state) {
    case 'none':
      return vscode.l10n.t('Open a strategy document to see its checklists.');
    case 'other':
      return vscode.l10n.t('The active document is not a strategy document.');
    case 'likely':
      return result?.likelyKind
        ? `${looksLike(result.likelyKind)}. ${vscode.l10n.t('It is not checked, because its kind is not certain.')}`
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

/** What is said of a strategy document when no item of it is listed. */
function nothingListed({ items }: LintResult): string {
  const { met, judged } = scoreOf(items);
  if (judged === 0) return vscode.l10n.t('Nothing in this document could be assessed yet.');
  return met === judged ? vscode.l10n.t('All items that were assessed are met: {0} of {1}.', met, judged) : '';
}

/** How many items of a strategy document are met: beside the view's name there is room for no more in a narrow side bar. */
function totalOf({ kind, items }: LintResult): string {
  const { met, judged } = scoreOf(items);
  return kind === null ? '' : `${met}/${judged}`;
}

/** Where an item is met or asked for. */
function placesOf(id: string, document: vscode.TextDocument, checks: Checks): readonly vscode.Range[] {
  const checked = checks.of(document);
  const ranges = [
    ...(checked?.findings ?? []).filter(({ ruleId }) => ruleId === id).map(({ range }) => range),
    ...(checked?.result.items ?? []).flatMap((item) => (item.id === id && item.range ? [item.range] : [])),
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
    checklistsOf(shown, undefined, sources)
      .flatMap((node) => below(node, sources))
      .find((node) => node.type === 'item' && node.id === id);
  if (at) void view.reveal(at, { select: true, focus: false }).then(undefined, () => undefined);
}

/** What stands beside and above the lines of the view. */
function describe(view: vscode.TreeView<Node>, isWhole: boolean, sources: Sources): State {
  const document = sources.active.current();
  const result = document && sources.checks.of(document)?.result;
  const state = stateOf(document, sources);
  const shown = document && shownOf(document, sources);
  view.description = result ? totalOf(result) : '';
  if (result && shown) view.message = checklistsOf(shown, undefined, sources).length === 0 ? nothingListed(result) : '';
  // With the workspace's documents below there is no room for the welcome text.
  else view.message = isWhole ? messageOf(state, result) : '';
  return state;
}

/**
 * Shows the checklists of the active document, and of all strategy documents of the workspace, in the Explorer. It
 * follows the document and the cursor.
 */
export function showChecklists(sources: Sources): vscode.Disposable {
  const { active, checks, filter, workspace } = sources;
  const changed = new vscode.EventEmitter<Node | undefined>();
  /** Whether strategy documents of the workspace are known. */
  let isWhole = false;
  const top = (): Node[] => {
    const document = active.current();
    const shown = document && shownOf(document, sources);
    return [...(shown ? checklistsOf(shown, undefined, sources) : []), ...(isWhole ? [wholeWorkspace] : [])];
  };
  const view = vscode.window.createTreeView<Node>(checklistViewId, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node ? below(node, sources) : top()),
      getParent: (node) => (node.type === 'workspace' ? undefined : node.parent),
      getTreeItem: treeItemOf,
    },
  });
  /** What other documents show about the active one. */
  const shared = (): string => {
    const document = active.current();
    return document
      ? workspace
          .of(document)
          .map(({ ruleId, message }) => `${ruleId} ${message}`)
          .join('\n')
      : '';
  };
  let [stated, drawnShared]: [State | undefined, string] = [undefined, ''];
  const draw = (): void => {
    isWhole = workspace.size() > 0;
    drawnShared = shared();
    const state = describe(view, isWhole, sources);
    if (state !== stated) void vscode.commands.executeCommand('setContext', 'productStrategy.active', (stated = state));
    changed.fire(undefined);
  };
  const updating = createPauses<'view'>(pause, draw);
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
    filter.onDidChange(draw),
    workspace.onDidChange(() =>
      workspace.size() > 0 === isWhole && shared() === drawnShared ? changed.fire(wholeWorkspace) : update(),
    ),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => following.wait(textEditor)),
  );
}
