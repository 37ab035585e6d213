import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { fileURLToPath } from 'node:url';

/** The path of a root; undefined for one that is no folder of this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The addresses of the roots that the client names. @throws Error with a plain sentence for any that are no folders */
async function rootsOf(server: McpServer['server']): Promise<readonly string[]> {
  try {
    return (await server.listRoots()).roots.map(({ uri }) => uri);
  } catch {
    throw new Error('The roots that the client names cannot be read: each must be a folder, as file:///home/me/plans.');
  }
}

/**
 * The folders that may be read: those that the client names as its roots, as they are now, or, where a client knows no
 * roots, those that whoever started the server named.
 * @param given these, as paths
 * @throws Error with a plain sentence when nobody names any
 */
export async function namedFolders({ server }: McpServer, given: readonly string[]): Promise<readonly string[]> {
  const named = server.getClientCapabilities()?.roots
    ? (await rootsOf(server)).flatMap((uri) => pathOf(uri) ?? [])
    : given;
  if (named.length > 0) return named;
  throw new Error(
    'No folder may be read: the client names no roots. Name folders where the server is started: strategy-lint mcp docs/',
  );
}
