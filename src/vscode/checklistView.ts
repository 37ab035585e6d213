import * as vscode from 'vscode';
import { checklistScores, itemsOfSection, nameOf, scoreOf } from '../linter/index.js';
import type { ActiveDocument } from './active.js';
import { shownReport, treeItemOf, wholeWorkspace, type Node, type ShownDocument } from './checklistTree.js';
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
function itemAt(results: Results, checks: Checks, document: vscode.TextDocument, position: vscode.Position): string | undefined {
  const result = checks.of(document)?.result;
  const outline = results.inspect(document)?.document.outline;
  if (!result || !outline) return undefined;
  const here = result.findings.find((finding) => rangeIn(document, finding.range).contains(position));
  if (here) return here.ruleId;
  const offset = document.offsetAt(position);
  const around = outline.sections.filter((section) => section.range.start <= offset && offset < section.range.end);
  const judged = new Set(result.items.filter(({ status }) => status !== 'not-evaluated').map(({ id }) => id));
  return [...around].reverse().flatMap(itemsOfSection).find((id) => judged.has(id));
}

/**
 * Shows the checklists of the active document, and of all strategy documents of the workspace, in the Explorer. It
 * follows the document and the cursor.
 */
export function showChecklists(active: ActiveDocument, checks: Checks, results: Results, settings: Settings, workspace: WorkspaceFindings): vscode.Disposable {
  const changed = new vscode.EventEmitter<Node | undefined>();
  /** Whether strategy documents of the workspace are known. */
  let isWhole = false;
  const shownOf = (document: vscode.TextDocument): ShownDocument | undefined => {
    const result = checks.of(document)?.result;
    return result && result.kind !== null ? { uri: document.uri, title: results.inspect(document)?.document.title?.title ?? '', kind: result.kind, score: scoreOf(result.items), checklists: checklistScores(result), findings: result.findings } : undefined;
  };
  const checklistsOf = (of: ShownDocument, parent: Node | undefined): Node[] => of.checklists.map((score): Node => ({ type: 'checklist', of, score, parent }));
  const children = (node?: Node): Node[] => {
    if (!node) {
      const document = active.current();
      const shown = document && shownOf(document);
      return [...(shown ? checklistsOf(shown, undefined) : []), ...(isWhole ? [wholeWorkspace] : [])];
    }
    if (node.type === 'workspace') return [...workspace.reports()].sort((a, b) => b.weight - a.weight).map(shownReport).map((of): Node => ({ type: 'document', of, parent: node }));
    if (node.type === 'document') return checklistsOf(node.of, node);
    if (node.type === 'item') return [];
    const { of, score } = node;
    return [...score.items.map((item): Node => ({ type: 'item', of, id: item.id, item, parent: node })), ...score.off.map((id): Node => ({ type: 'item', of, id, item: undefined, parent: node }))];
  };
  const view = vscode.window.createTreeView<Node>(viewId, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: children,
      getParent: (node) => (node.type === 'workspace' ? undefined : node.parent),
      getTreeItem: treeItemOf,
    },
  });
  let stated: string | undefined;
  const describe = (): void => {
    const document = active.current();
    const result = document && checks.of(document)?.result;
    const shown = result && result.kind !== null ? result : undefined;
    const { met, judged } = scoreOf(shown?.items ?? []);
    view.description = shown?.kind ? [nameOf(shown.kind), ...(shown.status ? [shown.status.replace('-', ' ')] : []), `${met}/${judged}`].join(' · ') : '';
    const likely = result?.likelyKind;
    const state = !document ? 'none' : shown ? 'checked' : likely ? 'likely' : !settings.isEnabled(document) ? 'off' : results.failureOf(document) !== undefined ? 'failed' : results.isReading(document) ? 'reading' : !result ? 'manual' : 'other';
    if (state !== stated) void vscode.commands.executeCommand('setContext', 'productStrategy.active', (stated = state));
    // With the workspace's documents below there is no room for the welcome text.
    const messages: Readonly<Record<string, string>> = { none: vscode.l10n.t('Open a strategy document to see its checklists.'), other: vscode.l10n.t('The active document is not a strategy document.'), ...(likely && { likely: `${looksLike(likely)}. ${vscode.l10n.t('Nothing is asked of it, because that is not sure.')}` }), off: vscode.l10n.t('Checking is switched off in the settings.'), reading: vscode.l10n.t('The document is being read.'), failed: vscode.l10n.t('The document could not be checked.'), manual: vscode.l10n.t('The document has not been checked yet.') };
    view.message = (isWhole ? messages[state] : undefined) ?? '';
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isWhole = workspace.size() > 0;
      describe();
      changed.fire(undefined);
    }, pause);
  };
  /** Where an item is met or asked for. */
  const placesOf = (id: string, document: vscode.TextDocument): readonly vscode.Range[] => {
    const result = checks.of(document)?.result;
    const ranges = [...(result?.findings ?? []).filter(({ ruleId }) => ruleId === id).map(({ range }) => range), ...(result?.items ?? []).flatMap((item) => (item.id === id && item.range ? [item.range] : []))];
    return ranges.map((range) => rangeIn(document, range));
  };
  let following: ReturnType<typeof setTimeout> | undefined;
  const follow = (editor: vscode.TextEditor): void => {
    clearTimeout(following);
    following = setTimeout(() => {
      if (!view.visible || editor.document !== active.current()) return;
      const [selected] = view.selection;
      // Several items have one place, such as the title: the one that was chosen stays.
      if (selected?.type === 'item' && selected.of.uri.toString() === editor.document.uri.toString() && placesOf(selected.id, editor.document).some((place) => place.contains(editor.selection.active))) return;
      const shown = shownOf(editor.document);
      const id = shown && itemAt(results, checks, editor.document, editor.selection.active);
      const at = shown && checklistsOf(shown, undefined).flatMap(children).find((node) => node.type === 'item' && node.id === id);
      if (at) void view.reveal(at, { select: true, focus: false }).then(undefined, () => undefined);
    }, pause);
  };
  void vscode.commands.executeCommand('setContext', 'productStrategy.started', true);
  update();
  return vscode.Disposable.from(
    changed, view, checks.onDidJudge(update), workspace.onDidChange(() => {
      if (workspace.size() > 0 === isWhole) changed.fire(wholeWorkspace);
      else update();
    }),
    active.onDidChange(update),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    { dispose: () => { clearTimeout(timer); clearTimeout(following); } },
  );
}
