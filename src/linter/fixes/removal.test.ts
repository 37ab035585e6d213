import { deepEqual } from 'node:assert/strict';
import { without } from './removal.js';

/** A text without the words that stand between two bars; `null` where nothing is offered. */
function taken(marked: string): string | null {
  const [before = '', text = '', after = ''] = marked.split('|');
  const whole = before + text + after;
  const replaced = without(whole, { text, start: before.length, end: before.length + text.length });
  return replaced ? whole.slice(0, replaced.start) + replaced.text + whole.slice(replaced.end) : null;
}

describe('words taken out of a sentence', () => {
  const cases: readonly (readonly [marked: string, after: string | null])[] = [
    ['Plans are |always| right', 'Plans are right'],
    ['|Always| know what the week earns.', 'Know what the week earns.'],
    ['It works |always|.', 'It works.'],
    ['It is almost |always| right', null],
    ['It works |always|, everywhere', null],
    ['Hours are |seamlessly| imported', 'Hours are imported'],
    ['Import quickly and |seamlessly| from banks', null],
    ['We build a |seamless| import', 'We build an import'],
    ['We build an |industry-leading| planner', 'We build a planner'],
    ['A |world-class| hour of planning', 'An hour of planning'],
    ['A |world-class| user guide', 'A user guide'],
    ['A |world-class| MVP', null],
    ['A |world-class| 2027', null],
    ['Deliver |delightful| onboarding', 'Deliver onboarding'],
    ['|World-class| support for owners', 'Support for owners'],
    ['The import is |seamless| for owners', null],
    ['Make the import |seamless|', null],
    ['The most |seamless| import', null],
    ['A fast, |seamless| import', null],
    ['A |seamless|, fast import', null],
    ['A |seamless| and fast import', null],
    ['A |seamless| really fast import', 'A really fast import'],
    ['|Never| late', null],
    ['It is a |game changer|', null],
    ['Savings |guaranteed|', null],
    ['We |leverage| our data', 'We use our data'],
    ['|Leveraging| the data of owners', 'Using the data of owners'],
    ['Our |leverage| is data', null],
    ['We |empower| our teams', null],
  ];
  for (const [marked, after] of cases) it(`${marked} → ${after ?? 'nothing'}`, () => deepEqual(taken(marked), after));
});
