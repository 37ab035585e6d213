import { holdsBlank, itemName, say, severityRanks, type Finding, type Fix, type Message } from '../../linter/index.js';

/** The findings of one item at one place: they share a name and the ways to answer them. */
export interface ItemAtPlace {
  readonly ruleId: string;
  /** One or more, in the order of the text. */
  readonly findings: readonly Finding[];
}

/** Whether a fix says what follows from the rest of the text, so that nothing is left to fill in. */
const isComputed = ({ edits }: Fix): boolean => edits.length > 0 && !edits.some(({ text }) => holdsBlank(text));

/** The fixes of a finding: first what a machine worked out, then what the author has to fill in. */
export function repairsOf({ fixes }: Pick<Finding, 'fixes'>): readonly Fix[] {
  return [...fixes.filter(isComputed), ...fixes.filter((fix) => !isComputed(fix))];
}

/** Whether a finding has one answer: its only fix, or the only one that a machine worked out. */
export function isDecided({ fixes }: Pick<Finding, 'fixes'>): boolean {
  return fixes.length === 1 || fixes.filter(isComputed).length === 1;
}

/** How soon an item is offered: what can be worked out first, then what can be repaired, then by how loud it is. */
function rankOf({ findings }: ItemAtPlace): number {
  const fixes = findings.flatMap((finding) => finding.fixes);
  const loudest = Math.min(...findings.map(({ severity }) => severityRanks[severity]));
  return (fixes.some(isComputed) ? 0 : fixes.length > 0 ? 10 : 20) + loudest;
}

/**
 * The findings whose fixes can be made. Fixes are made when the user asks for them, and what cannot be made must not take
 * those of others along.
 * @param note is told of each failure
 */
export function mendable(findings: readonly Finding[], note: (error: unknown) => void): readonly Finding[] {
  return findings.filter((finding) => {
    try {
      return finding.fixes.length >= 0;
    } catch (error) {
      note(error);
      return false;
    }
  });
}

/** The findings at a place by their items, in the order in which they are offered. */
export function itemsAtPlace(findings: readonly Finding[]): readonly ItemAtPlace[] {
  return [...new Set(findings.map(({ ruleId }) => ruleId))]
    .map((ruleId) => ({ ruleId, findings: findings.filter((finding) => finding.ruleId === ruleId) }))
    .map((item) => ({ item, rank: rankOf(item) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** What an item is called in a menu: "2 blanks", "Metric baseline". */
export function nameOf({ ruleId, findings }: ItemAtPlace): Message {
  const count = findings.length;
  if (ruleId === 'no-placeholder') return count === 1 ? say`1 blank` : say`${count} blanks`;
  const name = itemName(ruleId);
  return count === 1 ? { template: name, args: [] } : say`${name} (${count})`;
}
