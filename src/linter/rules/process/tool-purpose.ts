import { holdsBlank } from '../../facts/blanks.js';
import { entriesOf } from '../../facts/entries.js';
import { countWords } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';
import { say, titled } from '../../result.js';

/** So many tools are a list; an entry of more words than this says what the tool is for. */
const [fewestTools, mostNameWords] = [2, 3];

export const toolPurpose: Rule = {
  id: 'tool-purpose',
  checklist: 'process',
  statement: 'Every tool says what it is for, or what it is the source of truth for.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const sections = document.outline.sections.filter(
      (section) => section.concepts.includes('tools') && section.depth <= 6,
    );
    const bare = sections.flatMap((section) => {
      const entries = entriesOf(section).filter((entry) => entry.shape === 'item' && !holdsBlank(entry.text));
      return entries.length < fewestTools || entries.some((entry) => countWords(entry.text) > mostNameWords)
        ? []
        : [{ section, entries }];
    });
    for (const { section, entries } of bare) {
      report(
        section.titleRange,
        'The tools have no stated purpose: say what each is for, and which one is the source of truth.',
        {
          fixes: () => [
            {
              ...titled(say`Add a purpose to ${entries.length} tools`),
              safe: false,
              edits: entries.map((entry) => ({
                start: entry.passage.source().end,
                end: entry.passage.source().end,
                text: ': [What it is for]',
              })),
            },
          ],
        },
      );
    }
    return judged(sections.length, bare.length, sections.at(0)?.titleRange);
  },
};
