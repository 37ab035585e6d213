/** A path with forward slashes as a relative address. Halves of letters, which only some file systems allow, are not kept. */
export function addressOf(path: string): string {
  return path
    .split('/')
    .map((name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')))
    .join('/');
}
