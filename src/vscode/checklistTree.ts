import * as vscode from 'vscode';
import { nameOf, ruleNamed, type Finding, type ItemResult, type Kind, type Score } from '../linter/index.js';
import { hasPage } from './rulePages.js';
import { spoken } from './spoken.js';
import type { LocatedReport } from './workspaceIndex.js';

type ShownItem = Pick<ItemResult, 'id' | 'status' | 'severity'>;

/** A checklist as the view shows it. */
interface ShownChecklist extends Score {
  readonly checklist: string;
  readonly items: readonly ShownItem[];
  /** Items that the configuration switches off. */
  readonly off: readonly string[];
}

/** What the view shows of one document. */
export interface ShownDocument {
  readonly uri: vscode.Uri;
  readonly title: string;
  readonly kind: Kind;
  readonly score: Score;
  readonly checklists: readonly ShownChecklist[];
  readonly findings: readonly Pick<Finding, 'ruleId' | 'said'>[];
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
      readonly score: ShownChecklist;
      readonly parent: Node | undefined;
    }
  | {
      readonly type: 'item';
      readonly of: ShownDocument;
      readonly id: string;
      readonly item: ShownItem | undefined;
      readonly parent: Node;
    }
  | { readonly type: 'document'; readonly of: ShownDocument; readonly parent: Node }
  | { readonly type: 'workspace' };

/** The line above all documents of the workspace. */
export const wholeWorkspace: Node = { type: 'workspace' };

/** An id as people say it: "metric-baseline" is "Metric baseline". */
function spokenId(id: string): string {
  const words = id.replace(/-/g, ' ').replace(/\b(?:pmf|ltv|okr)\b/g, (short) => short.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const colours: Readonly<Record<ItemResult['severity'], string>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
  info: 'foreground',
};

function iconOf(item: ShownItem | undefined): vscode.ThemeIcon {
  if (!item) return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
  if (item.status === 'met') return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'));
  return new vscode.ThemeIcon(
    item.status === 'partial' ? 'color-mode' : 'circle-large-outline',
    new vscode.ThemeColor(colours[item.severity]),
  );
}

function statusOf(item: ShownItem | undefined): string {
  if (!item) return vscode.l10n.t('off');
  if (item.status === 'met') return vscode.l10n.t('met');
  if (item.status === 'partial') return vscode.l10n.t('partial');
  // A contradiction is there, not missing; and so is a blank.
  return ruleNamed(item.id)?.nature === 'structure' && !item.id.startsWith('no-')
    ? vscode.l10n.t('missing')
    : vscode.l10n.t('not met');
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

function itemNode(node: Node & { readonly type: 'item' }): vscode.TreeItem {
  const { of, id, item } = node;
  const shown = new vscode.TreeItem(spokenId(id));
  const findings = of.findings.filter(({ ruleId }) => ruleId === id);
  const status = statusOf(item);
  shown.iconPath = iconOf(item);
  shown.description = findings.length > 1 ? vscode.l10n.t('{0} · {1} places', status, findings.length) : status;
  const statement = spoken(ruleNamed(id)?.statement ?? '');
  shown.tooltip = new vscode.MarkdownString(
    [
      `**${status}** · ${statement}`,
      ...findings.slice(0, 3).map(({ said }) => spoken(said).replace(/[\\`*_{}[\]<>#|]/g, '\\$&')),
    ].join('\n\n'),
  );
  shown.accessibilityInformation = {
    label: [spokenId(id), shown.description, statement, ...findings.slice(0, 1).map(({ said }) => spoken(said))].join(
      ', ',
    ),
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

function lineOf(node: Node): vscode.TreeItem {
  if (node.type === 'item') return itemNode(node);
  if (node.type === 'workspace') {
    const shown = new vscode.TreeItem(
      vscode.l10n.t('All strategy documents'),
      vscode.TreeItemCollapsibleState.Collapsed,
    );
    shown.iconPath = new vscode.ThemeIcon('files');
    return shown;
  }
  if (node.type === 'document') {
    const { uri, title, kind, score } = node.of;
    const shown = new vscode.TreeItem(
      title === '' ? vscode.workspace.asRelativePath(uri) : title,
      vscode.TreeItemCollapsibleState.Collapsed,
    );
    shown.resourceUri = uri;
    shown.iconPath = vscode.ThemeIcon.File;
    shown.description = `${score.met}/${score.judged} · ${nameOf(kind)}`;
    shown.tooltip = vscode.workspace.asRelativePath(uri);
    shown.contextValue = 'document';
    return shown;
  }
  const { checklist, met, judged } = node.score;
  const isActive = node.parent === undefined;
  const shown = new vscode.TreeItem(
    spokenId(checklist),
    met < judged && isActive ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
  );
  shown.description = `${met}/${judged}`;
  shown.iconPath = new vscode.ThemeIcon(met === judged ? 'pass' : 'checklist');
  shown.accessibilityInformation = { label: vscode.l10n.t('{0}: {1} of {2} met', spokenId(checklist), met, judged) };
  return shown;
}

/** A line of the view as VS Code shows it. */
export function treeItemOf(node: Node): vscode.TreeItem {
  const item = lineOf(node);
  item.id = keyOf(node);
  return item;
}
