import { visionStatements } from '../../facts/vision.js';
import { removalFix } from '../../fixes/removal.js';
import { say, titled } from '../../result.js';
import { fixed, type Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

const empty = new RegExp(
  '\\b(?:world[- ]class|best[- ]in[- ]class|best[- ]of[- ]breed|industry[- ]leading|' +
    "market[- ]leading|(?:the )?(?:world'?s |global |a )?(?:leading|premier|foremost|" +
    'preeminent) (?:global )?(?:provider|platform|company|player|solution|vendor|brand)|' +
    'cutting[- ]edge|state[- ]of[- ]the[- ]art|next[- ]gen(?:eration)?|unparalleled|unrivalled|' +
    'second to none|gold standard)\\b',
  'gi',
);

export const noVisionSuperlative: Rule = {
  id: 'no-vision-superlative',
  checklist: 'vision',
  statement: 'The vision avoids empty superlatives.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  needs: ['vision-statement'],
  check(document, report) {
    const statements = visionStatements(document);
    const found = new Set<unknown>();
    for (const statement of statements) {
      const offset = statement.passage.text.indexOf(statement.text);
      for (const match of statement.text.matchAll(empty)) {
        const start = offset + match.index;
        const range: Range = statement.passage.source(start, start + match[0].length);
        found.add(statement);
        report(
          range,
          say`"${match[0]}" could appear in anyone's vision: say what you will be better at, and for whom.`,
          {
            fixes: () => [
              removalFix(statement.passage, [{ text: match[0], start, end: start + match[0].length }], document),
              {
                ...titled(say`Replace "${match[0]}" with a blank to fill`),
                safe: false,
                edits: [{ ...fixed(range), text: '[Better at what, for whom]' }],
              },
            ],
          },
        );
      }
    }
    return judged(statements.length, found.size, statements[0]?.range);
  },
};
