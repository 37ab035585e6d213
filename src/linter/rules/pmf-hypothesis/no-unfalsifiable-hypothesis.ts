import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noUnfalsifiableHypothesis: Rule = {
  id: 'no-unfalsifiable-hypothesis',
  checklist: 'pmf-hypothesis',
  statement: 'No hypothesis is worded so that it cannot be proven wrong.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  needs: ['hypothesis'],
  check(document, report) {
    const loose = document.hypotheses.flatMap(({ loose: found, explicit }) => (explicit && found ? [found] : []));
    for (const { range, text } of loose)
      report(range, say`"${text}" cannot be proven wrong: say what you expect to observe, and how much of it.`);
    return judged(document.hypotheses.length, loose.length, document.hypotheses.at(0)?.range);
  },
};
