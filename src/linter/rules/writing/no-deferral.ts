import { saysWhen } from '../../facts/time.js';
import { replaceFix } from '../../fixes/value.js';
import { say } from '../../result.js';
import { countWords } from '../../text/text.js';
import type { Rule } from '../rule.js';
import { looseWordingCheck } from './looseWording.js';

/** An entry of more words says more than when. */
const mostWords = 15;

export const noDeferral: Rule = {
  id: 'no-deferral',
  checklist: 'writing',
  statement: 'Everything that is deferred has a date or a trigger.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check: looseWordingCheck({
    list: 'deferral',
    places: ['milestone', 'cadence'],
    lacks: (text) => say`"${text}" is not a date: give one, or name the event that triggers it.`,
    among: (claim) => claim.passage.kind !== 'paragraph' && countWords(claim.passage.text) <= mostWords,
    // Elsewhere the words may be part of what is said.
    repair: ({ passage, start, place }, wording) => {
      const [from, to] = [start + wording.start, start + wording.end];
      const [before, after] = [passage.text.slice(0, from), passage.text.slice(to)];
      if (after.trim() !== '' && !saysWhen(passage.text, { start: from, end: to })) return undefined;
      const blank = place === 'cadence' ? '[Cadence]' : '[Date]';
      const joint = place !== 'cadence' && /(?<!\b(?:by|in|until))\s$/i.test(before) ? 'by ' : '';
      return replaceFix(passage.source(from, to), joint + blank, blank);
    },
  }),
};
