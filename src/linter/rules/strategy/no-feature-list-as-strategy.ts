import { strategyLists } from '../../facts/choices.js';
import { speaksOf, beginsWith } from '../../facts/wording.js';
import { say } from '../../result.js';
import { countWords } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** So many entries are a list, and this share of them features: they have few words. A paragraph of so many states a choice. */
const [fewestEntries, mostFeatures, featureWords, choiceWords] = [4, 0.6, 12, 25];

export const noFeatureListAsStrategy: Rule = {
  id: 'no-feature-list-as-strategy',
  checklist: 'strategy',
  statement: 'The strategy is more than a list of features.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const groups = strategyLists(document);
    // Where a guiding choice is stated as well, the list says how it is carried out.
    let findings = 0;
    for (const { section, entries } of groups) {
      const features = entries.filter(
        (entry) =>
          beginsWith('feature', entry.name) &&
          !speaksOf('because', entry.text) &&
          countWords(entry.text) <= featureWords,
      );
      const stated = section.passages.some(
        (passage) => passage.kind === 'paragraph' && countWords(passage.text) >= choiceWords,
      );
      if (entries.length < fewestEntries || stated || features.length < entries.length * mostFeatures) continue;
      findings += 1;
      report(
        section.titleRange,
        say`"${section.title}" is a list of features: say which problem each solves, and what you bet on.`,
      );
    }
    return judged(groups.length, findings, groups.at(0)?.section.titleRange);
  },
};
