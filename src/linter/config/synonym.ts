import { isScalar, isSeq, parseDocument } from 'yaml';
import type { Concept } from '../outline/concepts.js';
import { normalize } from '../outline/normalize.js';
import { say, type Message } from '../result.js';
import { configFileName, readConfigFile } from './file.js';

/** A configuration with one more wording, or why it was left as it is. */
export type ChangedConfig = { readonly text: string } | { readonly problem: Message };

/** The text with a wording more; undefined where something else stands in its place. */
function withWording(text: string, concept: Concept, wording: string): string | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const path = ['synonyms', concept];
  // A key without a value holds its place.
  if (document.has('synonyms') && document.get('synonyms') === undefined) document.set('synonyms', document.createNode({}));
  const standing = document.getIn(path, true);
  if (document.errors.length > 0 || (standing !== undefined && !isScalar(standing) && !isSeq(standing))) return undefined;
  if (isSeq(standing)) standing.add(wording);
  else document.setIn(path, document.createNode(isScalar(standing) && standing.value !== null ? [standing, wording] : [wording]));
  return document.toString({
    lineWidth: 0,
    indent: /^( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2,
    indentSeq: !/^( *)[^\s#-].*:[^\S\n]*\n\1- /m.test(text),
    flowCollectionPadding: !/[[{]\S/.test(text),
  });
}

/**
 * Adds a wording to the `synonyms` of a configuration. Comments, order and line ends stay.
 * @param configText the file's text; empty for a file that is still to be made
 * @param concept what a section under the wording is about
 * @param wording the heading or label as the author writes it
 * @returns the whole new text, the same one when the wording stands there; a sentence where it cannot be added
 */
export function addSynonym(configText: string, concept: Concept, wording: string): ChangedConfig {
  const key = normalize(wording);
  const before = readConfigFile(configText);
  const isIn = (file: typeof before): boolean => file.config.synonyms.get(key)?.includes(concept) === true;
  if (isIn(before)) return { text: configText };
  try {
    const made = withWording(configText.replace(/\r\n/g, '\n'), concept, wording.trim());
    const after = made === undefined ? before : readConfigFile(made);
    if (made !== undefined && isIn(after) && after.problems.length <= before.problems.length) return { text: configText.includes('\r\n') ? made.replace(/\n/g, '\r\n') : made };
  } catch {
    // The library stops where a text stands in the place of a map.
  }
  return { problem: say`"${wording}" was not added to ${configFileName}: what stands there must be mended first.` };
}
