import * as vscode from 'vscode';
import { checklistScores, itemsOfSection, nameOf, ruleNamed, scoreOf, type Finding, type ItemResult, type Kind, type Score } from '../linter/index.js';
import type { ActiveDocument } from './active.js';
import type { Checks } from './checks.js';
import { rangeIn, type Results } from './results.js';
import { hasPage } from './rulePages.js';
import type { Settings } from './settings.js';
import { spoken } from './spoken.js';
import type { LocatedReport, WorkspaceFindings } from './workspaceIndex.js';

type ShownItem = Pick<ItemResult, 'id' | 'status' | 'severity'>;

/** A checklist as the view shows it. */
interface ShownChecklist extends Score {
  readonly checklist: string;
  readonly items: readonly ShownItem[];
  /** Items that the configuration switches off. */
  readonly off: readonly string[];
}

/** What the view shows of one document. */
interface ShownDocument {
  readonly uri: vscode.Uri;
  readonly title: string;
  readonly kind: Kind;
  readonly score: Score;
  readonly checklists: readonly ShownChecklist[];
  readonly findings: readonly Pick<Finding, 'ruleId' | 'said'>[];
}

function shownReport({ uri, title, kind, score, checklists, gaps, contradictions, stale }: LocatedReport): ShownDocument {
  return { uri, title, kind, score, checklists: checklists.map((each) => ({ ...each, off: [] })), findings: [...contradictions, ...gaps, ...stale] };
}

/** A line of the view. */
type Node =
  | { readonly type: 'checklist'; readonly of: ShownDocument; readonly score: ShownChecklist; readonly parent: Node | undefined }
  | { readonly type: 'item'; readonly of: ShownDocument; readonly id: string; readonly item: ShownItem | undefined; readonly parent: Node }
  | { readonly type: 'document'; readonly of: ShownDocument; readonly parent: Node }
  | { readonly type: 'workspace' };

const wholeWorkspace: Node = { type: 'workspace' };
const viewId = 'productStrategy.checklist';
/** Quiet time before the view follows, in milliseconds. */
const pause = 200;

