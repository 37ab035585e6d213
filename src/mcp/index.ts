import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { namedFolders } from './folders.js';
import * as schemas from './schemas.js';
import type { ToolAnswer, Tools } from './tools.js';

// This file and what it imports speak the protocol and nothing else: what they answer comes from the terminal's program, so
// that the linter is packed once.

const instructions =
  'Checks product-strategy documents in Markdown (strategy, vision, roadmap, OKRs, PRD, business ' +
  'case, go-to-market plan …) against leadership checklists. Nothing is changed, and the same document ' +
  'always gets the same answer. Call a tool before you say what such a document contains or lacks, and ' +
  'again after an edit; do not claim that an item is met unless a tool says so. What only the ' +
  'author can know stays a blank in square brackets: do not invent answers.';

const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
const path = z.string().min(1).describe('A Markdown file, relative to a folder that the client names.');
const paths = z
  .array(z.string().min(1))
  .default([])
  .describe('Markdown files or folders, relative to a folder that the client names; everything when left out.');

const result = ({ text, data }: ToolAnswer): CallToolResult => ({
  content: [{ type: 'text', text }],
  structuredContent: data,
});

type Folders = () => Promise<readonly string[]>;

// Arguments that a tool does not know are refused (`strictObject`): passed over, they would let it answer another question.

/** The tools that check documents. */
function registerChecks(server: McpServer, tools: Tools, folders: Folders): void {
  server.registerTool(
    'check',
    {
      title: 'Check strategy documents',
      description:
        'Checks documents against the leadership checklists for their kind. Lists each item as met, partial or missing, with ' +
        'its line, and each finding with its place, what is wrong, what would satisfy it, and fixes as text edits.',
      inputSchema: z.strictObject({ paths }),
      outputSchema: schemas.checked,
      annotations,
    },
    async (input) => result(await tools.check(await folders(), input)),
  );
  server.registerTool(
    'missing',
    {
      title: 'What a strategy document lacks',
      description:
        'Lists only what one document does not meet, the most important first: for each item what would satisfy it, a strong ' +
        'example, and the places.',
      inputSchema: z.strictObject({ path }),
      outputSchema: schemas.missing,
      annotations,
    },
    async (input) => result(await tools.missing(await folders(), input)),
  );
  server.registerTool(
    'contradictions',
    {
      title: 'What does not add up',
      description:
        'Finds where documents contradict themselves or each other: totals, targets, dates, owners, definitions and links. ' +
        'Each comes with the other place and, where there are any, fixes as text edits.',
      inputSchema: z.strictObject({ paths }),
      outputSchema: schemas.contradictions,
      annotations,
    },
    async (input) => result(await tools.contradictions(await folders(), input)),
  );
}

/** The tool that compares versions. */
function registerChanges(server: McpServer, tools: Tools, folders: Folders): void {
  server.registerTool(
    'changed',
    {
      title: 'What documents state differently',
      description:
        'Lists what documents state differently since a Git revision: targets, dates, owners, scope, risks. ' +
        'Text that was only moved or reworded is left out.',
      inputSchema: z.strictObject({
        since: z
          .string()
          .min(1)
          .describe(
            'A Git revision, such as main or HEAD~1. As in a pull request, the comparison starts where the branch left it.',
          ),
        paths,
      }),
      outputSchema: schemas.changed,
      annotations,
    },
    async (input) => result(await tools.changed(await folders(), input)),
  );
}

/** The tools that help to write, and to understand an answer. */
function registerReference(server: McpServer, tools: Tools, folders: Folders): void {
  server.registerTool(
    'template',
    {
      title: 'Templates of strategy documents',
      description:
        'Returns a template as Markdown with blanks in square brackets; without a name, the list of templates. ' +
        'Keep every blank that the author has not answered.',
      inputSchema: z.strictObject({
        name: z.string().optional().describe('The name of a template, such as product-strategy, okr or prd.'),
        language: z
          .string()
          .optional()
          .describe('The language of the template, such as de, ja or pt-BR; English when left out.'),
      }),
      outputSchema: schemas.template,
      annotations,
    },
    (input) => result(tools.template(input)),
  );
  server.registerTool(
    'explain',
    {
      title: 'Why leaders ask, or why a document is (not) checked',
      description:
        'For an item: what it asks, why leaders ask it, a weak and a strong example. For a document: the kind that was ' +
        'recognised, and the words that decided it.',
      inputSchema: z.strictObject({
        item: z.string().optional().describe('The id of an item, such as metric-baseline.'),
        path: path.optional(),
      }),
      outputSchema: schemas.explained,
      annotations,
    },
    async (input) => result(await tools.explain(folders, input)),
  );
}

/**
 * Makes the server that coding agents ask. It changes nothing, and reads nothing outside of the folders that are named.
 * @param given folders that may be read where the client knows no roots, as paths
 */
export function createServer(tools: Tools, version: string, given: readonly string[]): McpServer {
  const server = new McpServer({ name: 'strategy-lint', version }, { instructions });
  const folders: Folders = () => namedFolders(server, given);
  registerChecks(server, tools, folders);
  registerChanges(server, tools, folders);
  registerReference(server, tools, folders);
  return server;
}

/** Answers over standard input and output until the client closes them. */
export async function serve(tools: Tools, version: string, given: readonly string[]): Promise<void> {
  await createServer(tools, version, given).connect(new StdioServerTransport());
}
