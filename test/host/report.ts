/** Which extension host this is: a worker has no Node. */
export function hostName(): 'node' | 'web' {
  return typeof (globalThis as { WorkerGlobalScope?: unknown }).WorkerGlobalScope === 'function' ? 'web' : 'node';
}

/** The line by which the harness learns how many tests ran in the host. */
export function closingLine(passes: number, failures: number): string {
  return `host tests in the ${hostName()} host: ${passes} passed, ${failures} failed`;
}
