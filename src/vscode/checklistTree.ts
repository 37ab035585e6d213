import * as vscode from 'vscode';
import {
  checklistName,
  isFault,
  itemName,
  nameOf,
  ruleNamed,
  type Finding,
  type ItemResult,
  type Kind,
  type Score,
} from '../linter/index.js';
import { isWorkspaceItem, workspaceItem } from '../workspace/index.js';
import { acrossDocuments, type ListedChecklist, type ListedItem } from './checklist/listed.js';
import { hasPage } from './rulePages.js';
import { spoken } from './spoken.js';
import type { LocatedReport } from './workspaceIndex.js';

/** What the view shows of one document. */
export interface ShownDocument {
  readonly uri: vscode.Uri;
  readonly title: string;
  readonly kind: Kind;
  readonly score: Score;
  readonly checklists: readonly ListedChecklist[];
  /** Those that are shown elsewhere too, those over several documents included. */
  readonly findings: readonly Pick<Finding, 'ruleId' | 'said' | 'severity'>[];
}

/** What the view shows of a document that a report knows. */
export function shownReport({
  uri,
  title,
  kind,
  score,
  checklists,
  gaps,
  contradictions,
  stale,
}: LocatedReport): ShownDocument {
  return {
    uri,
    title,
    kind,
    score,
    checklists: checklists.map((each) => ({ ...each, off: [] })),
    findings: [...contradictions, ...gaps, ...stale],
  };
}

/** A line of the view. */
export type Node =
  | {
      readonly type: 'checklist';
      readonly of: ShownDocument;
      readonly score: ListedChecklist;
      readonly parent: Node | undefined;
    }
  | {
      readonly type: 'item';
      readonly of: ShownDocument;
      readonly id: string;
      readonly item: ListedItem | undefined;
      readonly parent: Node;
    }
  | { readonly type: 'document'; readonly of: ShownDocument; readonly parent: Node }
  | { readonly type: 'workspace' };

/** The line above all documents of the workspace. */
export const wholeWorkspace: Node = { type: 'workspace' };

/** What is open looks as it does among the problems. */
const icons: Readonly<Record<ItemResult['severity'], readonly [icon: string, colour: string]>> = {
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  info: ['info', 'notificationsInfoIcon.foreground'],
};

function iconOf(item: ListedItem | undefined): vscode.ThemeIcon {
  const [icon, colour] = !item
    ? (['circle-slash', 'disabledForeground'] as const)
    : item.status === 'met'
      ? (['pass-filled', 'testing.iconPassed'] as const)
      : icons[item.severity];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}

function statusOf(item: ListedItem | undefined): string {
  if (!item) return vscode.l10n.t('off');
  // A fault is there or not; it cannot be missing.
  if (isFault(item.id)) return item.status === 'met' ? vscode.l10n.t('none found') : vscode.l10n.t('found');
  if (item.status === 'met') return vscode.l10n.t('met');
  return item.status === 'partial' ? vscode.l10n.t('partial') : vscode.l10n.t('missing');
}

function severityOf(item: ListedItem): string {
  if (item.severity === 'error') return vscode.l10n.t('error');
  return item.severity === 'warning' ? vscode.l10n.t('warning') : vscode.l10n.t('hint');
}

/** A name for a line by which VS Code recognises it. */
const keyOf = (node: Node): string => {
  if (node.type === 'workspace') return 'workspace';
  const within =
    node.type === 'document' ||
    node.parent?.type === 'document' ||
    (node.parent?.type === 'checklist' && node.parent.parent)
      ? 'workspace'
      : 'active';
  // Some items are called as their checklists are.
  const rest =
    node.type === 'checklist'
      ? [node.score.checklist]
      : node.type === 'item'
        ? [node.parent.type === 'checklist' ? node.parent.score.checklist : '', node.id]
        : [];
  return [within, node.of.uri.toString(), node.type, ...rest].join(' ');
};

function statementOf(id: string): string {
  return spoken((isWorkspaceItem(id) ? workspaceItem(id).statement : ruleNamed(id)?.statement) ?? '');
}

function itemNode({ of, id, item }: Node & { readonly type: 'item' }): vscode.TreeItem {
  const name = spoken(itemName(id));
  const shown = new vscode.TreeItem(name);
  const findings = of.findings.filter(({ ruleId }) => ruleId === id);
  const status = statusOf(item);
  shown.iconPath = iconOf(item);
  shown.description = findings.length > 1 ? vscode.l10n.t('{0} · {1} places', status, findings.length) : status;
  const statement = statementOf(id);
  shown.tooltip = new vscode.MarkdownString(
    [
      `**${status}** · ${statement}`,
      ...findings.slice(0, 3).map(({ said }) => spoken(said).replace(/[\\`*_{}[\]<>#|]/g, '\\$&')),
    ].join('\n\n'),
  );
  shown.accessibilityInformation = {
    label: [
      name,
      shown.description,
      ...(item && item.status !== 'met' ? [severityOf(item)] : []),
      statement,
      ...findings.slice(0, 1).map(({ said }) => spoken(said)),
    ].join(', '),
  };
  shown.contextValue = hasPage(id) ? 'item.paged' : 'item';
  if (item)
    shown.command = {
      title: vscode.l10n.t('Show'),
      command: 'productStrategy.showItem',
      arguments: [of.uri.toString(), id],
    };
  return shown;
}

function documentNode({ uri, title, kind, score }: ShownDocument): vscode.TreeItem {
  const shown = new vscode.TreeItem(
    title === '' ? vscode.workspace.asRelativePath(uri) : title,
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  shown.resourceUri = uri;
  shown.iconPath = vscode.ThemeIcon.File;
  shown.description = `${score.met}/${score.judged} · ${spoken(nameOf(kind))}`;
  shown.tooltip = vscode.workspace.asRelativePath(uri);
  shown.contextValue = 'document';
  return shown;
}

function checklistNode({ score, parent }: Node & { readonly type: 'checklist' }): vscode.TreeItem {
  const { checklist, met, judged } = score;
  const name = spoken(checklistName(checklist));
  const shown = new vscode.TreeItem(
    name,
    met < judged && parent === undefined
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed,
  );
  const isShared = checklist === acrossDocuments;
  shown.description = isShared ? vscode.l10n.t('{0} open', judged) : `${met}/${judged}`;
  shown.iconPath = new vscode.ThemeIcon(met === judged ? 'pass' : 'checklist');
  shown.accessibilityInformation = {
    label: isShared
      ? vscode.l10n.t('{0}: {1} open', name, judged)
      : vscode.l10n.t('{0}: {1} of {2} met', name, met, judged),
  };
  return shown;
}

function lineOf(node: Node): vscode.TreeItem {
  if (node.type === 'item') return itemNode(node);
  if (node.type === 'document') return documentNode(node.of);
  if (node.type === 'checklist') return checklistNode(node);
  const shown = new vscode.TreeItem(vscode.l10n.t('All strategy documents'), vscode.TreeItemCollapsibleState.Collapsed);
  shown.iconPath = new vscode.ThemeIcon('files');
  return shown;
}

/** A line of the view as VS Code shows it. */
export function treeItemOf(node: Node): vscode.TreeItem {
  const item = lineOf(node);
  item.id = keyOf(node);
  return item;
}