/** An id as people say it: "metric-baseline" is "Metric baseline". */
function spokenId(id: string): string {
  const words = id.replace(/-/g, ' ').replace(/\b(?:pmf|ltv|okr)\b/g, (short) => short.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const colours: Readonly<Record<ItemResult['severity'], string>> = { error: 'list.errorForeground', warning: 'list.warningForeground', info: 'foreground' };

function iconOf(item: ShownItem | undefined): vscode.ThemeIcon {
  if (!item) return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
  if (item.status === 'met') return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'));
  return new vscode.ThemeIcon(item.status === 'partial' ? 'color-mode' : 'circle-large-outline', new vscode.ThemeColor(colours[item.severity]));
}

function statusOf(item: ShownItem | undefined): string {
  if (!item) return vscode.l10n.t('off');
  if (item.status === 'met') return vscode.l10n.t('met');
  if (item.status === 'partial') return vscode.l10n.t('partial');
  // A contradiction is there, not missing.
  return ruleNamed(item.id)?.nature === 'structure' ? vscode.l10n.t('missing') : vscode.l10n.t('not met');
}

const keyOf = (node: Node): string => {
  if (node.type === 'workspace') return 'workspace';
  const within = node.type === 'document' || node.parent?.type === 'document' || (node.parent?.type === 'checklist' && node.parent.parent) ? 'workspace' : 'active';
  // Some items are called as their checklists are.
  const rest = node.type === 'checklist' ? [node.score.checklist] : node.type === 'item' ? [node.parent.type === 'checklist' ? node.parent.score.checklist : '', node.id] : [];
  return [within, node.of.uri.toString(), node.type, ...rest].join(' ');
};

function itemNode(node: Node & { readonly type: 'item' }): vscode.TreeItem {
  const { of, id, item } = node;
  const shown = new vscode.TreeItem(spokenId(id));
  const findings = of.findings.filter(({ ruleId }) => ruleId === id);
  const status = statusOf(item);
  shown.iconPath = iconOf(item);
  shown.description = findings.length > 1 ? vscode.l10n.t('{0} · {1} places', status, findings.length) : status;
  const statement = spoken(ruleNamed(id)?.statement ?? '');
  shown.tooltip = new vscode.MarkdownString([`**${status}** · ${statement}`, ...findings.slice(0, 3).map(({ said }) => spoken(said).replace(/[\\`*_{}[\]<>#|]/g, '\\$&'))].join('\n\n'));
  shown.accessibilityInformation = { label: [spokenId(id), shown.description, statement, ...findings.slice(0, 1).map(({ said }) => spoken(said))].join(', ') };
  shown.contextValue = hasPage(id) ? 'item.paged' : 'item';
  if (item) shown.command = { title: vscode.l10n.t('Show'), command: 'productStrategy.showItem', arguments: [of.uri.toString(), id] };
  return shown;
}

function treeItemOf(node: Node): vscode.TreeItem {
  if (node.type === 'item') return itemNode(node);
  if (node.type === 'workspace') {
    const shown = new vscode.TreeItem(vscode.l10n.t('All strategy documents'), vscode.TreeItemCollapsibleState.Collapsed);
    shown.iconPath = new vscode.ThemeIcon('files');
    return shown;
  }
  if (node.type === 'document') {
    const { uri, title, kind, score } = node.of;
    const shown = new vscode.TreeItem(title === '' ? vscode.workspace.asRelativePath(uri) : title, vscode.TreeItemCollapsibleState.Collapsed);
    shown.resourceUri = uri;
    shown.iconPath = vscode.ThemeIcon.File;
    shown.description = `${score.met}/${score.judged} · ${nameOf(kind)}`;
    shown.tooltip = vscode.workspace.asRelativePath(uri);
    shown.contextValue = 'document';
    return shown;
  }
  const { checklist, met, judged } = node.score;
  const isActive = node.parent === undefined;
  const shown = new vscode.TreeItem(spokenId(checklist), met < judged && isActive ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
  shown.description = `${met}/${judged}`;
  shown.iconPath = new vscode.ThemeIcon(met === judged ? 'pass' : 'checklist');
  shown.accessibilityInformation = { label: vscode.l10n.t('{0}: {1} of {2} met', spokenId(checklist), met, judged) };
  return shown;
}

/** The item that a place of a document is about: of the finding there, else of the section around it. */
function itemAt(results: Results, checks: Checks, document: vscode.TextDocument, position: vscode.Position): string | undefined {
  const result = checks.of(document)?.result;
  const outline = results.inspect(document)?.document.outline;
  if (!result || !outline) return undefined;
  const here = result.findings.find((finding) => rangeIn(document, finding.range).contains(position));
  if (here) return here.ruleId;
  const offset = document.offsetAt(position);
  const around = outline.sections.filter((section) => section.range.start <= offset && offset < section.range.end).all;
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
      getTreeItem(node) {
        const item = treeItemOf(node);
        item.id = keyOf(node);
        return item;
      },
    },
  });
  let stated: string | undefined;
  const describe = (): void => {
    const document = active.current();
    const result = document && checks.of(document)?.result;
    const shown = result && result.kind !== null ? result : undefined;
    const { met, judged } = scoreOf(shown?.items ?? []);
    view.description = shown?.kind ? [nameOf(shown.kind), ...(shown.status ? [shown.status.replace('-', ' ')] : []), `${met}/${judged}`].join(' · ') : '';
    const state = !document ? 'none' : shown ? 'checked' : !settings.isEnabled(document) ? 'off' : results.isReading(document) ? 'reading' : !result ? 'manual' : 'other';
    if (state !== stated) void vscode.commands.executeCommand('setContext', 'productStrategy.active', (stated = state));
    // With the workspace's documents below there is no room for the welcome text.
    const messages: Readonly<Record<string, string>> = { none: vscode.l10n.t('Open a strategy document to see its checklists.'), other: vscode.l10n.t('The active document is not a strategy document.'), off: vscode.l10n.t('Checking is switched off in the settings.'), reading: vscode.l10n.t('The document is being read.'), manual: vscode.l10n.t('The document has not been checked yet.') };
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
      const shown = view.visible && editor.document === active.current() ? shownOf(editor.document) : undefined;
      const [selected] = view.selection;
      // Several items have one place, such as the title: the one that was chosen stays.
      if (selected?.type === 'item' && selected.of.uri.toString() === editor.document.uri.toString() && placesOf(selected.id, editor.document).some((place) => place.contains(editor.selection.active))) return;
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

/**
 * Shows an item in its document: where the document meets it, else where it is asked for, with the fixes that there are.
 * @param uri the document's address
 * @param id the item
 */
export async function showItem(results: Results, uri: unknown, id: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof id !== 'string') return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const result = (await results.whenRead(document))?.result;
  const finding: Finding | undefined = result?.findings.find(({ ruleId }) => ruleId === id);
  const range = finding?.range ?? result?.items.find((item) => item.id === id)?.range ?? results.inspect(document)?.document.head ?? { start: 0, end: 0 };
  const place = rangeIn(document, range);
  const beside = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const editor = await vscode.window.showTextDocument(document, beside === undefined ? {} : { viewColumn: beside });
  editor.selection = new vscode.Selection(place.start, place.start);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (finding && finding.fixes.length > 0) await vscode.commands.executeCommand('editor.action.quickFix');
}
