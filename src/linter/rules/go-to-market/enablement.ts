import { isPlan } from '../../facts/evidence.js';
import { onlyWhere, presenceCheck } from '../presence.js';
import { type Rule } from '../rule.js';

/** A hub for what is sold already needs none: only documents whose headings speak of a launch are asked. */
const launches = /\b(?:launch(?:es|ed|ing)?|roll(?:ed)?[ -]?out|go[- ]live|general availability)\b/i;

export const enablement: Rule = {
  id: 'enablement',
  checklist: 'go-to-market',
  statement: 'Sales, support and documentation are made ready.',
  severity: 'info',
  nature: 'structure',
  check: onlyWhere(presenceCheck({
    query: { concepts: ['enablement'], cues: ['enablement'], where: isPlan },
    lacks: 'Nothing says how sales and support are made ready: name the training, the help pages and who prepares them.',
    scaffold: 'enablement',
    // A list of tasks to tick off is somebody's readiness.
    doubt: (document) => document.outline.passages.filter((passage) => passage.item?.checked !== undefined).length >= 3,
  }), launches, 'heading'),
};
