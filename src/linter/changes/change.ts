import { textOf, type Message } from '../result.js';
import { fixed, type Range } from '../text/text.js';

/** What may have changed between two versions of a document, in the order in which a leader would ask about it. */
export const changeKinds = [
  'target-lowered',
  'target-gone',
  'objective-gone',
  'metric-gone',
  'date-slipped',
  'date-gone',
  'kill-criterion-gone',
  'kill-criterion-changed',
  'baseline-changed',
  'figure-changed',
  'non-goal-gone',
  'scope-moved',
  'priority-changed',
  'requirement-gone',
  'milestone-gone',
  'contradiction-new',
  'owner-gone',
  'owner-changed',
  'risk-new',
  'rating-changed',
  'status-changed',
  'risk-gone',
  'target-changed',
  'date-changed',
  'target-raised',
  'date-earlier',
  'period-changed',
  'objective-new',
  'metric-new',
  'milestone-new',
  'requirement-new',
  'non-goal-new',
  'kill-criterion-new',
  'question-new',
  'question-gone',
  'target-new',
  'date-new',
  'baseline-new',
  'baseline-gone',
  'owner-new',
  'value-moved',
  'milestone-done',
  'milestone-reopened',
  'renamed',
  'contradiction-gone',
] as const;

/** What has changed. */
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that two versions of a document state differently. */
export interface Change {
  readonly kind: ChangeKind;
  /** What it is about, as the later version writes it: the name of a metric, a milestone, a risk. */
  readonly about: string;
  /** What the earlier version stated, as its author wrote it; empty where it stated nothing. */
  readonly from: string;
  /** What the later version states; empty where it states nothing. */
  readonly to: string;
  /** The change in one sentence. */
  readonly said: Message;
  /** Where the earlier version states it; undefined where it does not. */
  readonly before: Range | undefined;
  /** Where the later version states it; undefined where it does not. */
  readonly after: Range | undefined;
}

/** What a change is made of, its places still moving with their texts. */
export type ChangeParts = Omit<Change, 'from' | 'to' | 'before' | 'after'> &
  Partial<Pick<Change, 'from' | 'to' | 'before' | 'after'>>;

/** Makes a change, with places that stay. */
export function changed({ from = '', to = '', before, after, ...parts }: ChangeParts): Change {
  return { ...parts, from, to, before: before && fixed(before), after: after && fixed(after) };
}

/** So much of what an author wrote is repeated, in UTF-16 code units. */
const longest = 80;

/** A text in one line, without the sign that ends it, cut at a word where it is long. */
export function shown(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');
  return line.length > longest ? `${line.slice(0, longest).replace(/\s+\S*$/, '')}…` : line;
}

/** Whether a text is longer than what is shown of it. */
export const isCut = (text: string): boolean => shown(text).endsWith('…');

const placeOf = ({ before, after }: Change): number => (after ?? before)?.start ?? 0;
const ranks = new Map<ChangeKind, number>(changeKinds.map((kind, index) => [kind, index]));

/** Changes in the order in which a leader would ask about them, those of one kind in the order of the text; none twice. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const known = new Set<string>();
  return changes
    .filter(({ kind, said }) => {
      const key = `${kind} ${textOf(said)}`;
      return !known.has(key) && known.add(key);
    })
    .sort((a, b) => (ranks.get(a.kind) ?? 0) - (ranks.get(b.kind) ?? 0) || placeOf(a) - placeOf(b));
}
