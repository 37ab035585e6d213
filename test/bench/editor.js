// What somebody who writes in VS Code waits for.
import { measureHosts } from '../vscode/host.js';
import { placeIn, strategyDocument } from './documents.js';

/** A strategy of 10 KB with one blank in the middle, before which is typed. */
function withBlank() {
  const text = strategyDocument(10_240, 0);
  const at = text.lastIndexOf('\n\n', placeIn(text, 'paragraph', 0.5));
  return `${text.slice(0, at)}\n\nThe owners of this part are people like [Name], and nobody else.${text.slice(at)}`;
}

/** Measures in the node and in the web worker extension host. @returns Markdown */
export async function editor(packed) {
  const { figures, activations } = await measureHosts(packed.folder, { 'strategy.md': withBlank() });
  const lines = Object.entries(figures).map(([host, said]) => `- In the ${host} extension host: ${said}`);
  return [
    '### In VS Code, with a document of 10 KB',
    '',
    'From the keystroke on, the pause of 150 ms in which the extension waits for more of them included.',
    '',
    ...lines,
    `- ${activations}`,
  ].join('\n');
}
