import { scopedIn, type Scoped } from '../../facts/scope.js';
import { sectionAndParents, type Section } from '../../outline/outline.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** Whether what is said in one section holds for another: it stands in the section that holds the first one. */
function holdsFor({ parent }: Section, other: Section): boolean {
  if (!parent || parent.depth <= 1) return true;
  for (const each of sectionAndParents(other)) if (each === parent) return true;
  return false;
}

/** Whether two lists say of one thing that it is done first and that it is not. */
const contradict = (one: Scoped, other: Scoped): boolean =>
  one.key === other.key &&
  one.standing !== other.standing &&
  (one.standing === 'first' || other.standing === 'first') &&
  (holdsFor(one.section, other.section) || holdsFor(other.section, one.section));

export const consistentScope: Rule = {
  id: 'consistent-scope',
  checklist: 'strategy',
  statement: 'What is done first is not left for later, or out, elsewhere.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  check(document, report) {
    const all = scopedIn(document);
    const told = new Set<string>();
    for (const [index, each] of all.entries()) {
      const other = told.has(each.key) ? undefined : all.slice(0, index).find((before) => contradict(before, each));
      if (!other) continue;
      told.add(each.key);
      report(
        each.range,
        say`"${each.name}" stands under "${each.by}" here and under "${other.by}" elsewhere: keep one.`,
        {
          related: [there(other.range, say`Under "${other.by}".`)],
        },
      );
    }
    return judged(all.length, told.size, all.at(0)?.range);
  },
};
