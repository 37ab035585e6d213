import { holdsBlank } from '../../facts/blanks.js';
import { entriesOf } from '../../facts/entries.js';
import { timesIn } from '../../facts/time.js';
import { speaksOf } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { say } from '../../result.js';
import { countWords, hasDigit } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** A condition has so many words; of more conditions than this that are all vague only one thing is said. */
const [fewestWords, mostApart] = [4, 2];

export const killCriteriaThreshold: Rule = {
  id: 'kill-criteria-threshold',
  checklist: 'strategy',
  statement: 'A stop condition has a number or a date, so that it can be acted on.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter(
      (section) => section.concepts.includes('kill-criteria') && speaksOf('stopping', section.title),
    );
    const entries = sections
      .flatMap(entriesOf)
      .filter((entry) => countWords(entry.text) >= fewestWords && !holdsBlank(entry.text));
    const vague = entries.filter(
      (entry) =>
        !hasDigit(entry.text) &&
        !speaksOf('boundary', entry.text) &&
        timesIn(entry.text, document.options.calendar).length === 0,
    );
    const foremost = vague.at(0);
    if (vague.length === entries.length && entries.length > mostApart && foremost) {
      report(
        foremost.section.titleRange,
        say`None of these conditions has a number or a date: say at which value you stop, and by when.`,
      );
      return judged(entries.length, entries.length);
    }
    for (const entry of vague)
      report(
        entry.nameRange,
        'This condition has neither a number nor a date: say at which value you stop, and by when.',
        {
          fixes: () =>
            entry.shape === 'item'
              ? [sentenceFix(entry.passage, entry.passage.source(), '(below [Limit] by [Date])', document)]
              : [],
        },
      );
    return judged(entries.length, vague.length, entries.at(0)?.nameRange);
  },
};
