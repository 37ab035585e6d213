import { addTo } from '../text/grouping.js';
import { matchesOf } from '../text/text.js';
import type { RawPiece } from './sections.js';

/** A label as references and definitions compare it. */
const label = (text: string): string => text.toLowerCase().replace(/[\s>]+/g, ' ');
/** What may be a label in a text; CommonMark has none that is longer. */
const labels = /\[[^[\]]{1,999}\]/g;

/**
 * Tells which definitions of other pieces a piece refers to.
 * @param definitions the lines of all of them, in the order of the text
 */
export function foreignAmong(definitions: readonly string[]): (piece: RawPiece) => string {
  const byLabel = new Map<string, number[]>();
  /** Those with a bracket in their label: hardly ever any. */
  const odd: { readonly name: string; readonly index: number }[] = [];
  for (const [index, line] of definitions.entries()) {
    const name = label(line.slice(line.indexOf('['), line.indexOf(']:') + 1));
    if (name.includes('[', 1)) odd.push({ name, index });
    else addTo(byLabel, name, index);
  }
  return (piece) => {
    if (definitions.length === 0 || piece.frontMatter || !piece.text.includes('[')) return '';
    const text = label(piece.text);
    const named = new Set(matchesOf(labels, text).map(([name]) => name));
    const own = new Set(piece.definitions);
    const found = [
      ...[...named].flatMap((name) => byLabel.get(name) ?? []),
      ...odd.flatMap(({ name, index }) => (text.includes(name) ? [index] : [])),
    ];
    return found
      .sort((a, b) => a - b)
      .flatMap((index) => (own.has(definitions[index] ?? '') ? [] : [definitions[index]]))
      .join('\n\n');
  };
}
