import { isKind, kinds, type Kind } from '../checklists/kind.js';
import { rules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import historyItems from '../checklists/historyItems.json' with { type: 'json' };
import workspaceItems from '../checklists/workspaceItems.json' with { type: 'json' };
import { teamItem } from './teamItem.js';
import { suggestion, type Raw, type Reading } from './reading.js';

/** Every item that is not a team's own. */
export const ourIds = (): readonly string[] => [
  ...rules.map((rule) => rule.id),
  ...Object.keys(workspaceItems),
  ...Object.keys(historyItems),
];

/** A checklist item that a team added, and the kinds of documents that are asked for it; all of them when empty. */
export interface TeamItem {
  readonly rule: Rule;
  readonly kinds: readonly Kind[];
}
/** What the description of a team's item may hold. */
export const itemSettings = ['statement', 'sections', 'words', 'kinds', 'severity', 'message', 'insert'] as const;

function itemFrom(
  checklist: string,
  id: string,
  value: unknown,
  reading: Reading,
  ids: readonly string[],
): TeamItem | undefined {
  const path = ['checklists', checklist, id];
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    return reading.wrong(path, `"${id}" is no name for an item: use small letters, digits and hyphens.`);
  if (ids.includes(id))
    return reading.wrong(path, `"${id}" is an item already: give yours another name, or set its severity.`);
  const raw = reading.record(value, path, 'an object that describes the item');
  for (const key of Object.keys(raw))
    if (!(itemSettings as readonly string[]).includes(key))
      reading.wrong([...path, key], `"${key}" is nothing that an item may say.${suggestion(key, itemSettings)}`);
  const { statement } = raw;
  if (typeof statement !== 'string' || statement.trim() === '')
    return reading.wrong(path, `"${id}" needs a "statement": what is true of a document that meets it.`);
  const sections = reading.texts(raw.sections, [...path, 'sections']);
  const words = reading.texts(raw.words, [...path, 'words']);
  if (sections.length + words.length === 0)
    return reading.wrong(path, `"${id}" needs "sections" or "words": the headings, labels or words that meet it.`);
  const chosen = reading
    .texts(raw.kinds, [...path, 'kinds'])
    .flatMap((kind, index) =>
      isKind(kind)
        ? [kind]
        : (reading.wrong([...path, 'kinds', index], `"${kind}" is not a kind of document.${suggestion(kind, kinds)}`),
          []),
    );
  const severity = raw.severity === undefined ? 'warning' : reading.severity(raw.severity, [...path, 'severity'], id);
  if (severity === undefined || severity === 'off') return undefined;
  const text = (key: 'message' | 'insert'): string | undefined =>
    raw[key] === undefined
      ? undefined
      : typeof raw[key] === 'string'
        ? raw[key]
        : reading.wrong([...path, key], `"${key}" of "${id}" must be a text.`);
  return {
    kinds: chosen,
    rule: teamItem({
      id,
      checklist,
      statement: statement.trim(),
      severity,
      sections,
      words,
      message: text('message'),
      insert: text('insert'),
    }),
  };
}

/** The items that a team added. */
export function itemsFrom(raw: Raw, reading: Reading): readonly TeamItem[] {
  const ids = ourIds();
  const items: TeamItem[] = [];
  for (const [checklist, value] of Object.entries(raw)) {
    for (const [id, description] of Object.entries(
      reading.record(value, ['checklists', checklist], 'an object with items'),
    )) {
      const item = itemFrom(checklist, id, description, reading, [...ids, ...items.map(({ rule }) => rule.id)]);
      if (item) items.push(item);
    }
  }
  return items;
}
