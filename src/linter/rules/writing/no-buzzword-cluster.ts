import type { Passage } from '../../outline/outline.js';
import { wordingsIn, type Wording } from '../../facts/wording.js';
import { removalEdits, without } from '../../fixes/removal.js';
import type { StrategyDocument } from '../../facts/document.js';
import { listed, say, titled, type Fix, type List } from '../../result.js';
import { countWords } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** A paragraph or list item. */
const isProse = (passage: Passage): boolean => passage.kind === 'paragraph' || passage.kind === 'item';

/** So many of them, and this share of all words, are what is written when there is nothing to say yet. */
const [most, mostShare] = [3, 0.02];
/** Words with the same first letters are one: "leverage", "leveraging". */
const stem = ({ text }: Wording): string => text.toLowerCase().slice(0, 5);

/** The buzzwords of a passage that is made of them; none of another. */
function buzzwordsIn({ text }: Pick<Passage, 'text'>): readonly Wording[] {
  const found = new Map(wordingsIn('buzzword', text).map((wording) => [stem(wording), wording]));
  return found.size < most || found.size < countWords(text) * mostShare ? [] : [...found.values()];
}

/** Wordings as a list, each in quotation marks. */
const quoted = (wordings: readonly Wording[]): List =>
  listed(
    wordings.map(({ text }) => say`"${text}"`),
    'and',
  );

/** The fix that takes out or says plainly what can be, where what is left is no cluster any more; else none. */
function plainly(passage: Passage, document: StrategyDocument): Fix | undefined {
  const all = wordingsIn('buzzword', passage.text);
  const plain = all.filter((wording) => without(passage.text, wording));
  const left = new Set(all.filter((wording) => !plain.includes(wording)).map(stem));
  const edits = left.size < most ? removalEdits(passage, plain, document) : undefined;
  return (
    edits && {
      ...titled(say`Remove ${quoted(plain)}`),
      safe: false,
      edits,
    }
  );
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
          say`Too many buzzwords in one paragraph (${quoted(found)}): say what you will do, and for whom.`,
          { fixes: () => [plainly(passage, document)] },
        );
    }
    return judged(passages.length, clusters.length);
  },
};
