import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Concept } from '../outline/concepts.js';
import { normalize } from '../outline/normalize.js';
import { say, type Message } from '../result.js';
import { configFileName, readConfigFile } from './file.js';

/** A configuration with one more wording, or why it was left as it is. */
export type ChangedConfig = { readonly text: string } | { readonly problem: Message };

/** Something to insert, and where. */
type Insertion = readonly [at: number, text: string];

/** A wording as YAML reads it again, in a list of one line too. */
function scalarOf(wording: string): string {
  return /^(?!(?:y|n|yes|no|on|off|true|false|null)$)\p{L}[\p{L}\p{M}\p{N} /&'’()-]*$/iu.test(wording) ? wording : JSON.stringify(wording);
}

/** The end of a node's text; a node without a place stands nowhere. */
const endOf = (node: unknown): number => (isNode(node) ? (node.range?.[1] ?? -1) : -1);

/** Inserts into a list or map of one line, behind its last item. */
function intoFlow(collection: YAMLMap | YAMLSeq, text: string): Insertion {
  const last: unknown = collection.items.at(-1);
  if (last === undefined) return [(collection.range?.[0] ?? -1) + 1, text];
  return [isPair(last) ? Math.max(endOf(last.value), endOf(last.key)) : endOf(last), `, ${text}`];
}

/** Inserts lines below a block list or map. */
function below(source: string, collection: YAMLMap | YAMLSeq, lines: readonly string[], eol: string): Insertion {
  const end = endOf(collection);
  const column = (collection.range?.[0] ?? 0) - (source.lastIndexOf('\n', (collection.range?.[0] ?? 0) - 1) + 1);
  const text = lines.map((line) => ' '.repeat(column) + line).join(eol);
  if (source[end - 1] === '\n') return [end, text + eol];
  const rest = /\r?\n|$/.exec(source.slice(end));
  return [end + (rest?.index ?? 0), eol + text];
}

/** Where a wording goes; undefined where something else stands in its place. */
function insertionOf(source: string, concept: Concept, wording: string): Insertion | undefined {
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) return undefined;
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const indents = [...source.matchAll(/^( +)[^\s#]/gm)].map((match) => match[1]?.length ?? 0);
  const indent = ' '.repeat(indents.length > 0 ? Math.min(...indents) : 2);
  const item = scalarOf(wording);
  const inFlow = `${concept}: [${item}]`;
  const root = document.contents;
  const asLines = [`${concept}:`, `${indent}- ${item}`];
  if (root === null) return [source.length, `${source === '' || source.endsWith('\n') ? '' : eol}synonyms:${eol}${asLines.map((line) => indent + line).join(eol)}${eol}`];
  if (!isMap(root)) return undefined;
  const pairOf = (map: YAMLMap, name: string): Pair | undefined => map.items.find(({ key }) => isScalar(key) && key.value === name);
  const isNothing = (value: unknown): boolean => value === null || (isScalar(value) && value.value === null && (value.source ?? '') === '');
  const synonyms = pairOf(root, 'synonyms');
  if (!synonyms) return root.flow ? intoFlow(root, `"synonyms": {"${concept}": [${JSON.stringify(wording)}]}`) : below(source, root, ['synonyms:', ...asLines.map((line) => indent + line)], eol);
  if (isNothing(synonyms.value)) {
    const end = endOf(synonyms.key);
    const line = end + (/\r?\n|$/.exec(source.slice(end))?.index ?? 0);
    return root.flow ? undefined : [line, eol + asLines.map((each) => indent + each).join(eol)];
  }
  const map = synonyms.value;
  if (!isMap(map)) return undefined;
  const standing = pairOf(map, concept);
  if (!standing) return map.flow ? intoFlow(map, source.slice(map.range?.[0], endOf(map)).includes('"') ? `"${concept}": [${JSON.stringify(wording)}]` : inFlow) : below(source, map, asLines, eol);
  if (isNothing(standing.value)) return map.flow ? undefined : [endOf(standing.key) + source.slice(endOf(standing.key)).indexOf(':') + 1, ` [${item}]`];
  if (isSeq(standing.value)) return standing.value.flow ? intoFlow(standing.value, item) : below(source, standing.value, [`- ${item}`], eol);
  return undefined;
}

/** The text with a wording more; a wording that stands alone becomes a list in one line. */
function withWording(source: string, concept: Concept, wording: string): string | undefined {
  const insertion = insertionOf(source, concept, wording);
  if (insertion) return insertion[0] < 0 ? undefined : source.slice(0, insertion[0]) + insertion[1] + source.slice(insertion[0]);
  const alone = parseDocument(source, { prettyErrors: false, logLevel: 'error' }).getIn(['synonyms', concept], true);
  if (!isScalar(alone) || !alone.range) return undefined;
  const [start, end] = alone.range;
  const written = source.slice(start, end);
  return /^["'][^\n]*["']$/.test(written) || scalarOf(written) === written ? `${source.slice(0, start)}[${written}, ${scalarOf(wording)}]${source.slice(end)}` : undefined;
}

/**
 * Adds a wording to the `synonyms` of a configuration. It only inserts: every byte of the text stays.
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
    const mark = configText.startsWith('\uFEFF') ? 1 : 0;
    const made = withWording(configText.slice(mark), concept, wording.trim());
    const after = made === undefined ? before : readConfigFile(made);
    if (made !== undefined && isIn(after) && after.problems.length <= before.problems.length) return { text: configText.slice(0, mark) + made };
  } catch {
    // The library stops where a text stands in the place of a map.
  }
  return { problem: say`"${wording}" was not added to ${configFileName}: what stands there must be mended first.` };
}
