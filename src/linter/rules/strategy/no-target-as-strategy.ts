import { strategyLists } from '../../facts/choices.js';
import { valuesOutside } from '../../facts/metrics/metric.js';
import { timesIn } from '../../facts/time.js';
import { beginsWith, speaksOf } from '../../facts/wording.js';
import { say } from '../../result.js';
import { countWords } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** So many entries are a list, and this share of them targets: they have few words. */
const [fewestEntries, mostTargets, targetWords] = [2, 0.6, 14];

export const noTargetAsStrategy: Rule = {
  id: 'no-target-as-strategy',
  checklist: 'strategy',
  statement: 'The strategy says how, not only how much.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const groups = strategyLists(document);
    let findings = 0;
    for (const { section, entries } of groups) {
      const targets = entries.filter(
        (entry) =>
          beginsWith('movedNumber', entry.name) &&
          countWords(entry.text) <= targetWords &&
          !speaksOf('means', entry.text) &&
          valuesOutside(entry.text, timesIn(entry.text, document.options.calendar)).length > 0,
      );
      if (entries.length < fewestEntries || targets.length < entries.length * mostTargets) continue;
      findings += 1;
      report(
        section.titleRange,
        say`"${section.title}" lists targets, not how to reach them: say what you will do, and for whom.`,
      );
    }
    return judged(groups.length, findings, groups.at(0)?.section.titleRange);
  },
};
