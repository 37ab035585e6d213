import { announcedIn, numberLike } from '../../facts/quantities/announced.js';
import { writeFix } from '../../fixes/value.js';
import { say, there } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

export const consistentCounts: Rule = {
  id: 'consistent-counts',
  checklist: 'document',
  statement: 'A list is as long as its introduction says.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  check(document, report) {
    const announced = announcedIn(document);
    let findings = 0;
    let first: Range | undefined;
    for (const { text, count, passage, start, end, listed } of announced) {
      const range = passage.source(start, end);
      first ??= range;
      const last = listed.at(-1);
      if (listed.length === count || !last) continue;
      findings += 1;
      report(range, say`"${text}" are announced, but the list has ${listed.length}: correct the number or the list.`, {
        related: [there(last, say`This is item ${listed.length}.`)],
        fixes: () => [writeFix(range, numberLike(passage.text.slice(start, end), listed.length, document.language))],
      });
    }
    return judged(announced.length, findings, first);
  },
};
