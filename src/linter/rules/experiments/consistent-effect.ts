import { sameUnit, valuesIn } from '../../facts/value.js';
import type { Field } from '../../outline/fields.js';
import { say } from '../../result.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const consistentEffect: Rule = {
  id: 'consistent-effect',
  checklist: 'experiments',
  statement: 'The test is large enough to detect the expected effect.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const field = (expression: RegExp): Field | undefined =>
      document.fields.find((each) => expression.test(each.label.trim()));
    // Labels in which the two are one kind of value; others, such as "observed lift", are of another time.
    const mde = field(/^(?:MDE|minimum detectable effect(?: \(MDE\))?)$/i);
    const lift = field(/^(?:expected|predicted|hoped[- ]for|target) (?:lift|effect|uplift|increase)$/i);
    const [smallest] = valuesIn(mde?.value ?? '');
    const [expected] = valuesIn(lift?.value ?? '');
    if (!mde || !lift || !smallest || !expected || !sameUnit(smallest, expected)) return notEvaluated;
    if (expected.upper >= smallest.amount) return met(lift.valueRange);
    report(
      lift.valueRange,
      say`An effect of ${expected.text} is too small for this test, whose smallest detectable effect is ${smallest.text}: run it longer, or test a bigger change.`,
      { related: [{ range: mde.valueRange, message: 'The smallest effect that it can detect.' }] },
    );
    return missing;
  },
};
