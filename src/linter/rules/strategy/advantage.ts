import { isPlan } from '../../facts/evidence.js';
import { isAbout } from '../../outline/outline.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const advantage: Rule = {
  id: 'advantage',
  checklist: 'strategy',
  statement: 'It says why this will win.',
  severity: 'info',
  nature: 'structure',
  check: presenceCheck({
    query: {
      concepts: ['advantage', 'upsides', 'positioning'],
      cues: ['advantage'],
      where: (passage) => isPlan(passage) && !isAbout(passage.section, 'risks'),
    },
    lacks: 'The document does not say why this will win: name what customers get here and nowhere else.',
    scaffold: 'advantage',
  }),
};
