import { holdsBlank } from '../../facts/blanks.js';
import { entriesOf } from '../../facts/entries.js';
import { timesIn } from '../../facts/time.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { say } from '../../result.js';
import { countWords } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

const binding = /\b(?:kill|stop|pivot|exit|tripwires?|rollback|roll[- ]back|invalidat\w+|sunset|abandon|failure)\b/i;

export const killCriteriaThreshold: Rule = {
  id: 'kill-criteria-threshold',
  checklist: 'strategy',
  statement: 'A stop condition has a number or a date, so that it can be acted on.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter(
      (section) => section.concepts.includes('kill-criteria') && binding.test(section.title),
    );
    const entries = sections
      .flatMap(entriesOf)
      .filter((entry) => countWords(entry.text) >= 4 && !holdsBlank(entry.text));
    const vague = entries.filter(
      (entry) =>
        !/\d|[%$€£]|\b(?:zero|none|no |any|first|one|two|three|all)\b/i.test(entry.text) &&
        timesIn(entry.text, document.options.calendar).length === 0,
    );
    const foremost = vague.at(0);
    if (vague.length === entries.length && entries.length > 2 && foremost) {
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
