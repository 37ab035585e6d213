import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ruleNamed } from '../../src/linter/index.js';
import { main } from '../../src/cli/main.js';
import { createAnswers } from '../../src/mcp/answers.js';
import { createServer } from '../../src/mcp/index.js';
import type { Checked } from '../../src/mcp/reading.js';
import { createTools } from '../../src/mcp/tools.js';

const now = Date.UTC(2027, 0, 15);
const program = {
  version: '1.2.3',
  entry: new URL('../../src/cli/index.js', import.meta.url).href,
  now: () => now,
  page: async (id: string) =>
    readFileSync(join('src/linter/rules', ruleNamed(id)?.checklist ?? '', `${id}.md`), 'utf8'),
};

/** A folder with documents, of which two contradict each other, and a folder beside it that nobody names. */
export function sample(): { readonly folder: string; readonly outside: string } {
  const [folder, outside] = [
    mkdtempSync(join(tmpdir(), 'strategy-mcp-')),
    mkdtempSync(join(tmpdir(), 'strategy-out-')),
  ];
  mkdirSync(join(folder, 'docs'));
  const strategy = (by: string): string =>
    `---\nkind: product-strategy\nstatus: approved\nproduct: Teamboard\n---\n\n# Teamboard strategy\n\n## Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Weekly planning teams | 320 | ${by} | Q3 2027 |\n`;
  writeFileSync(
    join(folder, 'docs', 'strategy.md'),
    `${strategy('500')}\n- Reduce logo churn from 3% to 5% by Q3 2027\n`,
  );
  writeFileSync(join(folder, 'docs', 'okr.md'), strategy('800').replace('kind: product-strategy', 'kind: okr'));
  writeFileSync(join(folder, 'notes.md'), '# Notes\n\nMilk, eggs.\n');
  writeFileSync(join(folder, 'secret.txt'), 'TBD\n');
  writeFileSync(join(folder, '.strategylint.yml'), 'severities: { doc-owner: error }\n');
  writeFileSync(join(outside, 'plan.md'), '---\nkind: roadmap\n---\n\n# The plan of others\n');
  symlinkSync(join(outside, 'plan.md'), join(folder, 'docs', 'linked.md'));
  symlinkSync(outside, join(folder, 'docs', 'elsewhere'));
  return { folder, outside };
}

/** A client of a server, with the folders that it names; undefined for one that knows no roots. */
export async function connect(roots: readonly string[] | undefined, given: readonly string[] = []) {
  const client = new Client({ name: 'a test', version: '1' }, { capabilities: roots ? { roots: {} } : {} });
  const named = { roots };
  if (roots)
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: (named.roots ?? []).map((path) => ({ uri: path.includes(':') ? path : pathToFileURL(path).href })),
    }));
  const [here, there] = InMemoryTransport.createLinkedPair();
  await createServer(createTools(createAnswers(program)), '1.2.3', given).connect(there);
  await client.connect(here);
  // The client holds what is answered to the schemas that the server declares.
  await client.listTools();
  const call = async (name: string, args: Record<string, unknown> = {}) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
    const [first] = content as { readonly text: string }[];
    return { text: first?.text ?? '', data: structuredContent as unknown, failed: isError === true };
  };
  return { client, call, named };
}

/** What the terminal says in a folder, in JSON. */
export async function terminalIn<Report = Checked>(cwd: string, ...args: string[]): Promise<Report> {
  let out = '';
  await main(
    [...args, '--reporter', 'json'],
    { cwd, color: false, out: (text) => (out += text), err: (text) => (out += text) },
    { version: '1.2.3', entry: program.entry, now, workers: 0 },
  );
  return JSON.parse(out) as Report;
}
