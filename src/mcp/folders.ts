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

/**
 * The folders that may be read: those that the client names as its roots, as they are now, or, where a client knows no
 * roots, those that whoever started the server named.
 * @param given these, as paths
 * @throws Error with a plain sentence when nobody names any
 */
export async function namedFolders({ server }: McpServer, given: readonly string[]): Promise<readonly string[]> {
  const named = server.getClientCapabilities()?.roots
    ? (await server.listRoots()).roots.flatMap(({ uri }) => pathOf(uri) ?? [])
    : given;
  if (named.length > 0) return named;
  throw new Error(
    'No folder may be read: the client names no roots. Name folders where the server is started: strategy-lint mcp docs/',
  );
}
