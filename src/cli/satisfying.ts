import { ruleNamed, type Config } from '../linter/index.js';
import { workspaceItem, workspaceRules } from '../workspace/index.js';
import type { FindingReport } from './report.js';

/**
 * What a document says that satisfies an item, as one sentence about it: for whoever repairs a finding.
 * @param ruleId an item of ours, one over several documents, or one that a team declares
 * @returns undefined for what is no item, such as a check that failed
 */
export function statementOf(ruleId: string, config?: Config): string | undefined {
  const rule = ruleNamed(ruleId) ?? config?.items.find((each) => each.rule.id === ruleId)?.rule;
  if (rule) return rule.statement;
  const several = workspaceRules.find(({ id }) => id === ruleId);
  return several && workspaceItem(several.id).statement;
}

/** The part of a finding's report that says what would satisfy it. */
export function satisfying(ruleId: string, config?: Config): Pick<FindingReport, 'satisfiedBy'> {
  const satisfiedBy = statementOf(ruleId, config);
  return satisfiedBy === undefined ? {} : { satisfiedBy };
}
