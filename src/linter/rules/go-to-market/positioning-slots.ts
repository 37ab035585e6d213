import { holdsBlank } from '../../facts/blanks.js';
import { beginsWith, speaksOf } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { judged, type Rule } from '../rule.js';

const slots = [
  {
    list: 'benefit',
    blank: 'It [Key benefit].',
  },
  {
    list: 'comparedWith',
    blank: 'Unlike [Competitor or status quo], it [What only we do].',
  },
] as const;

export const positioningSlots: Rule = {
  id: 'positioning-slots',
  checklist: 'go-to-market',
  statement: 'A positioning statement has all its parts: customer, category, benefit and alternative.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter(
      (section) => section.concepts.includes('positioning') && speaksOf('positioning', section.title),
    );
    const statements = sections.flatMap((section) => {
      const passages = section.passages.filter((passage) => passage.kind !== 'heading' && passage.kind !== 'cell');
      const text = passages.map((passage) => passage.text).join('\n');
      const first = passages.find((passage) => beginsWith('forWhom', passage.text));
      // Only the classical statement has slots; a story or a table is judged by nobody.
      if (!first || holdsBlank(text) || !speaksOf('category', text)) return [];
      return [{ first, last: passages.at(-1) ?? first, lacking: slots.filter(({ list }) => !speaksOf(list, text)) }];
    });
    const incomplete = statements.filter(({ lacking }) => lacking.length > 0);
    for (const { first, last, lacking } of incomplete) {
      report(
        first.source(),
        lacking.length > 1
          ? 'The positioning statement has neither a benefit nor an alternative: add both.'
          : lacking[0]?.list === 'benefit'
            ? 'The positioning statement has no benefit: say what the product does for its customers.'
            : 'The positioning statement has no alternative: say what customers would use instead.',
        { fixes: () => [sentenceFix(last, last.source(), lacking.map(({ blank }) => blank).join(' '), document)] },
      );
    }
    return judged(statements.length, incomplete.length, sections.at(0)?.titleRange);
  },
};
