import { isPlan } from '../../facts/evidence.js';
import { speaksOf } from '../../facts/wording.js';
import { presenceCheck } from '../presence.js';
import { met, type Rule } from '../rule.js';

/** A column of competitors or existing alternatives considers them, wherever its table stands. */
function withColumn(check: Rule['check']): Rule['check'] {
  return (document, report) => {
    const header = document.tables
      .flatMap((table) => table.header)
      .find((cell) => speaksOf('competitionColumn', cell.text));
    return header ? met(header.source()) : check(document, report);
  };
}

export const alternatives: Rule = {
  id: 'alternatives',
  checklist: 'strategy',
  statement: 'It considers competitors or other options.',
  severity: 'info',
  nature: 'structure',
  check: withColumn(
    presenceCheck({
      query: { concepts: ['competition'], cues: ['competition'], where: isPlan },
      lacks: 'The document considers no alternative: name the competitors or options, doing nothing included.',
      scaffold: 'alternatives',
    }),
  ),
};
