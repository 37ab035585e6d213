import { deepEqual, equal } from 'node:assert/strict';
import { inspect } from '../index.js';
import { textOf } from '../result.js';
import { grouped } from './groups.js';
import { changesBetween, type Change } from './index.js';

const now = Date.UTC(2026, 10, 29);
const between = (before: string, after: string): readonly Change[] => {
  const read = (text: string) => inspect(text, { now, path: 'roadmap.md', kind: 'roadmap' });
  return changesBetween(read(before), read(after));
};
const said = (changes: readonly Change[]): readonly string[] => grouped(changes).map((group) => textOf(group.said));

const names = ['Closed beta', 'Bank import', 'Public launch', 'Second market', 'Partner portal'];
const milestones = (...dates: readonly string[]): string =>
  `# Roadmap\n\n## Milestones\n\n| Milestone | Date |\n| --- | --- |\n${dates.map((date, index) => `| ${names[index] ?? ''} | ${date} |\n`).join('')}`;
const risks = (count: number): string =>
  `# Roadmap\n\n## Risks\n\n- Late banks\n${names
    .slice(0, count)
    .map((name) => `- ${name} fails\n`)
    .join('')}`;

describe('many equal changes', () => {
  it('are one sentence with their number and the first names', () => {
    const changes = between(
      milestones('Q1 2027', 'Q2 2027', 'Q3 2027', 'Q4 2027', 'Q1 2028'),
      milestones('Q2 2027', 'Q3 2027', 'Q4 2027', 'Q1 2028', 'Q2 2028'),
    );
    equal(changes.length, 5);
    deepEqual(said(changes), ['5 dates slip by 3 months: "Closed beta", "Bank import", "Public launch" and 2 more.']);
  });

  it('are said one by one where they are few, or not equal', () => {
    equal(said(between(risks(0), risks(3))).length, 3);
    equal(
      said(
        between(
          milestones('Q1 2027', 'Q2 2027', 'Q3 2027', 'Q4 2027'),
          milestones('Q2 2027', 'Q3 2027', 'Q1 2028', 'Q2 2028'),
        ),
      ).length,
      4,
    );
  });

  it('keep their changes, the first of them first, among others', () => {
    const changes = between(risks(0), `${risks(4)}\n## Non-goals\n\n- Payroll\n`);
    const groups = grouped(changes);
    deepEqual(
      groups.map((group) => [group.changes.length, textOf(group.said)]),
      [
        [4, '4 risks are new: "Closed beta fails", "Bank import fails", "Public launch fails" and 1 more.'],
        [1, '"Payroll" is now ruled out.'],
      ],
    );
    deepEqual(
      groups.flatMap((group) => [...group.changes]),
      changes,
    );
  });

  it('say what they were and are, where that is the same', () => {
    const table = (status: string): string =>
      `# Roadmap\n\n## Workstreams\n\n| Workstream | Status |\n| --- | --- |\n${names.map((name) => `| ${name} | ${status} |\n`).join('')}`;
    deepEqual(said(between(table('planned'), table('in progress'))), [
      'The status of 5 things changed from planned to in progress: "Closed beta", "Bank import", "Public launch" and 2 more.',
    ]);
  });
});
