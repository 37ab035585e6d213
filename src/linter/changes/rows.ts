/** What tables, and labels below headings, say of each thing: who owns it, how it stands, how bad it is. */
import { isBlank } from '../facts/blanks.js';
import type { StrategyDocument } from '../facts/document.js';
import { cellOf, type TableFact } from '../facts/tables.js';
import { isNoneYet } from '../facts/value.js';
import { columnRolesOf, type ColumnRole, type FieldName } from '../outline/concepts.js';
import { say, type Message } from '../result.js';
import type { Range } from '../text/text.js';
import { changed, shown, type Change } from './change.js';
import { keyOfName, plainWords } from './identity.js';
import { withoutDates } from './phase.js';
import { marked } from './priority.js';
import { sameStatus, statusChanged } from './status.js';
import { titleOf } from './title.js';

/** A word that a table says of one of its rows. */
interface Said {
  readonly text: string;
  readonly range: Range;
  /** Whether it stands in the title of what it is said of. */
  readonly titled?: boolean;
}

const aspects = ['owner', 'status', 'priority', 'likelihood', 'impact'] as const satisfies readonly (ColumnRole &
  string)[];
type Aspect = (typeof aspects)[number];

/** Something that a version speaks of, with all that it says of an aspect, each meaning once. */
interface Described {
  readonly name: string;
  readonly range: Range;
  /** Whether it has a heading. */
  readonly headed: boolean;
  readonly aspects: ReadonlyMap<Aspect, ReadonlyMap<string, Said>>;
}

/** Longer texts are remarks. In UTF-16 code units. */
const longest = 60;

const says = (text: string): boolean =>
  text.trim() !== '' && text.length <= longest && !isBlank(text.trim()) && !isNoneYet(text.trim());

/** A key of a tracker, such as "TB-42", by which nobody knows what is meant. */
const trackerKey = /^\S*\d\S*$/;

/** The cell that names a row: that of its metric, risk or milestone, else the first that is none of what is said of it. */
function nameCell(table: TableFact, row: TableFact['rows'][number]): Said | undefined {
  const told = new Set(aspects.flatMap((aspect) => table.columns.get(aspect) ?? []));
  const telling = (['metric', 'risk', 'milestone'] as const).map((role) => table.columns.get(role));
  const column =
    telling.find(
      (index) =>
        index !== undefined &&
        !told.has(index) &&
        !trackerKey.test(row[index]?.text.trim() ?? '') &&
        says((row[index]?.text ?? '').slice(0, longest)),
    ) ??
    [/^(?!\S*\d\S*$).*\p{L}/su, /\p{L}/u]
      .map((words) => row.findIndex(({ text }, index) => !told.has(index) && words.test(text.trim())))
      .find((index) => index >= 0);
  const cell = row[column ?? -1];
  return cell && cell.text.trim() !== ''
    ? { text: cell.text.trim().split('\n')[0] ?? '', range: cell.source() }
    : undefined;
}

const labels: readonly FieldName[] = ['owner', 'status', 'likelihood'];

/** All that a version says of the things it speaks of, by their keys. */
function describedIn(document: StrategyDocument): ReadonlyMap<string, Described> {
  const found = new Map<
    string,
    { name: string; range: Range; headed: boolean; aspects: Map<Aspect, Map<string, Said>> }
  >();
  const { options } = document;
  const add = (named: Said, aspect: Aspect, value: Said): void => {
    const name = { ...named, text: withoutDates(titleOf(named.text, document).name, options.calendar) };
    const key = keyOfName(name.text);
    if (key === '') return;
    const known = found.get(key) ?? { name: name.text, range: name.range, headed: false, aspects: new Map() };
    known.headed ||= named.titled === true;
    // A thing without an owner is known too: it may have one in the other version.
    found.set(key, known);
    // A rank says where a row stands in its list, and changes with every other.
    if (!says(value.text) || (aspect === 'priority' && !/\p{L}/u.test(value.text))) return;
    const said = known.aspects.get(aspect) ?? new Map<string, Said>();
    known.aspects.set(aspect, said);
    // A status is a word or two with a sign before it: "🟡 At risk", "in progress (60 %)".
    const words = plainWords(value.text);
    if (!said.has(words)) said.set(words, value);
  };
  for (const table of document.tables) {
    for (const row of table.rows) {
      const name = nameCell(table, row);
      if (!name) continue;
      for (const aspect of aspects) {
        const cell = cellOf(table, row, aspect);
        if (cell && isAspect(table, aspect)) add(name, aspect, { text: cell.text.trim(), range: cell.source() });
      }
    }
  }
  for (const { names, label, section, value, valueRange, aboutDocument, shape } of document.fields) {
    const named = labels.find((each) => names.includes(each)) as Aspect | undefined;
    const aspect = named ?? (columnRolesOf(label).includes('priority') ? 'priority' : undefined);
    if (aspect && !aboutDocument && section.depth > 1 && (shape === 'line' || shape === 'item'))
      add({ text: section.title, range: section.titleRange }, aspect, { text: value, range: valueRange });
  }
  for (const passage of document.outline.passages) {
    const own = passage.kind === 'item' ? marked(passage.text) : undefined;
    if (!own) continue;
    const range = passage.source();
    const [lead = ''] = own.name.split(/\s[–—-]\s|:\s|：|\n/);
    add({ text: lead, range }, 'priority', { text: own.priority, range });
  }
  for (const { title, titleRange: range, depth } of document.outline.sections)
    if (depth > 1)
      add({ text: title, range, titled: true }, 'status', {
        text: titleOf(title, document).status,
        range,
        titled: true,
      });
  return found;
}

