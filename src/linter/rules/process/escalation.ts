import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import { type Rule } from '../rule.js';

export const escalation: Rule = {
  id: 'escalation',
  checklist: 'process',
  statement: 'It says where to go when teams disagree.',
  severity: 'info',
  nature: 'structure',
  experimental: true,
  check: presenceCheck({
    query: { concepts: ['escalation'], cues: ['escalation'], where: isPlan },
    lacks: 'The document does not say where to go when teams disagree: name who decides then, and how fast.',
    scaffold: 'escalation',
  }),
};
