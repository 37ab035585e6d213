import { visionStatements, type VisionStatement } from '../../facts/vision.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** Longer than this nobody repeats it (Collis and Rukstad ask for 35 words for a whole strategy). */
const most = { words: 60, sentences: 3 };
/** What is a little longer is left alone. */
const tolerated = { words: 80, sentences: 4 };

/** A mission may take the room it needs. */
const isMission = ({ section }: VisionStatement): boolean =>
  section.concepts.includes('mission') && !section.concepts.includes('vision');

export const noLongVision: Rule = {
  id: 'no-long-vision',
  checklist: 'vision',
  statement: 'The vision is short enough to repeat.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  needs: ['vision-statement'],
  check(document, report) {
    const statements = visionStatements(document);
    const long = statements.filter(
      (statement) =>
        !isMission(statement) && (statement.words > tolerated.words || statement.sentences > tolerated.sentences),
    );
    for (const statement of long)
      report(
        statement.range,
        statement.sentences === 1
          ? say`The vision has ${statement.words} words in one sentence: say it in at most ${most.words} words and ${most.sentences} sentences, and move the rest to the background.`
          : say`The vision has ${statement.words} words in ${statement.sentences} sentences: say it in at most ${most.words} words and ${most.sentences} sentences, and move the rest to the background.`,
      );
    return judged(statements.length, long.length, statements[0]?.range);
  },
};
