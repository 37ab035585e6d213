import { experimentsOf } from '../../facts/experiments.js';
import { judged, type Rule } from '../rule.js';

export const experimentSize: Rule = {
  id: 'experiment-size',
  checklist: 'experiments',
  statement: 'An experiment says how many take part, or how long it runs.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    const experiments = experimentsOf(document);
    const lacking = experiments.filter((experiment) => !/\bn ?= ?\d|\bsample\b|\bpower\b|\bMDE\b|\bminimum detectable\b|\d[\d,.]*\s?(?:[\w-]+ ){0,2}(?:users|teams|customers|participants|visitors|accounts|sessions|merchants|people|interviews|companies|sellers|respondents|stores|orders|sign-?ups|trials)\b|\b\d+\s?(?:days?|weeks?|months?)\b|\b(?:two|three|four|six|eight)\s(?:weeks|months)\b|\b\d+ ?% of (?:traffic|users|customers|new|visitors|merchants|accounts)/i.test(experiment.text));
    for (const { range } of lacking) report(range, 'The experiment has neither a size nor a duration: say how many take part, or for how long.');
    return judged(experiments.length, lacking.length, experiments[0]?.range);
  },
};
