import type { Rule } from '../rule.js';
import { eachExperiment } from './eachExperiment.js';

/** What says what is done when a result is there. */
const decides = new RegExp(
  '\\b(?:ship|stop|roll(?:ed)?[ -]?(?:out|back)|launch|iterate|kill|proceed|continue|scale|abandon|' +
    'pivot|persevere|go|no[- ]go|decide|adopt|validated|invalidated|succeeds?|fails?|' +
    'win(?:s|ner)?)\\b[^.\\n]{0,60}\\b(?:if|when|unless|once)\\b|' +
    '\\b(?:if|when|unless)\\b[^.\\n]{3,90}\\b(?:ship|stop|roll|launch|iterate|kill|proceed|continue|' +
    'scale|abandon|pivot|persevere|adopt|keep|drop|go ahead|move forward)\\b|' +
    '\\bdecision (?:rule|criteria|criterion|framework|tree|matrix)\\b|\\bkill criteria\\b|' +
    '\\bnext steps? (?:if|based)\\b',
  'i',
);

export const decisionRule: Rule = {
  id: 'decision-rule',
  checklist: 'experiments',
  statement: 'An experiment says beforehand what each result leads to.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check: eachExperiment({
    has: (experiment) => decides.test(experiment.text),
    lacks: 'The experiment has no decision rule: say at which result you ship, iterate or stop.',
  }),
};
