import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

export const hypothesis: Rule = {
  id: 'hypothesis',
  checklist: 'pmf-hypothesis',
  statement: 'It states a hypothesis that could be proven wrong.',
  severity: 'warning',
  nature: 'structure',
  quietBeside: ['experiment-hypothesis'],
  check(document, report) {
    const first = document.hypotheses.at(0);
    if (first) return met(first.range);
    const section = document.find({ concepts: ['hypothesis'] });
    // Assumptions are beliefs too; a section of prompts only is none.
    const assumed = document.find({ concepts: ['assumptions'] });
    if (assumed.state === 'stated') return met(assumed.range);
    if (section.state === 'open') return missing;
    return reportMissing(
      document,
      report,
      'The document states no hypothesis: write who will do what, why you believe it, and what would prove you wrong.',
      'hypothesis',
      section.range,
    );
  },
};
