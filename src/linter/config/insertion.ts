import { isMap, isNode, isPair, isScalar, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Message, TextEdit } from '../result.js';
import { readConfigFile, type ConfigFile } from './file.js';

/** What is inserted into a configuration, or why it was left as it is. */
export type ConfigChange = { readonly edits: readonly TextEdit[] } | { readonly problem: Message };

/** How a configuration is written. */
export interface Style {
  readonly eol: string;
  readonly indent: string;
}

/** An edit that takes nothing away. */
export const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });

/** The end of a node's text; a node without a place stands nowhere. */
export const endOf = (node: unknown): number => (isNode(node) ? (node.range?.[1] ?? -1) : -1);

/** The pair of a map with that key. */
export const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && key.value === name);

/** Whether a key has no value yet. */
export const isNothing = (value: unknown): boolean =>
  value === null || (isScalar(value) && value.value === null && (value.source ?? '') === '');

/** Inserts into a list or map of one line, behind its last item. */
export function intoFlow(collection: YAMLMap | YAMLSeq, text: string): TextEdit {
  const last: unknown = collection.items.at(-1);
  if (last === undefined) return insert((collection.range?.[0] ?? -1) + 1, text);
  return insert(isPair(last) ? Math.max(endOf(last.value), endOf(last.key)) : endOf(last), `, ${text}`);
}

/** Inserts lines below a block list or map. */
export function below(source: string, collection: YAMLMap | YAMLSeq, lines: readonly string[], eol: string): TextEdit {
  const end = endOf(collection);
  const column = (collection.range?.[0] ?? 0) - (source.lastIndexOf('\n', (collection.range?.[0] ?? 0) - 1) + 1);
  const text = lines.map((line) => ' '.repeat(column) + line).join(eol);
  if (source[end - 1] === '\n') return insert(end, text + eol);
  const rest = /\r?\n|$/.exec(source.slice(end));
  return insert(end + (rest?.index ?? 0), eol + text);
}

function styleOf(source: string): Style {
  const indents = [...source.matchAll(/^( +)[^\s#]/gm)].map((match) => match[1]?.length ?? 0);
  return {
    eol: source.includes('\r\n') ? '\r\n' : '\n',
    indent: ' '.repeat(indents.length > 0 ? Math.min(...indents) : 2),
  };
}

/** What is to stand in a setting that is a map. */
export interface Entry {
  /** The setting's name. */
  readonly setting: string;
  /** As lines of a block, from the map's own column on. */
  lines(style: Style): readonly string[];
  /** As an item of a map in one line. */
  flow(quoted: boolean): string;
  /** The edits where the map has something under the same key; undefined where it has not. */
  beside?(map: YAMLMap, source: string, style: Style): readonly TextEdit[] | undefined;
}

function editsFor(source: string, entry: Entry): readonly TextEdit[] {
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) return [];
  const style = styleOf(source);
  const { eol, indent } = style;
  const asLines = entry.lines(style);
  const indented = asLines.map((line) => indent + line);
  const root = document.contents;
  if (root === null)
    return [
      insert(
        source.length,
        `${source === '' || source.endsWith('\n') ? '' : eol}${entry.setting}:${eol}${indented.join(eol)}${eol}`,
      ),
    ];
  if (!isMap(root)) return [];
  const standing = pairOf(root, entry.setting);
  if (!standing)
    return [
      root.flow
        ? intoFlow(root, `"${entry.setting}": {${entry.flow(true)}}`)
        : below(source, root, [`${entry.setting}:`, ...indented], eol),
    ];
  const map = standing.value;
  if (isNothing(map)) {
    const end = endOf(standing.key);
    return root.flow ? [] : [insert(end + (/\r?\n|$/.exec(source.slice(end))?.index ?? 0), eol + indented.join(eol))];
  }
  if (!isMap(map)) return [];
  const beside = entry.beside?.(map, source, style);
  if (beside) return beside;
  return [
    map.flow
      ? intoFlow(map, entry.flow(source.slice(map.range?.[0], endOf(map)).includes('"')))
      : below(source, map, asLines, eol),
  ];
}

/**
 * Adds to a setting of a configuration. It only inserts: every byte of the text stays.
 * @param configText the file's text; empty for a file that is still to be made
 * @param isIn whether a configuration says already what is to be added
 * @returns the edits, none when it stands there; undefined where it cannot be added
 */
export function insertInto(
  configText: string,
  entry: Entry,
  isIn: (file: ConfigFile) => boolean,
): readonly TextEdit[] | undefined {
  const before = readConfigFile(configText);
  if (isIn(before)) return [];
  try {
    const mark = configText.startsWith('\uFEFF') ? 1 : 0;
    const edits = editsFor(configText.slice(mark), entry).map(({ start, text }) => insert(start + mark, text));
    const after = readConfigFile(
      edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), configText),
    );
    if (edits.every(({ start }) => start >= mark) && isIn(after) && after.problems.length <= before.problems.length)
      return edits;
  } catch {
    // The library stops where a text stands in the place of a map.
  }
  return undefined;
}
