import { strategyLists } from '../../facts/choices.js';
import { contentWords, type Entry } from '../../facts/entries.js';
import { cellOf } from '../../facts/tables.js';
import { speaksOf } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, notEvaluated, type Rule } from '../rule.js';

/** The name of a pillar has no more words that count. */
const mostWords = 6;

export const pillarCoverage: Rule = {
  id: 'pillar-coverage',
  checklist: 'strategy',
  statement: 'Every pillar has work or a metric.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const table = document.tables.filter(
      (each) =>
        each.columns.has('pillar') &&
        !each.columns.has('metric') &&
        each.header.some((cell) => speaksOf('pillarColumn', cell.text)),
    );
    const names = table
      .flatMap((each) => each.rows.flatMap((row) => cellOf(each, row, 'pillar')?.text ?? []))
      .map((text) => contentWords(text));
    const pillars = strategyLists(document)
      .filter(({ section }) => speaksOf('coveredTitle', section.title))
      .flatMap(({ entries }) => entries)
      .filter((entry) => contentWords(entry.name).size > 0 && contentWords(entry.name).size <= mostWords);
    if (names.length < 2 || pillars.length < 2) return notEvaluated;
    const matches = (entry: Entry): boolean =>
      names.some((words) => [...words].some((word) => contentWords(entry.name).has(word)));
    // When hardly any pillar is found in the column, it speaks of something else.
    if (pillars.filter(matches).length * 2 < pillars.length) return notEvaluated;
    const bare = pillars.filter((entry) => !matches(entry));
    for (const entry of bare)
      report(entry.nameRange, say`Nothing is planned for "${entry.name}": add an initiative, or drop the pillar.`);
    return judged(pillars.length, bare.length, pillars.at(0)?.nameRange);
  },
};
