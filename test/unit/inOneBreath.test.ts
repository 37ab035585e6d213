// Totals, shares, amounts and periods that a sentence or a row states together with what they follow from.
import { deepEqual } from 'node:assert/strict';
import { lint } from '../../src/linter/index.js';
import { now } from './apply.js';

const found = (text: string): string[] =>
  lint(`# Plan\n\n## Business case\n\n${text}\n`, { kind: 'business-case', now }).findings.flatMap(
    ({ ruleId, message }) => (ruleId.startsWith('consistent-') ? [message] : []),
  );

describe('what is stated in one breath with what it follows from', () => {
  for (const [right, wrong] of [
    ['The team has 67 people: 44 in engineering, 9 in product, 8 in design and research and 6 in data.', /67/, '64'],
    ['Five people for 20 weeks: two backend, two frontend, one designer.', /one/, 'three'],
    ['We ask for $1.9M: $1.2M for engineering, $0.4M for research and $0.3M for sales.', /1\.9/, '1.6'],
    ['Das Team hat 14 Leute: 8 in der Entwicklung, 4 im Vertrieb und 2 im Support.', /14/, '15'],
    ['Time split: 60 % roadmap, 25 % operations, 15 % improvement.', /15/, '25'],
    ['It costs $4,200 a month, i.e. $50,400 a year, at our size.', /50/, '54'],
    ['12 % of €640 million is about €77 million.', /77/, '97'],
    ['60 of the 400 teams in 2027 (15%) would have bought anyway.', /15/, '25'],
    ['| Phase | From | To |\n| --- | --- | --- |\n| Roll-out | 2027-02-02 | 2027-02-12 |', /02-02/, '02-22'],
  ].map(
    ([text, place, other]) => [text, (text as string).replace(place as RegExp, other as string)] as [string, string],
  )) {
    it(`is right: ${right.split('\n').at(-1) ?? ''}`, () => deepEqual(found(right), []));
    it(`is not: ${wrong.split('\n').at(-1) ?? ''}`, () => deepEqual(found(wrong).length, 1));
  }
  for (const text of [
    'We have 64 people, among them: 44 in engineering, 9 in product and 6 in data.',
    'About 60 people: 44 in engineering, 9 in product and 6 in data.',
    'It costs $20 a month or $200 a year.',
    'Three phases: 2 weeks of design, 6 weeks of building, 3 weeks of tests.',
    'In 2027: 44 in engineering, 9 in product and 6 in data.',
    '12 % of the 640 customers leave, which is 5 a week.',
  ])
    it(`says nothing of: ${text}`, () => deepEqual(found(text), []));
});
