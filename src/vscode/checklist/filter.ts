import * as vscode from 'vscode';
import type { Filter } from './listed.js';

const key = 'productStrategy.checklistFilter';

/** Which items the checklist lists; remembered with the workspace. */
export interface ListFilter extends vscode.Disposable {
  current(): Filter;
  set(filter: Filter): void;
  readonly onDidChange: vscode.Event<void>;
}

/** Starts with what was chosen last in this workspace, else with what is open. */
export function createFilter({ workspaceState }: Pick<vscode.ExtensionContext, 'workspaceState'>): ListFilter {
  const changed = new vscode.EventEmitter<void>();
  let filter: Filter = workspaceState.get<string>(key) === 'all' ? 'all' : 'open';
  // The buttons above the view ask for it.
  const tell = (): void => void vscode.commands.executeCommand('setContext', key, filter);
  tell();
  return {
    current: () => filter,
    set(next) {
      filter = next;
      tell();
      void workspaceState.update(key, next);
      changed.fire();
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
