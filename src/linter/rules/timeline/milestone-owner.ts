import { isDated } from '../../facts/horizons.js';
import type { Sequence } from '../../facts/milestone.js';
import { isPlan } from '../../facts/evidence.js';
import { assignsPerson } from '../../facts/owner.js';
import { sharesWork } from '../../facts/sharing.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { met, missing, notEvaluated, verdictOf, type Rule } from '../rule.js';
import { milestoneFix } from './milestone-date.js';

/** Whether most milestones of a run name a person, so that one without stands out. */
function mostly(sequence: Sequence): boolean {
  return (
    sequence.milestones.filter((milestone) => milestone.owner !== 'absent').length * 2 >= sequence.milestones.length
  );
}

export const milestoneOwner: Rule = {
  id: 'milestone-owner',
  checklist: 'timeline',
  statement: 'Milestones name who is accountable for them.',
  severity: 'info',
  nature: 'structure',
  check(document, report) {
    const instances = [];
    for (const sequence of document.sequences) {
      const owned = sequence.milestones.some((milestone) => milestone.owner !== 'absent');
      for (const milestone of sequence.milestones) {
        if (milestone.done && !owned) continue;
        instances.push({ passes: milestone.owner === 'stated', range: milestone.nameRange });
        // A plan that names owners nowhere is told so once, not row by row.
        if (
          owned &&
          milestone.owner === 'absent' &&
          !milestone.done &&
          milestone.source.shape === 'row' &&
          mostly(sequence)
        )
          report(milestone.nameRange, say`"${milestone.name}" has no owner, unlike its neighbours: name one person.`, {
            fixes: () => [milestoneFix(milestone, document, 'owner', 'Owner', '[Owner]', '([Owner])')],
          });
      }
    }
    if (instances.some((instance) => instance.passes)) return verdictOf(instances);
    const table = document.tables.find(
      (each) =>
        each.columns.has('owner') &&
        !each.columns.has('risk') &&
        !each.columns.has('metric') &&
        each.rows.some((row) => (row[each.columns.get('owner') ?? -1]?.text.trim().length ?? 0) > 2),
    );
    if (table) return met(table.header[table.columns.get('owner') ?? 0]?.source());
    const assigned = document.outline.passages.find(
      (passage) =>
        passage.kind !== 'heading' &&
        passage.kind !== 'cell' &&
        isPlan(passage) &&
        !isAbout(passage.section, 'metadata', 'competition') &&
        passage.section.depth > 0 &&
        !document.fields.some(
          (field) => field.passage === passage && field.names.includes('owner') && field.shape === 'line',
        ) &&
        assignsPerson(passage.text),
    );
    if (assigned) return met(assigned.source());
    // What a market or prices go through, and steps without dates, are nobody's to deliver by a day.
    const first = document.sequences
      .filter(
        (each) => isDated(each) && !isAbout(each.section, 'go-to-market', 'pricing', 'projections', 'unit-economics'),
      )
      .flatMap(({ milestones }) => milestones)
      .find((milestone) => !milestone.done);
    // Where one or two do it all, or whoever wants to, nobody asks for a name at each step.
    if (!first || !sharesWork(document)) return notEvaluated;
    if (!document.milestones.some((milestone) => milestone.owner === 'open'))
      report(first.nameRange, 'The milestones have no owner: name one accountable person for each.', {
        fixes: () => [milestoneFix(first, document, 'owner', 'Owner', '[Owner]', '([Owner])')],
      });
    return missing;
  },
};
