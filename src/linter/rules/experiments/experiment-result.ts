import { experimentsOf } from '../../facts/experiments.js';
import { timesIn } from '../../facts/time.js';
import { judged, type Rule } from '../rule.js';

/** Two weeks to look at the numbers, in milliseconds. */
const grace = 14 * 86_400_000;

/** What says how an experiment came out. */
const tellsResult = new RegExp(
  '\\b(?:results?|outcome|learned|learnings?|decision|decided|shipped|rolled (?:out|back)|stopped|' +
    'validated|invalidated|conclu\\w+|findings?|retrospective|winner|won|lost)\\b\\s*:?',
  'i',
);

export const experimentResult: Rule = {
  id: 'experiment-result',
  checklist: 'experiments',
  statement: 'A finished experiment has a result.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const { today } = document.options;
    const over = experimentsOf(document).filter(({ text }) => {
      const end = /\b(?:until|ends?|ended|end date|through|to|finish(?:es|ed)?)\b\s*:?\s*(.{4,40})/gi;
      const ends = [...text.matchAll(end)].flatMap((match) =>
        timesIn(match[1] ?? '', document.options.calendar).filter(
          (time) => time.interval !== null && time.start < 4 && time.precision === 'day',
        ),
      );
      const last = Math.max(...ends.map((time) => time.interval?.to ?? 0), 0);
      return last > 0 && last + grace < today;
    });
    const silent = over.filter(({ text }) => !tellsResult.test(text));
    for (const { range } of silent)
      report(
        range,
        'The experiment is over, and nothing says how it ended: add the result, the decision and what you learned.',
      );
    return judged(over.length, silent.length, over.at(0)?.range);
  },
};
