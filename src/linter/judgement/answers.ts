import type { LiveDocument } from '../facts/liveDocument.js';
import { reasonOf } from '../failure.js';
import { Computed } from '../incremental/source.js';
import type { ItemStatus } from '../result.js';
import { ask, notEvaluated, type Answer, type Rule } from '../rules/rule.js';

/** The answers of rules to one document. A rule is asked again only when something it read has changed. */
export interface Answers {
  /** What a rule says of the document as it is now. */
  of(rule: Rule): Answer;
}

/**
 * Makes the answers to a document.
 * @param rules every rule that may be asked, and those that others need
 */
export function createAnswers(document: LiveDocument, rules: readonly Rule[]): Answers {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const known = new Map<string, Computed<Answer>>();
  const answerTo = (rule: Rule): Computed<Answer> => {
    let computed = known.get(rule.id);
    if (!computed) {
      computed = new Computed(document.clock, () => {
        try {
          return ask(rule, document, statusOf);
        } catch (error) {
          // A rule that fails judges nothing, and costs nobody else an answer.
          return { verdict: notEvaluated, reported: [], failure: reasonOf(error) };
        }
      });
      known.set(rule.id, computed);
    }
    return computed;
  };
  /** Whoever needs another item reads no more than its status, and is not asked again while that stays. */
  const statuses = new Map<string, Computed<ItemStatus | undefined>>();
  const statusOf = (id: string): ItemStatus | undefined => {
    let status = statuses.get(id);
    if (!status) {
      const rule = byId.get(id);
      statuses.set(id, (status = new Computed(document.clock, () => rule && answerTo(rule).read().verdict.status)));
    }
    return status.read();
  };
  return { of: (rule) => answerTo(rule).current() };
}
