import type { Passage } from '../../outline/outline.js';
import { wordingsIn, type Wording } from '../../facts/wording.js';
import { say } from '../../result.js';
import { countWords } from '../../text.js';
import { judged, type Rule } from '../rule.js';

/** A paragraph or list item. */
const isProse = (passage: Passage): boolean => passage.kind === 'paragraph' || passage.kind === 'item';

/** The buzzwords of a passage that is made of them; none of another. */
function buzzwordsIn({ text }: Passage): readonly Wording[] {
  const found = new Map(
    wordingsIn('buzzword', text).map((wording) => [wording.text.toLowerCase().slice(0, 5), wording]),
  );
  return found.size < 3 || found.size * 100 < countWords(text) * 2 ? [] : [...found.values()];
}

export const noBuzzwordCluster: Rule = {
  id: 'no-buzzword-cluster',
  checklist: 'writing',
  statement: 'No paragraph is made of buzzwords.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    if (document.language.code !== 'en') return judged(0, 0);
    const passages = document.outline.passages.filter(isProse);
    const clusters = passages.filter((passage) => buzzwordsIn(passage).length > 0);
    for (const passage of clusters) {
      const found = buzzwordsIn(passage);
      const [first] = found;
      if (first)
        report(
          passage.source(first.start, first.end),
          say`${found.map((wording) => `"${wording.text}"`).join(', ')} in one paragraph: say what will be done, for whom.`,
        );
    }
    return judged(passages.length, clusters.length);
  },
};
