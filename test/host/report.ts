/** The line by which the harness learns how many tests ran in the host. */
export function closingLine(passes: number, failures: number): string {
  return `host tests: ${passes} passed, ${failures} failed`;
}
