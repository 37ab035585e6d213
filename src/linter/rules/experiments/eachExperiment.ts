import { experimentsOf, type Experiment } from '../../facts/experiments.js';
import type { StrategyDocument } from '../../facts/document.js';
import { judged, type Rule } from '../rule.js';

/** What every experiment should have, and what its author is told when it does not. */
export interface ExperimentPart {
  readonly has: (experiment: Experiment, document: StrategyDocument) => boolean;
  readonly lacks: string;
}

/** Makes the check of an item that every experiment of a document should meet. */
export function eachExperiment({ has, lacks }: ExperimentPart): Rule['check'] {
  return (document, report) => {
    const experiments = experimentsOf(document);
    const lacking = experiments.filter((experiment) => !has(experiment, document));
    for (const { range } of lacking) report(range, lacks);
    return judged(experiments.length, lacking.length, experiments.at(0)?.range);
  };
}
