import * as vscode from 'vscode';
import { resolveConfig, type Config } from '../linter/index.js';

/** The settings of this window, checked. */
export interface Settings extends vscode.Disposable {
  /** Whether a document is to be linted at all. */
  isEnabled(document: vscode.TextDocument): boolean;
  configFor(document: vscode.TextDocument): Config;
  /** The owner to write into new documents; empty when none is set. */
  owner(): string;
  readonly onDidChange: vscode.Event<void>;
}

const section = 'productStrategy';

/** Reads the settings, tells the author once what is wrong with them, and follows their changes. */
export function watchSettings(): Settings {
  const changed = new vscode.EventEmitter<void>();
  const configs = new Map<string, Config>();
  const told = new Set<string>();
  const tell = async (problems: readonly string[]): Promise<void> => {
    const news = problems.filter((problem) => !told.has(problem));
    if (news.length === 0) return;
    for (const problem of news) told.add(problem);
    const open = 'Open Settings';
    if ((await vscode.window.showWarningMessage(`Product Strategy settings: ${news.join(' ')}`, open)) === open) await vscode.commands.executeCommand('workbench.action.openSettings', section);
  };
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(section)) return;
    configs.clear();
    changed.fire();
  });
  return {
    onDidChange: changed.event,
    isEnabled: (document) => vscode.workspace.getConfiguration(section, document).get('enable', true),
    configFor(document) {
      const key = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? '';
      let config = configs.get(key);
      if (!config) {
        const values = vscode.workspace.getConfiguration(section, document);
        const resolved = resolveConfig({ severities: values.get('severities', {}), kinds: values.get('kinds', {}), fiscalYearStart: values.get('fiscalYearStart', 1), dateOrder: values.get('dateOrder', 'ask') });
        config = resolved.config;
        configs.set(key, config);
        void tell(resolved.problems);
      }
      return config;
    },
    owner: () => vscode.workspace.getConfiguration(section).get('owner', '').trim(),
    dispose() {
      listener.dispose();
      changed.dispose();
    },
  };
}
