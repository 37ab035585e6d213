import type { StrategyDocument } from './document.js';
import { isBlank } from './blanks.js';
import type { Section } from '../outline/outline.js';
import { entriesOf } from './entries.js';
import { contentOf } from './evidence.js';
import { namesPerson, namesTeam, peopleIn } from './owner.js';
import { perDocument } from './perDocument.js';
import { responsibilitiesOf } from './responsibility.js';
import { cellOf } from './tables.js';
import { isNoneYet } from './value.js';

/** Who a label such as "Owner" or "Approver" names. */
const roles = ['owner', 'team', 'approver', 'contributors'] as const;

/** Whether a section lists one or two people, who know who does what. */
const isPair = (section: Section): boolean => {
  const entries = entriesOf(section);
  return section.concepts.includes('team') && entries.length > 0 && entries.length < 3;
};

/**
 * Whether a document shares its work among several: it has a section about its team or those who take part, says who is
 * responsible for what, or names two owners. Where one person or two, or nobody in particular, do everything, nobody asks
 * who does a part of it.
 */
export const sharesWork = perDocument((document: StrategyDocument): boolean => {
  const sections = document.outline.sections.filter(
    (section) =>
      section.concepts.some(
        (concept) => concept === 'team' || concept === 'decision-rights' || concept === 'communication',
      ) &&
      section.depth > 0 &&
      contentOf(section) === 'filled',
  );
  if (sections.some(isPair)) return false;
  if (sections.length > 0) return true;
  if (document.tables.some((table) => responsibilitiesOf(table).length > 0)) return true;
  const labelled = document.fields
    .filter(({ names }) => roles.some((role) => (names as readonly string[]).includes(role)))
    .map(({ value }) => value);
  const inTables = document.tables.flatMap((table) => table.rows.map((row) => cellOf(table, row, 'owner')?.text ?? ''));
  const people = [...labelled, ...inTables]
    .filter((value) => !isBlank(value) && !isNoneYet(value))
    .flatMap((value) => {
      const each = peopleIn(value);
      return each.length > 0 ? each : namesPerson(value) || namesTeam(value) ? [value] : [];
    });
  return new Set(people.map((each) => each.trim().toLowerCase())).size > 1;
});
