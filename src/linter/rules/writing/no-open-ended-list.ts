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
    // In brackets it is an aside.
    counts: ({ text }, { start }) => text.lastIndexOf('(', start) <= text.lastIndexOf(')', start),
    groundable: false,
  }),
};
