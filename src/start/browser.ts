import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is used of the workbench that the tests run in. */
interface Workbench {
  startServer(
    settings: Readonly<Record<string, unknown>>,
    token: string,
  ): Promise<{ readonly authority: string; readonly ended: Promise<number | null>; stop(): void }>;
  workbenchUrl(
    authority: string,
    what: { readonly workspace: string; readonly extension: string; readonly file: string; readonly token: string },
  ): string;
}

/**
 * Serves a VS Code with the extension to the browsers of this machine, until Ctrl+C. The tests' workbench is used, which is
 * fetched once. Its address holds a secret, so that no other user or page gets in.
 * @param root the project's folder, from which the extension is loaded
 * @throws Error when the workbench cannot be fetched or ends by itself
 */
export async function openInBrowser(
  root: string,
  folder: string,
  file: string,
  out: (text: string) => void,
): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the workbench for browsers runs on Linux (x64) only.');
  const address = pathToFileURL(join(root, 'test', 'vscode', 'workbench.js')).href;
  const { startServer, workbenchUrl } = (await import(address)) as Workbench;
  const token = randomUUID();
  const server = await startServer({}, token);
  const interrupted = new Promise<'interrupted'>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done('interrupted'));
  });
  out(
    '\nVS Code is ready in your browser, until you press Ctrl+C here:\n\n  ' +
      `${workbenchUrl(server.authority, { workspace: folder, extension: root, file, token })}\n`,
  );
  const end = await Promise.race([interrupted, server.ended]);
  server.stop();
  if (end !== 'interrupted') throw new Error(`its server ended with ${String(end)}.`);
}
