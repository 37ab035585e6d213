import type { Fix, TextEdit } from '../result.js';

/** Fixes that can be applied in one step. */
export interface FixesTogether {
  /** How many findings they fix. */
  readonly count: number;
  /** In the order of the text, none touching another. */
  readonly edits: readonly TextEdit[];
}

/** Two insertions at one place touch each other too: which comes first would be a guess. */
const touches = (a: TextEdit, b: TextEdit): boolean => a.start <= b.end && b.start <= a.end;

/**
 * The fixes of several findings as one, leaving out those that touch a place of one before.
 * @param findings in the order in which they count
 * @param choose the fix of a finding; undefined for one that is not to be fixed
 */
export function fixesTogether<Finding>(
  findings: readonly Finding[],
  choose: (finding: Finding) => Pick<Fix, 'edits'> | undefined,
): FixesTogether {
  const chosen: TextEdit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = choose(finding);
    if (!fix || fix.edits.length === 0 || fix.edits.some((edit) => chosen.some((other) => touches(edit, other))))
      continue;
    chosen.push(...fix.edits);
    count += 1;
  }
  return { count, edits: chosen.sort((a, b) => a.start - b.start) };
}
