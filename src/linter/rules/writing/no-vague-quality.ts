import { say } from '../../result.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck, takenOut } from './looseWording.js';

export const noVagueQuality: Rule = {
  id: 'no-vague-quality',
  checklist: 'writing',
  statement: 'No goal or promise rests on a word that cannot be measured.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check: looseWordingCheck({
    list: 'vagueQuality',
    places: ['goal', 'target'],
    lacks: (text) => say`"${text}" cannot be measured: name the number that will show you have reached it.`,
    repair: takenOut('vagueQuality'),
  }),
};
