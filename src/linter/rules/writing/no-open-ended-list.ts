import { say } from '../../result.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck } from './looseWording.js';

export const noOpenEndedList: Rule = {
  id: 'no-open-ended-list',
  checklist: 'writing',
  statement: 'Lists of scope or segments do not end in "etc."',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check: looseWordingCheck({
    list: 'openEnded',
    places: ['scope', 'ask'],
    lacks: (text) => say`"${text}" leaves the list open: complete it, or say where it ends.`,
    counts: (claim, each) => !/\([^)]*$/.test(claim.text.slice(0, each.start)),
    groundable: false,
  }),
};
