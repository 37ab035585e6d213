import { isPlan } from '../../facts/evidence.js';
import { onlyWhere, presenceCheck } from '../presence.js';
import { type Rule } from '../rule.js';

/** A hub for what is sold already needs none: only documents whose headings speak of a launch are asked. */
const launches = /\b(?:launch(?:es|ed|ing)?|roll(?:ed)?[ -]?out|go[- ]live|general availability)\b/i;

export const launchCriteria: Rule = {
  id: 'launch-criteria',
  checklist: 'go-to-market',
  statement: 'It says what must be true to launch, and what rolls it back.',
  severity: 'info',
  nature: 'structure',
  check: onlyWhere(presenceCheck({
    query: { concepts: ['kill-criteria'], cues: ['launch-criteria', 'kill-criteria'], where: isPlan },
    lacks: 'Nothing says what must be true to launch: add the go/no-go criteria, and what would roll it back.',
    scaffold: 'launch-criteria',
    // A list of tasks to tick off is somebody's readiness.
    doubt: (document) => document.outline.passages.filter((passage) => passage.item?.checked !== undefined).length >= 3,
  }), launches, 'heading'),
};
