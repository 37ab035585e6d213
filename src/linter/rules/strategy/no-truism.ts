import { strategyLists } from '../../facts/choices.js';
import { speaksOf, without } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { say } from '../../result.js';
import { countWords, hasDigit } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** So many words beside its name make a choice concrete. */
const concreteWords = 8;

export const noTruism: Rule = {
  id: 'no-truism',
  checklist: 'strategy',
  statement: 'No choice is so obvious that no one would oppose it.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const groups = strategyLists(document);
    const entries = groups.flatMap((group) => group.entries);
    let findings = 0;
    for (const entry of entries) {
      // A truism that is made concrete below or beside it is a headline.
      if (!speaksOf('truism', entry.name) || without('filler', without('truism', entry.name)) !== '') continue;
      if (
        countWords(entry.text) - countWords(entry.name) >= concreteWords ||
        speaksOf('tradeOff', entry.text) ||
        hasDigit(entry.text)
      )
        continue;
      findings += 1;
      report(
        entry.nameRange,
        say`No one would choose the opposite of "${entry.name}": say what you prefer over what, and what it costs.`,
        {
          fixes: () =>
            entry.shape === 'item'
              ? [
                  sentenceFix(
                    entry.passage,
                    entry.nameRange,
                    'We prefer [Good thing we prefer] over [Good thing we give up].',
                    document,
                  ),
                ]
              : [],
        },
      );
    }
    return judged(entries.length, findings, entries.at(0)?.nameRange);
  },
};
