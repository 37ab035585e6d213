import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Concept } from '../outline/concepts.js';
import { normalize } from '../outline/normalize.js';
import { say, type Message, type TextEdit } from '../result.js';
import { configFileName, readConfigFile } from './file.js';

/** What is inserted into a configuration, or why it was left as it is. */
export type ConfigChange = { readonly edits: readonly TextEdit[] } | { readonly problem: Message };

const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });

/** A wording as YAML reads it again, in a list of one line too. */
function scalarOf(wording: string): string {
  return /^(?!(?:y|n|yes|no|on|off|true|false|null)$)\p{L}[\p{L}\p{M}\p{N} /&'’()-]*$/iu.test(wording) ? wording : JSON.stringify(wording);
}

/** The end of a node's text; a node without a place stands nowhere. */
const endOf = (node: unknown): number => (isNode(node) ? (node.range?.[1] ?? -1) : -1);

/** Inserts into a list or map of one line, behind its last item. */
function intoFlow(collection: YAMLMap | YAMLSeq, text: string): TextEdit {
  const last: unknown = collection.items.at(-1);
  if (last === undefined) return insert((collection.range?.[0] ?? -1) + 1, text);
  return insert(isPair(last) ? Math.max(endOf(last.value), endOf(last.key)) : endOf(last), `, ${text}`);
}

/** Inserts lines below a block list or map. */
function below(source: string, collection: YAMLMap | YAMLSeq, lines: readonly string[], eol: string): TextEdit {
  const end = endOf(collection);
  const column = (collection.range?.[0] ?? 0) - (source.lastIndexOf('\n', (collection.range?.[0] ?? 0) - 1) + 1);
  const text = lines.map((line) => ' '.repeat(column) + line).join(eol);
  if (source[end - 1] === '\n') return insert(end, text + eol);
  const rest = /\r?\n|$/.exec(source.slice(end));
  return insert(end + (rest?.index ?? 0), eol + text);
}

/** The edits that add a wording; none where something else stands in its place. A wording that stands alone becomes a list in one line. */
function editsFor(source: string, concept: Concept, wording: string): readonly TextEdit[] {
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) return [];
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const indents = [...source.matchAll(/^( +)[^\s#]/gm)].map((match) => match[1]?.length ?? 0);
  const indent = ' '.repeat(indents.length > 0 ? Math.min(...indents) : 2);
  const item = scalarOf(wording);
  const asLines = [`${concept}:`, `${indent}- ${item}`];
  const indented = asLines.map((line) => indent + line);
  const root = document.contents;
  if (root === null) return [insert(source.length, `${source === '' || source.endsWith('\n') ? '' : eol}synonyms:${eol}${indented.join(eol)}${eol}`)];
  if (!isMap(root)) return [];
  const pairOf = (map: YAMLMap, name: string): Pair | undefined => map.items.find(({ key }) => isScalar(key) && key.value === name);
  const isNothing = (value: unknown): boolean => value === null || (isScalar(value) && value.value === null && (value.source ?? '') === '');
  const synonyms = pairOf(root, 'synonyms');
  if (!synonyms) return [root.flow ? intoFlow(root, `"synonyms": {"${concept}": [${JSON.stringify(wording)}]}`) : below(source, root, ['synonyms:', ...indented], eol)];
  const map = synonyms.value;
  if (isNothing(map)) {
    const end = endOf(synonyms.key);
    return root.flow ? [] : [insert(end + (/\r?\n|$/.exec(source.slice(end))?.index ?? 0), eol + indented.join(eol))];
  }
  if (!isMap(map)) return [];
  const standing = pairOf(map, concept);
  const quoted = source.slice(map.range?.[0], endOf(map)).includes('"');
  if (!standing) return [map.flow ? intoFlow(map, quoted ? `"${concept}": [${JSON.stringify(wording)}]` : `${concept}: [${item}]`) : below(source, map, asLines, eol)];
  const { key, value } = standing;
  if (isNothing(value)) return map.flow ? [] : [insert(endOf(key) + source.slice(endOf(key)).indexOf(':') + 1, ` [${item}]`)];
  if (isSeq(value)) return [value.flow ? intoFlow(value, item) : below(source, value, [`- ${item}`], eol)];
  if (!isScalar(value) || !value.range) return [];
  const [start, end] = value.range;
  const written = source.slice(start, end);
  return /^["'][^\n]*["']$/.test(written) || scalarOf(written) === written ? [insert(start, '['), insert(end, `, ${item}]`)] : [];
}

/**
 * Adds a wording to the `synonyms` of a configuration. It only inserts: every byte of the text stays.
 * @param configText the file's text; empty for a file that is still to be made
 * @param concept what a section under the wording is about
 * @param wording the heading or label as the author writes it
 * @returns the edits, none when the wording stands there; a sentence where it cannot be added
 */
export function addSynonym(configText: string, concept: Concept, wording: string): ConfigChange {
  const key = normalize(wording);
  const before = readConfigFile(configText);
  const isIn = (file: typeof before): boolean => file.config.synonyms.get(key)?.includes(concept) === true;
  if (isIn(before)) return { edits: [] };
  try {
    const mark = configText.startsWith('\uFEFF') ? 1 : 0;
    const edits = editsFor(configText.slice(mark), concept, wording.trim()).map(({ start, text }) => insert(start + mark, text));
    const after = readConfigFile(edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), configText));
    if (edits.every(({ start }) => start >= mark) && isIn(after) && after.problems.length <= before.problems.length) return { edits };
  } catch {
    // The library stops where a text stands in the place of a map.
  }
  return { problem: say`"${wording}" was not added to ${configFileName}: what stands there must be mended first.` };
}
