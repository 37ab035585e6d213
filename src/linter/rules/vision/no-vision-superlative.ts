import { visionStatements } from '../../facts/vision.js';
import { wordingsIn } from '../../facts/wording.js';
import { removalFix } from '../../fixes/removal.js';
import { say, titled } from '../../result.js';
import { fixed, type Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

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
      for (const { text, start: at, end } of wordingsIn('superlative', statement.text)) {
        const [from, to] = [offset + at, offset + end];
        const range: Range = statement.passage.source(from, to);
        found.add(statement);
        report(range, say`"${text}" could appear in anyone's vision: say what you will be better at, and for whom.`, {
          fixes: () => [
            removalFix(statement.passage, [{ text, start: from, end: to }], document),
            {
              ...titled(say`Replace "${text}" with a blank to fill`),
              safe: false,
              edits: [{ ...fixed(range), text: '[Better at what, for whom]' }],
            },
          ],
        });
      }
    }
    return judged(statements.length, found.size, statements[0]?.range);
  },
};
