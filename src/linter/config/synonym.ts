import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import type { Concept } from '../outline/concepts.js';
import { normalize } from '../outline/normalize.js';
import { say, type Message } from '../result.js';
import { configFileName, readConfigFile } from './file.js';

/** A configuration with one more wording, or why it was left as it is. */
export type ChangedConfig = { readonly text: string } | { readonly problem: Message };

/** The spaces by which a file indents. */
function indentOf(text: string): number {
  return Math.max(1, /^( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2);
}

/** The map of wordings by what they are about; made where there is none, undefined where something else stands. */
function synonymsOf(document: Document): YAMLMap | undefined {
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    // The comments of a file without settings stay above.
    const { commentBefore } = document.contents ?? {};
    document.contents = document.createNode({});
    if (commentBefore !== undefined && commentBefore !== null) document.contents.commentBefore = commentBefore;
  }
  if (!isMap(document.contents)) return undefined;
  const standing: unknown = document.get('synonyms', true);
  if (isMap(standing)) return standing;
  if (standing !== undefined && !(isScalar(standing) && standing.value === null)) return undefined;
  document.set('synonyms', document.createNode({}));
  const made: unknown = document.get('synonyms', true);
  return isMap(made) ? made : undefined;
}

/**
 * Adds a wording to the `synonyms` of a configuration. Comments, order and line ends stay.
 * @param configText the file's text; empty for a file that is still to be made
 * @param concept what a section under the wording is about
 * @param wording the heading or label as the author writes it
 * @returns the whole new text, the same one when the wording stands there; a sentence where it cannot be added
 */
export function addSynonym(configText: string, concept: Concept, wording: string): ChangedConfig {
  const written = wording.trim();
  if (normalize(written) === '') return { problem: say`"${written}" has no words of its own, so that no heading can be compared with it.` };
  const problem = say`The wording was not added, because ${configFileName} cannot be read: mend it first.`;
  const document = parseDocument(configText, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return { problem };
  const synonyms = synonymsOf(document);
  if (!synonyms) return { problem };
  const standing: unknown = synonyms.get(concept, true);
  const wordings: readonly unknown[] = isSeq(standing) ? standing.items.map((item) => (isScalar(item) ? item.value : undefined)) : isScalar(standing) && standing.value !== null ? [standing.value] : [];
  if (wordings.some((each) => typeof each === 'string' && normalize(each) === normalize(written))) return { text: configText };
  if (isSeq(standing)) standing.add(document.createNode(written));
  else if (standing === undefined || isScalar(standing)) synonyms.set(concept, document.createNode(wordings.length > 0 ? [standing, written] : [written]));
  else return { problem };
  // `synonyms: {}` is written in one line because it is empty.
  if (synonyms.items.length === 1) synonyms.flow = isMap(document.contents) && document.contents.flow === true;
  const made = document.toString({ lineWidth: 0, indent: indentOf(configText), flowCollectionPadding: !/[[{]\S/.test(configText), indentSeq: !/^( *)[^\s#-].*:[^\S\n]*\r?\n\1- /m.test(configText) });
  const text = /\r\n/.test(configText) ? made.replace(/\r?\n/g, '\r\n') : made;
  const { config, problems } = readConfigFile(text);
  return config.synonyms.get(normalize(written))?.includes(concept) && problems.length <= readConfigFile(configText).problems.length ? { text } : { problem };
}
