import * as vscode from 'vscode';
import { hostName } from './report.js';

/**
 * Starts the extension, and prints the line by which hosts are compared.
 * @returns how long that took, in milliseconds
 * @throws if it runs already: then nothing can be measured
 */
export async function activationTime(): Promise<number> {
  const extension = vscode.extensions.getExtension('product-strategy-lint.product-strategy-lint');
  if (!extension) throw new Error('The extension is not there.');
  if (extension.isActive) throw new Error('The extension was active before it was measured.');
  const start = performance.now();
  await extension.activate();
  const spent = performance.now() - start;
  console.log(`host activation in the ${hostName()} host: ${spent.toFixed(1)} ms`);
  return spent;
}
