import { wordingsIn, type Wording, beginsWith, speaksOf } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { passagesIn, type Passage } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** The first words for everybody in what is said of the customers, if nothing singles some of them out. */
function catchAllsIn(
  passages: readonly Passage[],
): readonly { readonly passage: Passage; readonly wording: Wording }[] {
  // One primary segment named anywhere makes the rest a matter of later.
  if (passages.some(({ text }) => speaksOf('primarySegment', text))) return [];
  const passage = passages.find(({ text }) => !speaksOf('exception', text) && wordingsIn('everyone', text).length > 0);
  const [wording] = passage ? wordingsIn('everyone', passage.text) : [];
  // "Everyone who bills by the hour" is a segment.
  return !passage || !wording || beginsWith('narrowing', passage.text.slice(wording.end)) ? [] : [{ passage, wording }];
}

export const noCatchAllCustomer: Rule = {
  id: 'no-catch-all-customer',
  checklist: 'customer',
  statement: 'The target customers are not everyone.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter((section) => section.concepts.includes('target-customer'));
    const told = sections
      .map((section) => [...passagesIn(section)].filter(({ kind }) => kind !== 'heading' && kind !== 'quote'))
      .filter(({ length }) => length > 0);
    const found = told.flatMap(catchAllsIn);
    for (const { passage, wording } of found) {
      report(
        passage.source(wording.start, wording.end),
        say`"${wording.text}" is too broad to start with: name the first segment you will serve.`,
        { fixes: () => [sentenceFix(passage, passage.source(), '(first: [Segment])', document)] },
      );
    }
    return judged(told.length, found.length, sections.at(0)?.titleRange);
  },
};
