import { deepEqual } from 'node:assert/strict';
import { commandLink, relativeAddress } from './links.js';

describe('links of a report', () => {
  it('run commands with what they are given', () => {
    deepEqual(
      [commandLink('exportReport'), commandLink('openReport', 'a "b"', 3)],
      ['command:productStrategy.exportReport', 'command:productStrategy.openReport?%5B%22a%20%5C%22b%5C%22%22%2C3%5D'],
    );
  });

  it('lead from one file to another', () => {
    const from = '/work/docs/report.html';
    const ways = [
      '/work/docs/plan.md',
      '/work/docs/2027/big plan.md',
      '/work/readme.md',
      '/work/notes/plan.md',
      '/work/docs',
    ].map((to) => relativeAddress(from, to));
    deepEqual(ways, ['plan.md', '2027/big%20plan.md', '../readme.md', '../notes/plan.md', '../docs']);
  });
});
