import { isNode, parseDocument, type Document } from 'yaml';
import type { Range } from '../text/text.js';
import { resolveConfig, type Config } from './config.js';

/** The name of the configuration that a team keeps beside its documents. */
export const configFileName = '.strategylint.yml';

/** What a configuration file says, and everything that is wrong with it, each at its place. */
export interface ConfigFile {
  readonly config: Config;
  /** The settings as they were written, to be merged with others. */
  readonly raw: unknown;
  readonly problems: readonly { readonly message: string; readonly range: Range }[];
}

/** The place of a key, or of the nearest one above it that the file has. */
function rangeOfPath(document: Document, path: readonly (string | number)[]): Range {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (!parent || typeof parent !== 'object' || !('items' in parent) || !Array.isArray(parent.items)) continue;
    for (const [index, item] of (parent.items as readonly unknown[]).entries()) {
      const pair = item as { readonly key?: unknown };
      const node =
        isNode(item) && typeof key === 'number' && index === key
          ? item
          : isNode(pair.key) && 'value' in pair.key && pair.key.value === key
            ? pair.key
            : undefined;
      if (node?.range) return { start: node.range[0], end: node.range[1] };
    }
  }
  return { start: 0, end: 0 };
}

/**
 * Reads a configuration file in YAML, of which JSON is a part. Nothing in it is executed; aliases are counted, so that a
 * few lines cannot stand for millions.
 * @param text the file's text
 */
export function readConfigFile(text: string): ConfigFile {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const [start, end] = error.pos;
    return {
      config: resolveConfig(undefined).config,
      raw: undefined,
      problems: [
        {
          message: `The configuration cannot be read: ${(error.message.split('\n')[0] ?? '').replace(/[.:]\s*$/, '')}.`,
          range: { start, end: Math.max(end, start) },
        },
      ],
    };
  }
  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: 100 });
  } catch (failure) {
    return {
      config: resolveConfig(undefined).config,
      raw: undefined,
      problems: [
        {
          message: `The configuration cannot be read: ${failure instanceof Error ? failure.message : String(failure)}.`,
          range: { start: 0, end: 0 },
        },
      ],
    };
  }
  const { config, problems } = resolveConfig(raw);
  return {
    config,
    raw,
    problems: problems.map(({ message, path }) => ({ message, range: rangeOfPath(document, path) })),
  };
}
