import { contentOf, isPlan } from '../../facts/evidence.js';
import { isOnly, speaksOf } from '../../facts/wording.js';
import { presenceCheck } from '../presence.js';
import type { Rule } from '../rule.js';

export const risks: Rule = {
  id: 'risks',
  checklist: 'strategy',
  statement: 'It names what could go wrong.',
  severity: 'warning',
  nature: 'structure',
  check: presenceCheck({
    query: { concepts: ['risks', 'downsides'], cues: ['risks'], where: isPlan },
    lacks: 'The document names no risk: say what could go wrong and what you do about it.',
    scaffold: 'risks',
    // What is done about failures, misuse or a plan that does not work out, or what stands in its way, says that somebody thought of them.
    suppressIf: ({ outline }) =>
      outline.sections.some(
        (section) =>
          (speaksOf('protection', section.title) || isOnly('hurdle', section.title)) && contentOf(section) === 'filled',
      ) || outline.passages.some((passage) => isPlan(passage) && speaksOf('fallback', passage.text)),
  }),
};
