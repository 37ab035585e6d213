import { say, type Message } from '../linter/result.js';
import type { Severity } from '../linter/index.js';
import type { AcceptedRisk, ReportDocument } from './model.js';

/** So many documents are described one by one; of the others the overview says how they stand. */
export const mostDescribed = 100;

/** The documents with the most open first; of equals in the order of their paths. */
export function worstFirst(documents: readonly ReportDocument[]): readonly ReportDocument[] {
  return [...documents].sort((a, b) => b.weight - a.weight || (a.path < b.path ? -1 : 1));
}

/** How loud a finding is, in a word. */
export const severityNames: Readonly<Record<Severity, Message>> = { error: say`Error`, warning: say`Warning`, info: say`Hint` };

/** A kind or status as people write it. */
export function plainName(name: string): string {
  return name.replace(/-/g, ' ');
}

/** Until when a risk is accepted, when its author said so. */
export function acceptedUntil({ until, expired }: AcceptedRisk): Message | undefined {
  if (until === undefined) return undefined;
  return expired ? say`expired on ${until}` : say`until ${until}`;
}

/** How a document stands, in a sentence. */
export function standing({ score, gaps, contradictions }: ReportDocument): Message {
  return say`${score.met} of ${score.judged} checklist items met. Gaps: ${gaps.length}. Contradictions: ${contradictions.length}.`;
}
