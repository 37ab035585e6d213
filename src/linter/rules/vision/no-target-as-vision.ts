import { namesPeople } from '../../facts/people.js';
import { visionStatements } from '../../facts/vision.js';
import { visionForm } from '../../fixes/vision.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

const business = new RegExp(
  '[$€£]\\s?\\d[\\d.,]*\\s?(?:k|m|mm|bn|b|million|billion)?\\b|' +
    '\\b(?:ARR|MRR|GMV|market share|revenue|valuation|profit)\\b|#1\\b|\\bnumber one\\b|' +
    '\\bno\\. ?1\\b|\\bmarket leader(?:ship)?\\b|' +
    '\\b\\d+(?:\\.\\d+)?\\s?% (?:of the market|market|growth)\\b',
  'i',
);

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
      const match = business.exec(statement.text);
      if (!match || namesPeople(statement.text.replace(/\bcompan(?:y|ies)\b/gi, ''))) continue;
      findings += 1;
      report(
        statement.range,
        say`"${match[0].trim()}" is a target, not a vision: say what changes for customers, and move the number to the metrics.`,
        { fixes: () => [visionForm(statement, document)] },
      );
    }
    return judged(statements.length, findings, statements[0]?.range);
  },
};
