/** Requirements: those that came and went. */
import { holdsBlank } from '../facts/blanks.js';
import type { StrategyDocument } from '../facts/document.js';
import { entriesOf, type Entry } from '../facts/entries.js';
import { isPlan } from '../facts/evidence.js';
import { numberedStage } from '../facts/steps.js';
import { isNumbering } from '../facts/tables.js';
import { isAbout, type Section } from '../outline/outline.js';
import { say } from '../result.js';
import type { Range } from '../text/text.js';
import { changed, shown, type Change } from './change.js';
import { keyOfName, mentionsIn, plainWords, shareHalf } from './identity.js';
import { nameByLead } from './lead.js';
import { isStillNamed, matched, type Named } from './match.js';
import { phaseIn } from './phase.js';
import { isOverRequirements, marked } from './priority.js';

interface Requirement extends Named {
  readonly range: Range;
  /** What it stands below. */
  readonly title: string;
  /** By what its author numbers it: "FR-12"; empty where it has no such number. */
  readonly id: string;
}

/** Whether a section lists requirements: by its title, or by a priority or version that it names. */
function listsRequirements(section: Section, { options }: StrategyDocument): boolean {
  const { title, depth } = section;
  if (depth < 2 || isAbout(section, 'non-goals', 'metrics', 'risks', 'open-questions', 'metadata')) return false;
  // "v0.2 Larger rosters" tells of one thing, and its items of that.
  return isOverRequirements(title) || (!numberedStage.test(title) && phaseIn(title, options.calendar)?.words === '');
}

/** An entry as a requirement; of one that begins with its number, what follows. */
function requirementOf({ name, text, nameRange, shape, passage }: Entry, section: Section): Requirement {
  const id = isNumbering(name) ? name.replace(/\W+/g, '').toLowerCase() : '';
  const rest = text.slice(text.indexOf(name) + name.length);
  const [line = ''] = (id === '' ? name : rest.replace(/^[\s|:：)*—–.-]+/, '')).split(/\n|\s\|\s/);
  const title = nameByLead(line, shape === 'item' ? passage : undefined);
  const own = marked(title)?.name ?? title;
  return {
    name: own,
    key: keyOfName(own),
    rest: id === '' && shape !== 'heading' ? plainWords(rest) : '',
    range: nameRange,
    title: section.title,
    id: /[a-z]/.test(id) ? id : '',
  };
}

/** What a document requires; each thing once. */
function requirementsIn(document: StrategyDocument): readonly Requirement[] {
  const known = new Set<string>();
  return document.outline.sections
    .filter((section) => listsRequirements(section, document))
    .flatMap((section) =>
      entriesOf(section)
        .filter(({ shape, passage, name }) => shape !== 'heading' && isPlan(passage) && !/[:：]$/.test(name))
        .map((entry) => requirementOf(entry, section)),
    )
    .filter(
      ({ name, key }) => key !== '' && /\p{L}{2}/u.test(name) && !holdsBlank(name) && !known.has(key) && known.add(key),
    );
}

/** A requirement that keeps its number is the same in other words, and so is one that still shares half of them. */
const asNumbered = {
  renamed: false,
  suits: (one: Requirement, other: Requirement): boolean =>
    (one.id !== '' && one.id === other.id) || shareHalf(one.name, other.name),
};

/** What became of the requirements of a document; what is named elsewhere in the other version was moved. */
export function requirementChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  const { gone, fresh } = matched(requirementsIn(before), requirementsIn(after), asNumbered);
  const [here, there] = [mentionsIn(before), mentionsIn(after)];
  return [
    ...gone
      .filter(({ name }) => !isStillNamed(name, there, here))
      .map(({ name, title, range }) => {
        const [about, from] = [shown(name), shown(title)];
        return changed({
          kind: 'requirement-gone',
          about,
          from,
          said: say`"${about}" was removed from "${from}".`,
          before: range,
        });
      }),
    ...fresh
      .filter(({ name }) => !isStillNamed(name, here, there))
      .map(({ name, title, range }) => {
        const [about, to] = [shown(name), shown(title)];
        return changed({ kind: 'requirement-new', about, to, said: say`"${about}" is new in "${to}".`, after: range });
      }),
  ];
}
