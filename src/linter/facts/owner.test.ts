import { equal } from 'node:assert/strict';
import { assignsSomebody, namesSomebody } from './owner.js';

describe('owners', () => {
  for (const name of ['Ana Ruiz', '@ana', 'ana@example.org', 'VP Product', 'CPO', 'Head of Product', 'Group PM', 'Growth Product Manager', 'Director of Product', 'Product Team Lead', 'Ana', 'Ana, Ben', 'Ludwig van Beethoven', 'Growth PM, Teamboard']) it(`${name} can be asked`, () => equal(namesSomebody(name), true));
  for (const name of ['', 'TBD', 'Product team', 'the team', 'everyone', 'Engineering', 'n/a', '[Owner]', 'we', 'Marketing']) it(`"${name}" cannot`, () => equal(namesSomebody(name), false));
  it('finds assignments in sentences', () => {
    for (const text of ['Ship it - @ana', 'Owner: Ana Ruiz', 'Joe to lead', 'led by Ana']) equal(assignsSomebody(text), true, text);
    for (const text of ['mail a@b.org', 'we will lead', 'the team leads']) equal(assignsSomebody(text), false, text);
  });
});
