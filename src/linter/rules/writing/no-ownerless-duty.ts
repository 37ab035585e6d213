import { wordingsIn } from '../../facts/wording.js';
import { replaceFix } from '../../fixes/value.js';
import { say } from '../../result.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck } from './looseWording.js';

export const noOwnerlessDuty: Rule = {
  id: 'no-ownerless-duty',
  checklist: 'writing',
  statement: 'Every task names who does it.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check: looseWordingCheck({
    list: 'nobody',
    places: ['milestone', 'action', 'ask', 'strategy', 'goal'],
    lacks: (text) => say`"${text}": by whom? Name the person and the date.`,
    repair: ({ passage, start }, { text, start: at }) => {
      const [nobody] = wordingsIn('somebody', text);
      const from = start + at;
      return nobody?.start !== 0 ? undefined : replaceFix(passage.source(from, from + nobody.end), '[Owner]');
    },
  }),
};
