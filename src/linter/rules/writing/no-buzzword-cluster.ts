import { wordingsIn } from '../../facts/wording.js';
import { say } from '../../result.js';
import { countWords } from '../../text.js';
import { judged, type Rule } from '../rule.js';

export const noBuzzwordCluster: Rule = {
  id: 'no-buzzword-cluster',
  checklist: 'writing',
  statement: 'No paragraph is made of buzzwords.',
  severity: 'info',
  nature: 'quality',
  check(document, report) {
    const passages = document.language.code === 'en' ? document.outline.passages.filter((passage) => passage.kind === 'paragraph' || passage.kind === 'item') : [];
    let findings = 0;
    for (const passage of passages) {
      const found = new Map(wordingsIn('buzzword', passage.text).map((wording) => [wording.text.toLowerCase().slice(0, 5), wording]));
      const [first] = found.values();
      if (!first || found.size < 3 || found.size * 100 < countWords(passage.text) * 2) continue;
      findings += 1;
      report(passage.source(first.start, first.end), say`${[...found.values()].map((wording) => `"${wording.text}"`).join(', ')} in one paragraph: say what will be done, for whom.`);
    }
    return judged(passages.length, findings, passages.at(0)?.source());
  },
};
