import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import { type Rule } from '../rule.js';

export const decisionRights: Rule = {
  id: 'decision-rights',
  checklist: 'team',
  statement: 'It says who decides what.',
  severity: 'info',
  nature: 'structure',
  experimental: true,
  check: presenceCheck({
    query: { concepts: ['decision-rights'], cues: ['decision-rights'], where: isPlan },
    lacks: 'The document does not say who decides what: name the decisions, and one approver for each.',
    scaffold: 'decision-rights',
  }),
};
