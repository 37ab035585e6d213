import { namesPeople } from '../../facts/people.js';
import { visionStatements } from '../../facts/vision.js';
import { leavingOut, wordingsIn } from '../../facts/wording.js';
import { visionForm } from '../../fixes/vision.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noTargetAsVision: Rule = {
  id: 'no-target-as-vision',
  checklist: 'vision',
  statement: 'No number, rank or date stands in for the vision.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  needs: ['vision-statement'],
  check(document, report) {
    const statements = visionStatements(document);
    let findings = 0;
    for (const statement of statements) {
      const [target] = wordingsIn('businessTarget', statement.text);
      if (!target || namesPeople(leavingOut('company', statement.text))) continue;
      findings += 1;
      report(
        statement.range,
        say`"${target.text}" is a target, not a vision: say what changes for customers, and move the number to the metrics.`,
        { fixes: () => [visionForm(statement, document)] },
      );
    }
    return judged(statements.length, findings, statements[0]?.range);
  },
};
