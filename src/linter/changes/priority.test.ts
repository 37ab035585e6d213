import { deepEqual, equal } from 'node:assert/strict';
import { isOverRequirements, isScopeColumn, marked, priorityIn } from './priority.js';

describe('the words of priorities and requirements', () => {
  it('name a priority at the beginning of a title', () =>
    deepEqual(
      ['P0', '1. Must have', 'Must haves (launch)', 'P1: search', 'Should-have features', '必須', 'Обязательно'].map(
        priorityIn,
      ),
      ['p0', 'must', 'must', 'p1', 'should', '必須', 'обязательно'],
    ));
  it('name none where they are part of a sentence, in any script', () =>
    deepEqual(['Must we wait?', 'P0st offices', 'これは必須', 'это обязательно', 'Can do'].map(priorityIn), [
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]));
  it('stand over requirements', () =>
    deepEqual(
      [
        'Functional requirements',
        '7. Non-functional requirements',
        'In scope:',
        'MVP features',
        'Anforderungen',
        '功能需求',
      ].map(isOverRequirements),
      [true, true, true, true, true, true],
    ));
  it('do not where the title goes on', () =>
    deepEqual(['Requirements of banks for partners', '需求分析', 'MVP diagnosis categories'].map(isOverRequirements), [
      false,
      false,
      false,
    ]));
  it('are those of columns for scope', () =>
    deepEqual(['Release', 'MoSCoW', 'Fase', 'Phase of the moon'].map(isScopeColumn), [true, true, true, false]));
  it('mark an item before, behind and inside of it', () => {
    deepEqual(marked('[P1] Import of hours'), { name: 'Import of hours', priority: 'P1' });
    deepEqual(marked('P0: Import of hours'), { name: 'Import of hours', priority: 'P0' });
    deepEqual(marked('Import of hours (must have)'), { name: 'Import of hours', priority: 'must have' });
    equal(marked('Import of hours (mustard)'), undefined);
  });
});
