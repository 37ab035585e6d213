import { deepEqual, equal } from 'node:assert/strict';
import { textOf, type Finding, type Fix, type Severity } from '../../linter/index.js';
import { isDecided, itemsAtPlace, mendable, nameOf, repairsOf } from './atPlace.js';

const fix = (title: string, text: string): Fix => ({ title, safe: false, edits: [{ start: 0, end: 1, text }] });
const [sum, other, blank] = [fix('Write 3', '3'), fix('Write 4', '4'), fix('Add an owner', '[Owner]')];
const finding = (ruleId: string, severity: Severity, ...fixes: readonly Fix[]): Finding => ({
  ruleId,
  severity,
  message: '',
  said: { template: '', args: [] },
  range: { start: 0, end: 1 },
  related: [],
  fixes,
});

describe('the findings at a place', () => {
  it('are offered by item: what is worked out, then what is filled in, then what has no repair, the loud ones first', () =>
    deepEqual(
      itemsAtPlace([
        finding('no-placeholder', 'error'),
        finding('risks', 'info', blank),
        finding('doc-owner', 'warning', blank),
        finding('no-placeholder', 'error'),
        finding('consistent-totals', 'info', blank, sum),
      ]).map(({ ruleId, findings }) => [ruleId, findings.length]),
      [
        ['consistent-totals', 1],
        ['doc-owner', 1],
        ['risks', 1],
        ['no-placeholder', 2],
      ],
    ));
  it('are repaired by what is worked out before what is filled in, and have one answer when they have one', () => {
    deepEqual(
      repairsOf({ fixes: [blank, sum, other] }).map(({ title }) => title),
      ['Write 3', 'Write 4', 'Add an owner'],
    );
    deepEqual(
      [[], [blank], [blank, sum], [sum, other], [blank, blank]].map((fixes) => isDecided({ fixes })),
      [false, true, true, false, false],
    );
  });
  it('are left out where their fixes cannot be made, and the failure is noted', () => {
    const noted: unknown[] = [];
    const broken = Object.defineProperty({ ...finding('risks', 'info') }, 'fixes', {
      get: () => {
        throw new Error('no fix');
      },
    });
    const sound = finding('doc-owner', 'info', blank);
    deepEqual(
      mendable([broken, sound], (error) => noted.push(error)),
      [sound],
    );
    equal(noted.length, 1);
  });
  it('have plain names', () => {
    const named = (...findings: readonly Finding[]): string =>
      itemsAtPlace(findings)
        .map((item) => textOf(nameOf(item)))
        .join(', ');
    const open = finding('no-placeholder', 'info');
    equal(named(open), '1 blank');
    equal(named(open, open), '2 blanks');
    equal(
      named(finding('metric-baseline', 'info'), finding('no-vague-quality', 'info')),
      'Metric baseline, Vague quality',
    );
    equal(named(finding('okr-shape', 'info'), finding('okr-shape', 'info')), 'OKR structure (2)');
  });
});
