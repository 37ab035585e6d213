import { deepEqual, equal, ok } from 'node:assert/strict';
import { checklistName, isFault, itemName, rules } from '../linter/index.js';
import names from '../linter/checklists/itemNames.json' with { type: 'json' };
import { workspaceRules } from '../workspace/index.js';
import { questionsByChecklist } from './questions.js';
import asked from './questions.json' with { type: 'json' };

const ids = [...rules, ...workspaceRules].map(({ id }) => id as string).sort();
const twice = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

describe('what items are called', () => {
  it('is a name of words for each, and no other has it', () => {
    const all: Readonly<Record<string, string>> = { ...names.asked, ...names.faults };
    deepEqual(
      ids.filter((id) => !(id in all)),
      [],
    );
    deepEqual(twice(Object.values(all)), []);
    // Names stand in lists, between commas.
    deepEqual(
      Object.values(all).filter(
        (name) => !/^(?:\p{Lu}|")[^,.\n]{3,45}$/u.test(name) || /\w-\w+-\w/.test(name.replace(/Go-to-market/, '')),
      ),
      [],
    );
  });
  it('tells what should not be there from what should', () => {
    deepEqual([isFault('no-catch-all-customer'), isFault('metric-baseline')], [true, false]);
    deepEqual(
      ids.filter((id) => id.startsWith('no-') && !isFault(id)),
      [],
    );
  });
  it('is the id in words where a team has made the item', () =>
    deepEqual(['has-legal-review', 'pmf-survey'].map(itemName), ['Has legal review', 'PMF survey']));
  it('is a name for each checklist', () =>
    deepEqual(['pmf-hypothesis', 'go-to-market', 'workspace', 'our-own'].map(checklistName), [
      'PMF hypothesis',
      'Go-to-market',
      'Across documents',
      'Our own',
    ]));
});

describe('what leaders ask', () => {
  const all = questionsByChecklist();
  const listed = all.flatMap(({ questions }) => questions);
  it('is a question for every item, listed once', () => {
    deepEqual(listed.map(({ id }) => id).sort(), ids);
    deepEqual(Object.keys(asked).sort(), ids);
    deepEqual(twice(listed.map(({ question }) => question)), []);
    for (const { question } of listed) ok(/^\p{Lu}.*\?$/u.test(question), question);
  });
  it('is listed by checklist', () => {
    equal(all[0]?.checklist, 'vision');
    ok(all.every(({ questions }) => questions.length > 0));
    equal(all.find(({ questions }) => questions.some(({ id }) => id === 'metric-baseline'))?.checklist, 'metrics');
  });
});
