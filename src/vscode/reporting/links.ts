/** A link that runs one of our commands. */
export function commandLink(command: string, ...args: readonly unknown[]): string {
  return `command:productStrategy.${command}${args.length > 0 ? `?${encodeURIComponent(JSON.stringify(args))}` : ''}`;
}

/**
 * The way from one file to another.
 * @param from and to: paths with forward slashes, from the same root
 * @returns a relative address
 */
export function relativeAddress(from: string, to: string): string {
  const [start, end] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].map(encodeURIComponent).join('/');
}
