import * as vscode from 'vscode';
import { languageNamed, mergeConfigs, resolveConfig, type Config, type LanguageCode } from '../linter/index.js';
import type { ConfigFiles } from './configFile.js';

const runModes = ['onType', 'onSave', 'manual'] as const;

/** When documents are checked: while their author types, when they are saved, or when the user asks. */
export type RunMode = (typeof runModes)[number];

/** The settings of this window, checked. */
export interface Settings extends vscode.Disposable {
  /** Whether a document is to be linted at all. */
  isEnabled(scope: vscode.TextDocument | vscode.Uri): boolean;
  /** When a document is checked. */
  run(document: vscode.TextDocument): RunMode;
  /** Whether something that can be switched off is to be shown. */
  shows(what: 'codeLens' | 'preview.pictures' | 'changes.notes', scope?: vscode.ConfigurationScope): boolean;
  configFor(uri: vscode.Uri): Config;
  /** Whether a configuration file of the team's counts for a document. */
  hasFile(uri: vscode.Uri): boolean;
  /** The owner to write into new documents; empty when none is set. */
  owner(): string;
  /** The language to write in where no document tells it: the one that is set, else that of the editor, else English. */
  writing(): LanguageCode;
  readonly onDidChange: vscode.Event<void>;
}

const section = 'productStrategy';

/** What the user set, as against what is so by default. */
function isSet(values: vscode.WorkspaceConfiguration, name: string): boolean {
  const found = values.inspect(name);
  return (
    found !== undefined &&
    [found.globalValue, found.workspaceValue, found.workspaceFolderValue].some((value) => value !== undefined)
  );
}

/** Tells the author what is wrong with the settings, each mistake once. */
function createTelling(): (problems: readonly string[]) => Promise<void> {
  const told = new Set<string>();
  return async (problems) => {
    const news = problems.filter((problem) => !told.has(problem));
    if (news.length === 0) return;
    for (const problem of news) told.add(problem);
    const open = vscode.l10n.t('Open Settings');
    if (
      (await vscode.window.showWarningMessage(
        vscode.l10n.t('Product Strategy settings: {0}', news.join(' ')),
        open,
      )) === open
    )
      await vscode.commands.executeCommand('workbench.action.openSettings', section);
  };
}

/** What the user set that a configuration file could say too. */
function ownConfig(uri: vscode.Uri): Readonly<Record<string, unknown>> {
  const values = vscode.workspace.getConfiguration(section, uri);
  return Object.fromEntries(
    (['severities', 'kinds', 'fiscalYearStart', 'dateOrder', 'experimental'] as const)
      .filter((name) => isSet(values, name))
      .map((name) => [name, values.get(name)]),
  );
}

/**
 * Reads the settings and the team's configuration, of which the settings count more, tells the author once what is wrong
 * with the settings, and follows the changes of both.
 */
export function watchSettings(files: ConfigFiles): Settings {
  const changed = new vscode.EventEmitter<void>();
  const configs = new Map<string, Config>();
  const tell = createTelling();
  const renew = (): void => {
    configs.clear();
    changed.fire();
  };
  const listener = vscode.Disposable.from(
    files.onDidChange(renew),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section)) renew();
    }),
  );
  return {
    onDidChange: changed.event,
    isEnabled: (scope) => vscode.workspace.getConfiguration(section, scope).get('enable', true),
    run(document) {
      const set = vscode.workspace.getConfiguration(section, document).get<string>('run');
      return runModes.find((mode) => mode === set) ?? 'onType';
    },
    shows: (what, scope) => vscode.workspace.getConfiguration(section, scope).get(what, true),
    configFor(uri) {
      const key = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
      const known = configs.get(key);
      if (known) return known;
      const raw = files.for(uri)?.raw;
      const { config, problems } = resolveConfig(mergeConfigs(raw, ownConfig(uri)));
      configs.set(key, config);
      // A mistake in the file is shown in the file; settings may name items that only the file declares.
      const inFile = new Set(resolveConfig(raw).problems.map(({ message }) => message));
      void tell(problems.map(({ message }) => message).filter((message) => !inFile.has(message)));
      return config;
    },
    hasFile: (uri) => files.for(uri) !== undefined,
    owner: () => vscode.workspace.getConfiguration(section).get('owner', '').trim(),
    writing: () =>
      languageNamed(vscode.workspace.getConfiguration(section).get('templateLanguage', 'auto')) ??
      languageNamed(vscode.env.language) ??
      'en',
    dispose() {
      listener.dispose();
      changed.dispose();
    },
  };
}
