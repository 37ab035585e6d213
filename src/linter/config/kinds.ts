import zeptomatch from 'zeptomatch';
import { isKind, kinds, type Kind } from '../checklists/kind.js';
import type { Reading } from './reading.js';
import { suggestion, type Raw } from './reading.js';

/** The kinds that globs give to paths. */
export function kindsFrom(raw: Raw, reading: Reading): (path: string) => Kind | null | undefined {
  const globs: { readonly match: (path: string) => boolean; readonly kind: Kind | null }[] = [];
  for (const [glob, kind] of Object.entries(raw)) {
    const match = matcher(glob);
    if (!match) reading.wrong(['kinds', glob], `"${glob}" in "kinds" is no glob that can be read.`);
    else if (kind === 'none' || kind === null) globs.push({ match, kind: null });
    else if (typeof kind === 'string' && isKind(kind)) globs.push({ match, kind });
    else
      reading.wrong(
        ['kinds', glob],
        `The kind for "${glob}" must be one of ${kinds.join(', ')} or none, not ` +
          `${JSON.stringify(kind)}.${typeof kind === 'string' ? suggestion(kind, kinds) : ''}`,
      );
  }
  return (path) => {
    const normal = path.replace(/\\/g, '/').replace(/^\.\//, '');
    return globs.find(({ match }) => match(normal))?.kind;
  };
}

/** A glob matches a path from its start, or from any folder: `docs/**` also means a `docs` deeper down. Undefined for what is no glob. */
function matcher(glob: string): ((path: string) => boolean) | undefined {
  const plain = glob.replace(/^\.?\/+/, '');
  try {
    const matching = zeptomatch.compile([plain, `**/${plain}`]);
    return (path) => matching.test(path.replace(/^\/+/, ''));
  } catch {
    return undefined;
  }
}
