import * as vscode from 'vscode';

/** What we ask VS Code's own Git extension for: the part of its interface, version 1, that we use. */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  getRepository(uri: vscode.Uri): Repository | null;
}

/** A commit as it is chosen from a list. */
export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

/** An open repository. */
export interface Repository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: vscode.Event<void> };
  /** The text of a file in a revision; fails where the revision has no such file. */
  show(revision: string, path: string): Promise<string>;
  /** The last commit that two revisions share; undefined where they share none. */
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
}

/** The Git extension's interface; undefined where there is none, as in a browser, or where Git is switched off. */
async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>(
    'vscode.git',
  );
  if (!extension) return undefined;
  try {
    const git = await extension.activate();
    return git.enabled ? git.getAPI(1) : undefined;
  } catch {
    // Without a git on this machine the extension does not start.
    return undefined;
  }
}

/** The Git extension looks for repositories when it starts; nobody waits longer for it, in milliseconds. */
const patience = 5_000;

function initialized(api: GitApi): Promise<void> {
  return new Promise((done) => {
    if (api.state === 'initialized') return done();
    const end = (): void => {
      clearTimeout(timer);
      listener.dispose();
      done();
    };
    const listener = api.onDidChangeState(end);
    const timer = setTimeout(end, patience);
  });
}

/** The repository that a document lies in; undefined where Git knows of none, or is not there. */
export async function repositoryOf({ uri }: vscode.TextDocument): Promise<Repository | undefined> {
  if (uri.scheme === 'untitled') return undefined;
  const api = await gitApi();
  if (!api) return undefined;
  await initialized(api);
  return api.getRepository(uri) ?? undefined;
}

/** The text of a document in a revision; undefined where the revision does not have it. */
export async function textIn(
  repository: Repository,
  { uri }: vscode.TextDocument,
  revision: string,
): Promise<string | undefined> {
  try {
    return (await repository.show(revision, uri.fsPath)).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
