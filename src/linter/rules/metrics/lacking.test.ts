import { deepEqual } from 'node:assert/strict';
import { lint } from '../../index.js';

const now = Date.UTC(2026, 10, 25);
const metric = (name: string, values: string): string => `### ${name}\n\n**Current**: 3%\n${values}\n`;
const deadlines = (text: string): readonly string[] =>
  lint(text, { kind: 'metrics', allChecklists: true, now })
    .findings.filter(({ ruleId }) => ruleId === 'metric-deadline')
    .map(({ message }) => message);
const names = [
  'Activation rate',
  'Trial conversion',
  'Week-4 retention',
  'Expansion revenue rate',
  'Referral rate',
  'Invite acceptance',
];

describe('metrics that lack something', () => {
  it('are told of once when nearly all of a document lack it', () => {
    const text = `# Product metrics\n\n## Growth\n\n${names.map((name) => metric(name, '**Target**: 5%')).join('\n')}`;
    deepEqual(deadlines(text), ['Activation rate and others have a target but no date: say by when.']);
  });
  it('are told of one by one when most of a document have it', () => {
    const text = `# Product metrics\n\n## Growth\n\n${names.map((name, index) => metric(name, index < 4 ? '**Target**: 5% by 30 June 2027' : '**Target**: 5%')).join('\n')}`;
    deepEqual(
      deadlines(text),
      ['Referral rate', 'Invite acceptance'].map((name) => `${name} has a target but no date: say by when.`),
    );
  });
});
