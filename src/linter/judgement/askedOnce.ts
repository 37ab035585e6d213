import type { Finding } from '../result.js';
import { rules } from '../rules/index.js';

const quietBeside = new Map(rules.flatMap(({ id, quietBeside: others }) => (others ? [[id, others] as const] : [])));

/** The findings without those that ask for what another one asks for already. */
export function askedOnce<Each extends Pick<Finding, 'ruleId'>>(findings: readonly Each[]): Each[] {
  const asked = new Set(findings.map(({ ruleId }) => ruleId));
  return findings.filter(({ ruleId }) => !quietBeside.get(ruleId)?.some((id) => asked.has(id)));
}
