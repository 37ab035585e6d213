import { manyBlanks, say, textOf, type Finding, type LintResult } from '../linter/index.js';

const ofBlank = ({ ruleId }: Finding): boolean => ruleId === 'no-placeholder';

/** How many blanks findings tell of. */
export function blanksIn(findings: readonly Finding[]): number {
  return findings.filter(ofBlank).length;
}

/**
 * Findings as a new document shows them: its blanks, where there are many, as one that counts them, at the first. What is
 * still being filled in is coloured, and nobody has to be told of each blank.
 */
export function gathered(findings: readonly Finding[]): readonly Finding[] {
  const first = findings.find(ofBlank);
  const count = blanksIn(findings);
  if (!first || count < manyBlanks) return findings;
  const { ruleId, severity, range } = first;
  const said = say`${count} blanks to fill.`;
  return [
    { ruleId, severity, message: textOf(said), said, range, related: [], fixes: [] },
    ...findings.filter((finding) => !ofBlank(finding)),
  ];
}

/**
 * The findings of a document as they are shown: whoever reviews or approved it is told of every blank.
 * @param findings those that do not wait for their author to go on typing
 */
export function shownFindings(
  { status }: Pick<LintResult, 'status'>,
  findings: readonly Finding[],
): readonly Finding[] {
  return status === 'in-review' || status === 'approved' ? findings : gathered(findings);
}
