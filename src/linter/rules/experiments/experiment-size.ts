import type { Rule } from '../rule.js';
import { eachExperiment } from './eachExperiment.js';

/** What says how many take part, or how sure a result will be. */
const tellsSize = new RegExp(
  '\\bn ?= ?\\d|\\bsample\\b|\\bpower\\b|\\bMDE\\b|\\bminimum detectable\\b|' +
    '(?<![\\d,.])\\d[\\d,.]*\\s?(?:[\\w-]+ ){0,2}(?:users|teams|customers|participants|visitors|' +
    'accounts|sessions|merchants|people|interviews|companies|sellers|respondents|stores|orders|' +
    'sign-?ups|trials)\\b|\\b\\d+\\s?(?:days?|weeks?|months?)\\b|' +
    '\\b(?:two|three|four|six|eight)\\s(?:weeks|months)\\b|' +
    '\\b\\d+ ?% of (?:traffic|users|customers|new|visitors|merchants|accounts)',
  'i',
);

export const experimentSize: Rule = {
  id: 'experiment-size',
  checklist: 'experiments',
  statement: 'An experiment says how many take part, or how long it runs.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check: eachExperiment({
    has: (experiment) => tellsSize.test(experiment.text),
    lacks: 'The experiment has neither a size nor a duration: say how many take part, or for how long.',
  }),
};
