import { isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Concept } from '../outline/concepts.js';
import { normalize } from '../outline/normalize.js';
import { say, type TextEdit } from '../result.js';
import { configFileName } from './file.js';
import {
  below,
  endOf,
  insert,
  insertInto,
  intoFlow,
  isNothing,
  pairOf,
  type ConfigChange,
  type Style,
} from './insertion.js';

/** A wording as YAML reads it again, in a list of one line too. */
function scalarOf(wording: string): string {
  return /^(?!(?:y|n|yes|no|on|off|true|false|null)$)\p{L}[\p{L}\p{M}\p{N} /&'’()-]*$/iu.test(wording)
    ? wording
    : JSON.stringify(wording);
}

/**
 * The edits that add a wording to others of a concept; none where something else stands in their place. A wording that stands
 * alone becomes a list in one line.
 */
function besideOthers(
  map: YAMLMap,
  concept: Concept,
  wording: string,
  source: string,
  { eol }: Style,
): readonly TextEdit[] | undefined {
  const standing = pairOf(map, concept);
  if (!standing) return undefined;
  const item = scalarOf(wording);
  const { key, value } = standing;
  if (isNothing(value))
    return map.flow ? [] : [insert(endOf(key) + source.slice(endOf(key)).indexOf(':') + 1, ` [${item}]`)];
  if (isSeq(value)) return [value.flow ? intoFlow(value, item) : below(source, value, [`- ${item}`], eol)];
  if (!isScalar(value) || !value.range) return [];
  const [start, end] = value.range;
  const written = source.slice(start, end);
  return /^["'][^\n]*["']$/.test(written) || scalarOf(written) === written
    ? [insert(start, '['), insert(end, `, ${item}]`)]
    : [];
}

/**
 * Adds a wording to the `synonyms` of a configuration. It only inserts: every byte of the text stays.
 * @param configText the file's text; empty for a file that is still to be made
 * @param concept what a section under the wording is about
 * @param wording the heading or label as the author writes it
 * @returns the edits, none when the wording stands there; a sentence where it cannot be added
 */
export function addSynonym(configText: string, concept: Concept, wording: string): ConfigChange {
  const [key, written] = [normalize(wording), wording.trim()];
  const edits = insertInto(
    configText,
    {
      setting: 'synonyms',
      lines: ({ indent }) => [`${concept}:`, `${indent}- ${scalarOf(written)}`],
      flow: (quoted) => (quoted ? `"${concept}": [${JSON.stringify(written)}]` : `${concept}: [${scalarOf(written)}]`),
      beside: (map, source, style) => besideOthers(map, concept, written, source, style),
    },
    ({ config }) => config.synonyms.get(key)?.includes(concept) === true,
  );
  return edits
    ? { edits }
    : {
        problem: say`"${wording}" was not added to ${configFileName}: the file has a mistake that must be corrected first.`,
      };
}
