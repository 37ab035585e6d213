import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import { notEvaluated, type Rule } from '../rule.js';

const earns = /\b(?:revenue|sales|pricing|subscription|MRR|ARR|paying|customers? pay|ROI|profit)\b/i;

/** Grants and work without income pay back nothing: they are not asked. */
function whereRevenue(check: Rule['check']): Rule['check'] {
  return (document, report) => (document.outline.passages.some((passage) => earns.test(passage.text)) ? check(document, report) : notEvaluated);
}

export const breakEven: Rule = {
  id: 'break-even',
  checklist: 'business-case',
  statement: 'It says when the investment pays back, or what profit it leaves.',
  severity: 'info',
  nature: 'structure',
  check: whereRevenue(presenceCheck({
    query: { concepts: [], cues: ['break-even'], where: isPlan },
    lacks: 'Nothing says when this pays back: add the break-even, or the profit it leaves.',
  })),
};
