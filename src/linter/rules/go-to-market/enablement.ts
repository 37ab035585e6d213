import { isPlan } from '../../facts/evidence.js';
import { presenceCheck } from '../presence.js';
import { type Rule } from '../rule.js';

export const enablement: Rule = {
  id: 'enablement',
  checklist: 'go-to-market',
  statement: 'Sales, support and documentation are made ready.',
  severity: 'info',
  nature: 'structure',
  check: presenceCheck({
    query: { concepts: ['enablement'], cues: ['enablement'], where: isPlan },
    lacks: 'Nothing says how sales and support are made ready: name the training, the help pages and who prepares them.',
    scaffold: 'enablement',
  }),
};
