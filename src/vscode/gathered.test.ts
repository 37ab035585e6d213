import { deepEqual, equal } from 'node:assert/strict';
import { lint, manyBlanks, type Finding } from '../linter/index.js';
import { gathered } from './gathered.js';

const withBlanks = (count: number): readonly Finding[] =>
  lint(`---\nkind: product-strategy\nstatus: draft\n---\n\n# Plan\n\n${'- [Metric name]\n'.repeat(count)}`).findings;
const ofBlanks = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ ruleId }) => ruleId === 'no-placeholder').map(({ message }) => message);

describe('findings of a new document', () => {
  it('tell of many blanks once, at the first, and of all else', () => {
    const findings = withBlanks(manyBlanks);
    const shown = gathered(findings);
    deepEqual(ofBlanks(shown), [`${manyBlanks} blanks to fill.`]);
    equal(shown[0]?.range, findings.find(({ ruleId }) => ruleId === 'no-placeholder')?.range);
    equal(shown.length, findings.length - manyBlanks + 1);
  });
  it('tell of a few one by one', () => {
    const findings = withBlanks(manyBlanks - 1);
    equal(gathered(findings), findings);
    equal(ofBlanks(findings).length, manyBlanks - 1);
  });
});
