import { perDocument } from './perDocument.js';
import { isAbout, type Section } from '../outline/outline.js';
import { holdsBlank } from './blanks.js';
import type { StrategyDocument } from './document.js';
import { entriesOf, type Entry } from './entries.js';

/** What a section about strategy lists as its choices. */
export interface StrategyList {
  readonly section: Section;
  readonly entries: readonly Entry[];
}

/** Titles that promise choices; "Solution" and "Methodology" promise something else. */
const promising = new RegExp(
  '\\b(?:strateg(?:y|ic|ies)|pillars?|priorit(?:y|ies)|themes?|big rocks|bets|focus areas|' +
    'areas of focus|guiding polic\\w+|how we (?:will )?win|where to play|principles|choices)\\b',
  'i',
);

/** The lists of strategic choices: pillars, priorities, bets and policies, without those of tactics or of other documents. */
export const strategyLists = perDocument((document: StrategyDocument): readonly StrategyList[] => {
  if (document.language.code !== 'en') return [];
  const { title } = document;
  return document.outline.sections.flatMap((section): StrategyList[] => {
    if (
      section === title ||
      !promising.test(section.title) ||
      !section.concepts.some((concept) => concept === 'approach' || concept === 'pillars' || concept === 'principles')
    )
      return [];
    if (
      section.concepts.some(
        (concept) =>
          concept === 'initiatives' || concept === 'timeline' || concept === 'go-to-market' || concept === 'pricing',
      ) ||
      isAbout(section, 'competition', 'learning')
    )
      return [];
    const entries = entriesOf(section).filter((entry) => entry.name !== '' && !holdsBlank(entry.name));
    return entries.length > 0 ? [{ section, entries }] : [];
  });
});
