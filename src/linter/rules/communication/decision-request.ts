import { fieldFix } from '../../fixes/fields.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

/** A decision or an answer that is asked for by a day or of somebody. */
const asks = new RegExp(
  '\\b(?:decision|approv\\w+|feedback|comments?|review(?:ed|ers)?|decides?|' +
    'sign[- ]off)\\b[^.]{0,60}\\b(?:by|until|before|on|from)\\b',
  'i',
);

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
    const asked = document.outline.passages.find((passage) => asks.test(passage.text)) ?? undefined;
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
