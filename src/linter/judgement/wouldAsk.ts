import type { Answers } from './answers.js';
import { isDerived } from '../facts/sortOfDocument.js';
import type { StrategyDocument } from '../facts/document.js';
import type { Kind } from '../checklists/kind.js';
import { askModel, told, type Asked, type Certainty } from '../model/askModel.js';
import { passageModel } from '../model/passageModel.js';
import type { Severity } from '../result.js';
import type { Rule } from '../rules/rule.js';
import { isShown, plansNothing } from './titledSort.js';

/** How much there is of what a document is made of. */
export function amountsOf({
  outline,
  metrics,
  milestones,
  hypotheses,
  blanks,
}: StrategyDocument): Readonly<Record<string, number>> {
  return {
    words: outline.words,
    sections: outline.sections.length,
    tables: outline.tables.length,
    metrics: metrics.length,
    milestones: milestones.length,
    hypotheses: hypotheses.length,
    blanks: blanks.length,
  };
}

/** While so many blanks are left a document is still being filled in: its author hears of them first, and of nothing else. */
export const manyBlanks = 8;

/** What nobody asks of what is made to be shown to people outside: who stands behind it, how sure it is, when it ends. */
const unaskedOfShown: ReadonlySet<string> = new Set([
  'doc-owner',
  'doc-date',
  'vision-horizon',
  'hypothesis',
  'kill-criteria',
  'non-goals',
  'open-questions',
  'north-star',
  'guardrail',
  'review-cadence',
  'milestone-owner',
]);

/** What a document is taken for, and how surely. */
export interface Taken {
  readonly kind: Kind;
  readonly certainty: Certainty;
}

/** What of a document tells whether its sort is asked anything: what an author or a team calls a plan is asked as one. */
interface Sorted {
  readonly document: StrategyDocument;
  readonly certainty: Certainty;
  readonly path: string;
}

/** Whether nothing is asked of it that it does not state: what is wrong in it is said all the same. */
const isAskedNothing = ({ document, certainty, path }: Sorted): boolean =>
  document.blanks.length >= manyBlanks || isDerived(document) || (certainty !== told && plansNothing(document, path));

/** What is not asked of it because of its sort. */
const unaskedOf = ({ document, certainty, path }: Sorted): ReadonlySet<string> | undefined =>
  certainty !== told && isShown(document, path) ? unaskedOfShown : undefined;

/** What a document is judged by, with what the rules say of it. */
function askedOf(document: StrategyDocument, { kind, certainty }: Taken, statuses: Asked['statuses']): Asked {
  return {
    kind,
    certainty,
    stage: document.status,
    statuses,
    lines: passageModel.best(document.outline),
    amounts: amountsOf(document),
  };
}

/**
 * Judges which of the questions that rules have a leader would ask of a document: a rule sees that something is not there,
 * the model behind it whether it is missed, learned from documents whose readers said which questions they would ask.
 * @param rules those whose questions are judged
 * @param path where it lies: the name of a file tells what sort of document it is
 * @param named whether the team has set an item by name: then it is asked for wherever it is missing
 * @returns for a rule how loud it may be at most: a louder finding is a surer one; undefined when it is not to be said
 */
export function createJudgement(
  document: StrategyDocument,
  answers: Answers,
  rules: readonly Rule[],
  taken: Taken,
  path: string,
  named: (id: string) => boolean,
): (rule: Rule, severity: Severity) => Severity | undefined {
  const judged = rules.filter(({ id }) => askModel.knows(id));
  const sorted = { document, certainty: taken.certainty, path };
  if (isAskedNothing(sorted)) return (rule, severity) => (askModel.knows(rule.id) ? undefined : severity);
  const unasked = unaskedOf(sorted);
  const statuses = new Map(judged.map((rule) => [rule.id, answers.of(rule).verdict.status]));
  const probabilities = askModel.probabilities(
    askedOf(document, taken, statuses),
    judged.filter((rule) => answers.of(rule).reported.length > 0).map(({ id }) => id),
  );
  return ({ id }, severity) => {
    const probability = probabilities.get(id);
    if (probability === undefined || named(id)) return severity;
    if (unasked?.has(id)) return undefined;
    const loudest = askModel.loudest(id, probability);
    return loudest === 'any' ? severity : loudest;
  };
}
