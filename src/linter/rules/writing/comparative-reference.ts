import { speaksOf } from '../../facts/wording.js';
import { say } from '../../result.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck } from './looseWording.js';

export const comparativeReference: Rule = {
  id: 'comparative-reference',
  checklist: 'writing',
  statement: 'A comparison says what it compares with.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check: looseWordingCheck({
    list: 'comparative',
    places: ['target'],
    lacks: (text) => say`"${text}" than what? Add today's value and the target.`,
    among: (claim) => claim.passage.kind !== 'paragraph',
    counts: (claim, each) => !speaksOf('softVerb', claim.text.slice(each.end, each.end + 12)),
  }),
};
