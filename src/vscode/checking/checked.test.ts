import { deepEqual, equal } from 'node:assert/strict';
import { createLinter, type LintResult } from '../../linter/index.js';
import { paragraphAround, rememberChecked, withoutBeingTyped, type Checked } from './checked.js';

const lint = (text: string): LintResult => createLinter().lint(text, { kind: 'product-strategy', allChecklists: true });
const strategy =
  '# Teamboard strategy\n\n## Metrics\n\n| Metric | Target | By |\n| --- | --- | --- |\n| Weekly active teams | 500 | Q3 2027 |\n';
const result = lint(strategy);
const checkedOf = (of: LintResult, version = 1): Checked => ({ version, result: of, findings: of.findings });

describe('documents that are checked', () => {
  it('are told of each time, and judged only when it is not the place alone that is different', () => {
    const [checked, judged]: [string[], string[]] = [[], []];
    const documents = rememberChecked<{ readonly name: string }, Checked>(
      ({ name }) => checked.push(name),
      ({ name }) => judged.push(name),
    );
    const document = { name: 'plan' };
    documents.set(document, checkedOf(result));
    documents.set(document, checkedOf(lint(strategy.replace('## Metrics', '\n\n## Metrics')), 2));
    deepEqual([checked.length, judged.length, documents.of(document)?.version], [2, 1, 2], 'moved');
    documents.set(document, { ...checkedOf(result, 3), findings: result.findings.slice(1) });
    deepEqual([checked.length, judged.length], [3, 2], 'one finding less');
    documents.set(document, undefined);
    deepEqual([checked.length, judged.length, documents.of(document)], [4, 3, undefined], 'not checked any more');
  });
});

describe('while a paragraph is typed', () => {
  const inTable = ({ ruleId }: { readonly ruleId: string }): boolean => ruleId.startsWith('metric-');
  const names = (findings: LintResult['findings']): readonly string[] => findings.map(({ ruleId }) => ruleId);

  it('what is found in it waits, and does not count', () => {
    const shown = withoutBeingTyped(result, [], inTable);
    equal(names(result.findings).includes('metric-baseline'), true, 'there is something to hold back');
    deepEqual(
      names(shown.findings),
      names(result.findings).filter((id) => !id.startsWith('metric-')),
    );
    const statusOf = (of: LintResult): string | undefined =>
      of.items.find(({ id }) => id === 'metric-baseline')?.status;
    deepEqual([statusOf(result) === 'not-evaluated', statusOf(shown.result)], [false, 'not-evaluated']);
  });

  it('what is shown already stays, and so does the result when nothing waits', () => {
    const shown = withoutBeingTyped(result, result.findings, inTable);
    equal(shown.result, result);
    deepEqual(names(shown.findings), names(result.findings));
  });

  it('the paragraph reaches to the next blank lines', () => {
    const lines = ['# Plan', '', 'One', 'two', '', '', 'three'];
    const around = (line: number): readonly number[] =>
      paragraphAround(line, lines.length, (each) => lines[each] === '');
    deepEqual([0, 1, 2, 3, 5, 6].map(around), [
      [0, 0],
      [1, 1],
      [2, 3],
      [2, 3],
      [5, 5],
      [6, 6],
    ]);
  });
});
