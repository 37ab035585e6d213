import { deepEqual, equal } from 'node:assert/strict';
import { assignsPerson, namesPerson, namesTeam, peopleIn } from './owner.js';

describe('owners', () => {
  for (const name of [
    'Ana Ruiz',
    '@ana',
    'ana@example.org',
    'VP Product',
    'CPO',
    'Head of Product',
    'Group PM',
    'Growth Product Manager',
    'Director of Product',
    'Product Team Lead',
    'Ana',
    'Ana, Ben',
    'Ludwig van Beethoven',
    'Growth PM, Teamboard',
    '[[Ana Ruiz]]',
    '[[people/ana|Ana Ruiz]]',
    '@acme/growth',
    '山田 花子',
    '김민지',
  ])
    it(`${name} can be asked`, () => equal(namesPerson(name), true));
  for (const name of [
    '',
    'TBD',
    'Product team',
    'the team',
    'everyone',
    'Engineering',
    'n/a',
    '[Owner]',
    'we',
    'Marketing',
  ])
    it(`"${name}" cannot`, () => equal(namesPerson(name), false));
  it('counts people, not the parts of a title or of a handle', () => {
    deepEqual(
      [
        '@acme/growth',
        'Ana Ruiz, VP, Product & Growth',
        'Ana Ruiz, Ben Cole',
        '@ana/@ben',
        'Ana and Ben',
        '[[Ana Ruiz]]',
      ].map((text) => peopleIn(text).length),
      [1, 1, 2, 2, 2, 1],
    );
  });
  it('knows a team by its name', () => {
    for (const name of ['Payments team', 'Architecture Board', 'Product', 'The Ferry Squad'])
      equal(namesTeam(name), true, name);
    for (const name of ['the team', 'our team', 'everyone', 'TBD', 'us']) equal(namesTeam(name), false, name);
  });
  it('finds assignments in sentences', () => {
    for (const text of ['Ship it - @ana', 'Owner: Ana Ruiz', 'Joe to lead', 'led by Ana'])
      equal(assignsPerson(text), true, text);
    for (const text of ['mail a@b.org', 'we will lead', 'the team leads']) equal(assignsPerson(text), false, text);
  });
});
