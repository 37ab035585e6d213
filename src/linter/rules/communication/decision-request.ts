import { speaksOf } from '../../facts/wording.js';
import { fieldFix } from '../../fixes/fields.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const decisionRequest: Rule = {
  id: 'decision-request',
  checklist: 'communication',
  statement: 'A document in review says what has to be decided, by whom and by when.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    if (document.status !== 'in-review') return notEvaluated;
    const status = document.about('status');
    const said = document.find({ concepts: ['ask'], cues: ['ask'] });
    if (said.state === 'stated') return met(said.range);
    if (said.state === 'open') return missing;
    const asked = document.outline.passages.find((passage) => speaksOf('askedDecision', passage.text));
    if (asked) return met(asked.source());
    report(
      status?.valueRange ?? document.head,
      'The document is in review, but does not say what has to be decided: name the decision, who makes it, and by when.',
      {
        fixes: () => [fieldFix(document, 'decision-needed', 'Decision needed', '[Decision], from [Owner], by [Date]')],
      },
    );
    return missing;
  },
};
