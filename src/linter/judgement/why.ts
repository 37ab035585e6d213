import type { Config } from '../config/config.js';
import type { StrategyDocument } from '../facts/document.js';
import { decideKind } from './decideKind.js';
import { declaredKind, isCertainlyNotStrategy, kinds, type Kind } from '../checklists/kind.js';
import { kindModel } from '../model/kindModel.js';
import { textFeatures } from '../model/textFeatures.js';
import { say, type Message } from '../result.js';

/** What a document is taken for, and why, for its author. */
export interface Explanation {
  readonly kind: Kind | null;
  /** Sentences, the weightiest first. */
  readonly because: readonly Message[];
}

/** So many words are named at most. */
const most = 6;

/** How people call the place where a word stands; nothing for what only machines count. */
function placed(feature: string): string | undefined {
  const [place = '', ...rest] = feature.split(':');
  const word = rest.join(':');
  if (word.startsWith('='))
    return place === 'name' ? `"${word.slice(1)}" in the file's name` : `"${word.slice(1)}" in the title`;
  switch (place) {
    case 'word':
      return `"${word}"`;
    case 'heading':
    case 'section':
    case 'title':
      return `"${word}" in a heading`;
    case 'label':
    case 'field':
    case 'key':
      return `"${word}" as a label`;
    case 'column':
      return `"${word}" as a column`;
    case 'topic':
      return `a section on ${word.replace(/-/g, ' ')}`;
    case 'name':
    case 'stem':
    case 'folder':
      return word === '' ? undefined : `"${word}" in the file's name or folder`;
    default:
      return undefined;
  }
}

/** The words that speak most for a plan, or against one, as one list. */
function words(features: readonly string[]): string {
  const named = [...new Set(features.flatMap((feature) => placed(feature) ?? []))];
  return named.slice(0, most).join(', ');
}

/**
 * Says why a document is checked, or why it is not.
 * @param path its path, when it has one
 */
export function explain(document: StrategyDocument, path: string | undefined, config: Config): Explanation {
  const declared = declaredKind(document.front);
  if (declared !== undefined)
    return { kind: declared, because: [say`Its front matter says "kind: ${declared ?? 'none'}".`] };
  const written = document.front.entries.find(({ key }) => key.toLowerCase() === 'kind')?.value.trim();
  const misspelt = written
    ? [say`"kind: ${written}" in the front matter is not a known kind of document. Known kinds: ${kinds.join(', ')}.`]
    : [];
  const configured = path === undefined ? undefined : config.kindOf(path);
  if (configured !== undefined)
    return {
      kind: configured,
      because: [
        ...misspelt,
        configured === null
          ? say`The configuration says that files such as ${path ?? ''} are left alone.`
          : say`The configuration says that files such as ${path ?? ''} are of this kind.`,
      ],
    };
  if (path !== undefined && isCertainlyNotStrategy(path))
    return { kind: null, because: [...misspelt, say`Files with that name are never checked.`] };
  const { kind, likelyKind } = decideKind(document.source, { ...(path !== undefined && { path }) }, config);
  const reasons = kindModel.reasons(textFeatures(document.source, path, config.synonyms));
  const speakFor = words(reasons.filter(({ adds }) => adds > 0).map(({ name }) => name));
  const speakAgainst = words(reasons.filter(({ adds }) => adds < 0).map(({ name }) => name));
  const forIt = speakFor === '' ? [] : [say`Signs that it is a strategy document: ${speakFor}.`];
  const againstIt = speakAgainst === '' ? [] : [say`Signs that it is not a strategy document: ${speakAgainst}.`];
  if (kind !== null) return { kind, because: [...misspelt, ...forIt, ...againstIt] };
  const none = likelyKind === null ? [say`It does not read like a strategy document.`] : [];
  return { kind, because: [...misspelt, ...none, ...againstIt, ...forIt] };
}
