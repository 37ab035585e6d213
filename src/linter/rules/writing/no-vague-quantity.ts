import { wordingsIn } from '../../facts/wording.js';
import { replaceFix } from '../../fixes/value.js';
import { say } from '../../result.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck } from './looseWording.js';

export const noVagueQuantity: Rule = {
  id: 'no-vague-quantity',
  checklist: 'writing',
  statement: 'No goal or target counts in "many" or "significant".',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check: looseWordingCheck({
    list: 'vagueQuantity',
    places: ['goal', 'target', 'ask'],
    lacks: (text) => say`"${text}": how much? Give a number or a range.`,
    repair: ({ passage, start }, { text, start: at }) => {
      const [many] = wordingsIn('many', text);
      const from = start + at;
      return many?.start !== 0 ? undefined : replaceFix(passage.source(from, from + many.end), '[Number]');
    },
  }),
};
