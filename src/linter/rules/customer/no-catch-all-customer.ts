import { wordingsIn } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { passagesIn } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noCatchAllCustomer: Rule = {
  id: 'no-catch-all-customer',
  checklist: 'customer',
  statement: 'The target customers are not everybody.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    const sections = document.outline.sections.filter((section) => section.concepts.includes('target-customer'));
    // One primary segment named anywhere makes the rest a matter of later.
    const primary = /\b(?:primary|beachhead|first|initially|early adopters?|ideal|core|focus(?:ed)? on|start(?:ing)? with|main)\b/i;
    let judgedSections = 0;
    let findings = 0;
    for (const section of sections) {
      const passages = [...passagesIn(section)].filter((passage) => passage.kind !== 'heading' && passage.kind !== 'quote');
      if (passages.length === 0) continue;
      judgedSections += 1;
      if (passages.some((passage) => primary.test(passage.text))) continue;
      const passage = passages.find((each) => !/\b(?:not|later|eventually|except)\b/i.test(each.text) && wordingsIn('everyone', each.text).length > 0);
      const [wording] = passage ? wordingsIn('everyone', passage.text) : [];
      // "Everyone who bills by the hour" is a segment.
      if (!passage || !wording || /^\s*(?:who|that|with|in|whose|using|working|from)\b/i.test(passage.text.slice(wording.end))) continue;
      findings += 1;
      report(passage.source(wording.start, wording.end), say`"${wording.text}" is nobody to begin with: name the segment that comes first.`, { fixes: () => [sentenceFix(passage, passage.source(), '(first: [Segment])', document.source)] });
    }
    return judged(judgedSections, findings, sections.at(0)?.titleRange);
  },
};
