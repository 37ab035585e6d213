import type { Inspection, Kind } from '../linter/index.js';
import { grouped, named } from '../linter/changes/groups.js';
import { changesBetween, type ChangeKind } from '../linter/changes/index.js';
import { lineStartsOf } from '../linter/text/place.js';
import { say, type Message } from '../linter/result.js';
import { pointIn } from '../workspace/index.js';
import type { Block } from './blocks.js';
import type { Speech } from './speech.js';

/** A place in a text, both from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** A change as it is reported. */
export interface ReportChange {
  readonly kind: ChangeKind;
  /** What it is about: the name of a metric, a milestone, a risk; empty for the document itself. */
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly said: Message;
  /** Where the earlier version states it; null where it does not. */
  readonly before: Point | null;
  readonly after: Point | null;
}

/** What became of a document between two versions: plain data, without its texts. */
export interface DocumentChanges {
  /** As it is shown, with forward slashes. */
  readonly path: string;
  /** Its path in the earlier version, when it was another one. */
  readonly movedFrom?: string;
  readonly kind: Kind | null;
  /** Whether both versions have it. */
  readonly state: 'changed' | 'new' | 'gone';
  readonly changes: readonly ReportChange[];
}

/** The changes between two versions of a document, with lines and columns. */
export function reportChangesOf(before: Inspection, after: Inspection): readonly ReportChange[] {
  const [old, now] = [before, after].map(({ document }) => lineStartsOf(document.source));
  const pointOf = (starts: readonly number[] | undefined, offset: number | undefined): Point | null => {
    if (!starts || offset === undefined) return null;
    const { line, character } = pointIn(starts, offset);
    return { line: line + 1, column: character + 1 };
  };
  return changesBetween(before, after).map(({ before: from, after: to, ...change }) => ({
    ...change,
    before: pointOf(old, from?.start),
    after: pointOf(now, to?.start),
  }));
}

/** A piece of a line, with where it leads. */
interface Piece {
  readonly text: string;
  readonly href: string | undefined;
}

/** How a list of changes is put together. */
export interface ChangeListOptions {
  readonly speech: Speech;
  /** The address of a line, from 1, of the version that has it; undefined when there is none. */
  linkTo(version: 'before' | 'after', line: number): string | undefined;
}

/** How a report on changes is put together. */
export interface ChangeReportOptions {
  readonly title: string;
  readonly speech: Speech;
  /** The address of a line, from 1, of the version that has it; undefined when there is none. */
  linkTo(document: DocumentChanges, version: 'before' | 'after', line: number): string | undefined;
}

/** The line of a change: where it stands now, else where it stood. */
function placeOf({ before, after }: ReportChange, { speech, linkTo }: ChangeListOptions): Piece | undefined {
  if (after) return { text: speech.spoken(say`line ${after.line}`), href: linkTo('after', after.line) };
  return before
    ? { text: speech.spoken(say`was line ${before.line}`), href: linkTo('before', before.line) }
    : undefined;
}

/** The list of what became of one document; many equal changes are one line, with the places of those that it names. */
export function changeList(changes: readonly ReportChange[], options: ChangeListOptions): Block {
  return {
    type: 'list',
    lines: grouped(changes).map(({ changes: equal, said }) => {
      const places = equal.slice(0, named).flatMap((change) => placeOf(change, options) ?? []);
      const row = places.flatMap((place, index) => (index === 0 ? [place] : [{ text: ', ' }, place]));
      return {
        line: [
          { text: options.speech.spoken(said) },
          ...(row.length > 0 ? [{ text: ' (' }, ...row, { text: ')' }] : []),
        ],
      };
    }),
  };
}

/** What is said of a document that only one of the versions has, or whose versions state the same. */
function stateOf({ state, changes }: DocumentChanges): Message | undefined {
  if (state === 'new') return say`This document is new.`;
  if (state === 'gone') return say`This document was removed.`;
  return changes.length === 0 ? say`Nothing of substance has changed.` : undefined;
}

/** The parts of a report on changes, in the order of the documents. */
export function changeContents(documents: readonly DocumentChanges[], options: ChangeReportOptions): readonly Block[] {
  const { title, speech } = options;
  const heading = (level: 1 | 2, text: string): Block => ({ type: 'heading', level, text });
  const text = (message: Message): Block => ({ type: 'text', line: [{ text: speech.spoken(message) }] });
  return [
    heading(1, title),
    ...(documents.length === 0 ? [text(say`Nothing of substance has changed in the documents.`)] : []),
    ...documents.flatMap((document): Block[] => {
      const { path, movedFrom, changes } = document;
      const state = stateOf(document);
      return [
        ...(documents.length > 1 || document.state !== 'changed' ? [heading(2, path)] : []),
        ...(movedFrom === undefined ? [] : [text(say`Moved from ${movedFrom}.`)]),
        ...(state ? [text(state)] : []),
        ...(changes.length > 0
          ? [changeList(changes, { speech, linkTo: (version, line) => options.linkTo(document, version, line) })]
          : []),
      ];
    }),
  ];
}