/** "Team" may stand for the owner, and "stage" for the status; a matrix of many columns says less. */
function isAspect(table: TableFact, aspect: Aspect): boolean {
  const header = table.header[table.columns.get(aspect) ?? -1]?.text ?? '';
  const roles = columnRolesOf(header);
  return roles.includes(aspect) && !/^(?:stage|team|contact|effect)$/i.test(header.trim());
}

/** How bad something is, from the least. */
const ranks = [
  /^(?:very )?low|minor|trivial|unlikely/i,
  /med|moderate|possible/i,
  /high|major|likely|severe/i,
  /critical|extreme|very high/i,
];
const rankOf = (text: string): number => ranks.findLastIndex((rank) => rank.test(text));

function ratingSaid(about: string, from: string, to: string): Message {
  const [old, now] = [rankOf(from), rankOf(to)];
  return old >= 0 && now >= 0 && old !== now
    ? now > old
      ? say`The rating of "${about}" went up from ${from} to ${to}.`
      : say`The rating of "${about}" went down from ${from} to ${to}.`
    : say`The rating of "${about}" changed from ${from} to ${to}.`;
}

function aspectChange(aspect: Aspect, about: string, from: Said, to: Said): Change {
  const [old, now] = [shown(from.text), shown(to.text)];
  const parts = { about, from: old, to: now, before: from.range, after: to.range };
  switch (aspect) {
    case 'owner':
      return changed({
        ...parts,
        kind: 'owner-changed',
        said: say`The owner of "${about}" changed from ${old} to ${now}.`,
      });
    case 'status':
      return statusChanged(parts);
    case 'priority':
      return changed({
        ...parts,
        kind: 'priority-changed',
        said: say`The priority of "${about}" changed from ${old} to ${now}.`,
      });
    case 'likelihood':
    case 'impact':
      return changed({ ...parts, kind: 'rating-changed', said: ratingSaid(about, old, now) });
  }
}

/** What became of one aspect: what both versions say is left out; more than one word on a side is a guess. */
function changesOfAspect(aspect: Aspect, before: Described, after: Described): readonly Change[] {
  const [old, now] = [before.aspects.get(aspect), after.aspects.get(aspect)];
  const from = [...(old ?? [])].filter(([key]) => !now?.has(key)).map(([, said]) => said);
  const to = [...(now ?? [])].filter(([key]) => !old?.has(key)).map(([, said]) => said);
  const about = shown(after.name);
  const [first, last] = [from[0], to[0]];
  if (from.length > 1 || to.length > 1) return [];
  if (first && last)
    return aspect === 'status' && sameStatus(first.text, last.text) ? [] : [aspectChange(aspect, about, first, last)];
  // A sign alone is not told where it is new: it may be there for its looks.
  if (aspect === 'status' && last?.titled && /\p{L}/u.test(last.text) && !old && before.headed)
    return [statusChanged({ about, from: '', to: shown(last.text), before: before.range, after: last.range })];
  if (aspect !== 'owner') return [];
  if (first && !now)
    return [
      changed({
        kind: 'owner-gone',
        about,
        from: shown(first.text),
        said: say`"${about}" no longer has an owner; it was ${shown(first.text)}.`,
        before: first.range,
        after: after.range,
      }),
    ];
  return last && !old
    ? [
        changed({
          kind: 'owner-new',
          about,
          to: shown(last.text),
          said: say`"${about}" now has an owner: ${shown(last.text)}.`,
          before: before.range,
          after: last.range,
        }),
      ]
    : [];
}

/** What became of the owners, statuses and ratings of the things that both versions speak of. */
export function describedChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  const old = describedIn(before);
  return [...describedIn(after)].flatMap(([key, now]) => {
    const then = old.get(key);
    return then ? aspects.flatMap((aspect) => changesOfAspect(aspect, then, now)) : [];
  });
}
