import type { Checklist, Severity } from './checklists/checklists.js';
import type { Kind } from './checklists/kind.js';
import type { DocumentStatus } from './outline/concepts.js';
import type { Range } from './text/text.js';

export type { Severity };

/** Whether a document meets an item. `partial`: some instances do and some do not. */
export type ItemStatus = 'met' | 'partial' | 'missing' | 'not-evaluated';

/** One edit against the linted text. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** A repair that the author may choose. */
export interface Fix {
  readonly title: string;
  /** The title in its parts, for translation, when it has any. */
  readonly said?: Message;
  /** In the order of the text, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** Whether it cannot change what the document means, so that "fix all" may apply it unasked. */
  readonly safe: boolean;
}

/** Another place that a finding speaks of. */
export interface Related {
  readonly range: Range;
  readonly message: string;
  /** The message in its parts, for translation, when it has any. */
  readonly said?: Message;
}

/** A sentence for people in its parts, so that another language may put them in another order. */
export interface Message {
  /** The sentence with `{0}`, `{1}` … where the parts stand. */
  readonly template: string;
  readonly args: readonly Part[];
}

/** A part of a sentence; words that are not the author's are messages, so that they can be translated too. */
export type Part = string | number | Message | List | DayName;

/** Several things in a row, joined as the reader's language does. */
export interface List {
  readonly items: readonly Exclude<Part, List>[];
  readonly joined: 'and' | 'or';
}

/** A day by the name of its month or of its day of the week, as the reader's language calls it. */
export interface DayName {
  /** Midnight UTC of the day, in milliseconds. */
  readonly day: number;
  readonly named: 'month' | 'weekday';
}

/** Joins things in a sentence. */
export function listed(items: List['items'], joined: List['joined']): List {
  return { items, joined };
}

/** Every place of the code that makes sentences makes them of one template. */
const templates = new WeakMap<TemplateStringsArray, string>();

/** Makes a sentence of a template literal, and remembers its parts. */
export function say(strings: TemplateStringsArray, ...args: readonly Part[]): Message {
  let template = templates.get(strings);
  if (template === undefined)
    templates.set(
      strings,
      (template = strings.slice(1).reduce((text, part, index) => `${text}{${index}}${part}`, strings[0] ?? '')),
    );
  return { template, args };
}

/** The sentence in English. */
export function textOf(message: string | Message): string {
  if (typeof message === 'string') return message;
  // Words and the numbers of parts in turn: a call for every part takes three times as long.
  return message.template
    .split(/\{(\d+)\}/)
    .reduce((text, piece, index) => text + (index % 2 === 0 ? piece : partIn(message.args[Number(piece)])), '');
}

function partIn(part: Part | undefined): string {
  if (typeof part !== 'object') return String(part ?? '');
  if ('template' in part) return textOf(part);
  return 'named' in part ? dayNameIn('en-GB', part) : joinedIn('en-GB', part.items.map(partIn), part.joined);
}

/** Things in a row as a language joins them, such as "a, b and c". */
export function joinedIn(locale: string, items: readonly string[], joined: List['joined']): string {
  return new Intl.ListFormat(locale, { type: joined === 'and' ? 'conjunction' : 'disjunction' }).format(items);
}

/** The name of a month or of a day of the week in a language, such as "Wednesday". */
export function dayNameIn(locale: string, { day, named }: DayName): string {
  return new Date(day).toLocaleDateString(locale, { [named]: 'long', timeZone: 'UTC' });
}

/** The title of a fix, made with `say`. */
export function titled(said: Message): Pick<Fix, 'title' | 'said'> {
  return { title: textOf(said), said };
}

/** Another place, with what is there, made with `say`. */
export function there(range: Range, said: Message): Related {
  return { range, message: textOf(said), said };
}

/** Something that a leader would ask about, at its place. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  /** The message in its parts, for translation. */
  readonly said: Message;
  readonly range: Range;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
}

/** An item of a checklist with its answer. */
export interface ItemResult {
  readonly id: string;
  /** A built-in one, or one of a team's own. */
  readonly checklist: Checklist | (string & {});
  readonly status: ItemStatus;
  /** How much it matters in this document. */
  readonly severity: Severity;
  /** Where the document meets the item; undefined when it does not. */
  readonly range: Range | undefined;
}

/** What the linter says of a document. */
export interface LintResult {
  /** Null for a document that is not surely a strategy document: it has no items and no findings. */
  readonly kind: Kind | null;
  /** What a document may well be whose kind is not sure enough to speak up; null when the kind is sure, or the document is none. */
  readonly likelyKind: Kind | null;
  readonly status: DocumentStatus | null;
  readonly items: readonly ItemResult[];
  /** Items that the document would be asked for, were they not switched off in the configuration. */
  readonly off: readonly Pick<ItemResult, 'id' | 'checklist'>[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}
