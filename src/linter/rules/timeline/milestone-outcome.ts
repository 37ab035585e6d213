import { isNumberSign } from '../../facts/tables.js';
import { beginsWith } from '../../facts/wording.js';
import { columnRolesOf } from '../../outline/concepts.js';
import type { Milestone } from '../../facts/milestone.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';
import { milestoneFix } from './milestone-date.js';

export const milestoneOutcome: Rule = {
  id: 'milestone-outcome',
  checklist: 'timeline',
  statement: 'Milestones say what they change, not only what is built.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  needs: ['timeline'],
  check(document, report) {
    // A column of a kind that we do not know may well say what the milestone is for.
    const plain = ({ source }: Milestone): boolean =>
      source.shape === 'row' &&
      source.table.header.every(
        (cell) =>
          isNumberSign(cell.text) ||
          columnRolesOf(cell.text).some((role) => ['milestone', 'when', 'owner', 'status'].includes(role)),
      );
    const rows = document.milestones.filter((milestone) => plain(milestone) && !milestone.done);
    const bare = rows.filter((milestone) => milestone.outcome === 'absent' && beginsWith('building', milestone.name));
    const tables = new Map(
      bare.map((milestone) => [milestone.source.shape === 'row' ? milestone.source.table : undefined, milestone]),
    );
    for (const [table, first] of tables) {
      const inTable = bare.filter((milestone) => milestone.source.shape === 'row' && milestone.source.table === table);
      const without = table?.columns.has('outcome') ? inTable : [first];
      for (const milestone of without) {
        report(
          milestone.nameRange,
          inTable.length > 1 && without.length === 1
            ? say`${inTable.length} milestones here say what is built, not what it changes: add a goal or a metric to each.`
            : say`"${milestone.name}" says what is built, not what it changes: add the goal or metric it serves.`,
          { fixes: () => [milestoneFix(milestone, document, 'outcome', 'Goal', '[Goal]', '')] },
        );
      }
    }
    return judged(rows.length, bare.length, rows.at(0)?.nameRange);
  },
};
