/** Milestones: those that came and went, their dates, and whether they are done. */
import type { StrategyDocument } from '../facts/document.js';
import { holdsBlank } from '../facts/blanks.js';
import { entriesOf } from '../facts/entries.js';
import type { Milestone } from '../facts/milestone.js';
import type { Concept } from '../outline/concepts.js';
import { isAbout, sectionAndParents } from '../outline/outline.js';
import { say } from '../result.js';
import { changed, shown, type Change } from './change.js';
import { dateChanges, type Dated } from './dated.js';
import { keyOfName, mentionsIn, plainWords } from './identity.js';
import { spanFrom } from './when.js';
import { phaseIn, withoutDates, type Phase } from './phase.js';
import { isStillNamed, matched, type Named, type Pair } from './match.js';

interface MilestoneFact extends Named {
  readonly milestone: Milestone;
  readonly dated: Dated | undefined;
  readonly done: boolean;
  /** What a phase holds, by their keys. */
  readonly holds: ReadonlySet<string>;
}

/** What the section below a heading lists. */
const heldBy = ({ source }: Milestone): ReadonlySet<string> =>
  new Set(source.shape === 'heading' ? entriesOf(source.section).map(({ name }) => keyOfName(name)) : []);

/** A phase with another name that holds the same things, most of them. */
const asPhases = {
  renamed: true,
  suits({ holds: one }: MilestoneFact, { holds: other }: MilestoneFact): boolean {
    const shared = [...one].filter((key) => other.has(key)).length;
    return shared > 1 && 2 * shared > Math.max(one.size, other.size);
  },
};

/** Names of list items are no longer, in UTF-16 code units. */
const cut = 80;

/** A milestone's name without the date in it; empty for a heading that is nothing but a period. */
function nameOf({ name, source }: Milestone, { options }: StrategyDocument): string {
  // A list item's name is cut where it is long.
  const isCut = source.shape === 'item' && name.length === cut && name.length < source.passage.text.length;
  const words = withoutDates(isCut ? name.replace(/\s+\S*$/, '…') : name, options.calendar);
  return /\p{L}{2}/u.test(words) ? words : '';
}

const horizons: readonly Concept[] = ['rollout-now', 'rollout-next', 'rollout-later'];

/** Whether an item is nothing but a link to something else, and nothing says when. */
function isReference({ source, dated, section }: Milestone): boolean {
  if (source.shape !== 'item' || dated === 'here' || dated === 'above' || isAbout(section, ...horizons)) return false;
  const { marks, text } = source.passage;
  return marks.some(({ type, start, end }) => type === 'link' && (end - start) * 2 > text.length);
}

/** What the decisions, risks and people of a plan stand below. */
const besidePlan: readonly Concept[] = [
  'approach',
  'principles',
  'decision-log',
  'risks',
  'competition',
  'team',
  'metrics',
  'learning',
];

/** Whether a row without a date stands below a heading about something else: the title of a roadmap makes no step of it. */
const isBeside = ({ source, dated, section }: Milestone): boolean =>
  source.shape === 'row' &&
  dated === undefined &&
  !source.table.columns.has('milestone') &&
  section.depth > 1 &&
  section.concepts.some((concept) => besidePlan.includes(concept)) &&
  !section.concepts.includes('timeline');

/** The words of a row or item besides its name, or the place of a phase. */
function restOf({ source, name }: Milestone, phase: Phase | undefined): string {
  if (source.shape === 'row')
    return source.row
      .map(({ text }) => text)
      .filter((text) => text !== name && text.trim() !== '')
      .map(plainWords)
      .join('\n');
  return source.shape === 'item' ? plainWords(source.passage.text.slice(name.length)) : (phase?.place ?? '');
}

/** The text that says when a milestone is due. */
function textWith({ source, section, time, dated }: Milestone): string {
  if (dated === 'above') return section.title;
  if (source.shape === 'heading') return source.section.title;
  if (source.shape === 'item') return source.passage.text;
  return source.row.find(({ text }) => time !== undefined && text.includes(time.text))?.text ?? '';
}

function factsOf(document: StrategyDocument): readonly MilestoneFact[] {
  const known = new Set<string>();
  return document.milestones.flatMap((milestone): MilestoneFact[] => {
    const name = nameOf(milestone, document);
    const phase = phaseIn(milestone.name, document.options.calendar);
    // "Phase 3: Pilot" is the pilot, whichever phase it is.
    const key = phase?.words ? phase.words : keyOfName(name);
    const { time, timeRange, nameRange, dated, done, date } = milestone;
    // A heading and the row below it may name one step.
    const same = `${key} ${time?.text ?? ''}`;
    if (key === '' || name === '' || holdsBlank(name) || isReference(milestone) || known.has(same)) return [];
    // What a log tells of the document's own versions is no step of the plan.
    if (isAbout(milestone.section, 'metadata') || isBeside(milestone)) return [];
    known.add(same);
    const isDue = date === 'stated' && time && (dated === 'here' || dated === 'above');
    const whole = isDue ? spanFrom(textWith(milestone), time, document.options.calendar) : undefined;
    return [
      {
        name,
        key,
        milestone,
        done,
        holds: heldBy(milestone),
        rest: restOf(milestone, phase),
        dated: whole && { time: whole, range: timeRange ?? nameRange },
      },
    ];
  });
}

function changesOf({ before, after, renamed }: Pair<MilestoneFact>, document: StrategyDocument): readonly Change[] {
  const about = shown(after.name);
  const places = { before: before.milestone.nameRange, after: after.milestone.nameRange };
  const changes: Change[] = [];
  if (renamed)
    changes.push(
      changed({
        kind: 'renamed',
        about,
        from: shown(before.name),
        to: about,
        said: say`"${shown(before.name)}" is now called "${about}".`,
        ...places,
      }),
    );
  if (before.done !== after.done)
    changes.push(
      after.done
        ? changed({ kind: 'milestone-done', about, said: say`"${about}" is done.`, ...places })
        : changed({
            kind: 'milestone-reopened',
            about,
            said: say`"${about}" was done and is now open again.`,
            ...places,
          }),
    );
  // When something was done is history; a date in passing says nothing of when it is due.
  const plans = !after.done && before.milestone.dated !== 'in passing' && after.milestone.dated !== 'in passing';
  return plans
    ? [...changes, ...dateChanges(about, before.dated, after.dated, places, document.options.calendar)]
    : changes;
}

/** Without those that stand below a phase which is among them: what came or went with it is said by it. */
function withoutParts(facts: readonly MilestoneFact[]): readonly MilestoneFact[] {
  const phases = new Set(
    facts.flatMap(({ milestone: { source } }) => (source.shape === 'heading' ? [source.section] : [])),
  );
  const isPart = ({ milestone: { source, section } }: MilestoneFact): boolean => {
    const own = source.shape === 'heading' ? source.section : undefined;
    return [...sectionAndParents(own ?? section)].some((each) => each !== own && phases.has(each));
  };
  return phases.size === 0 ? facts : facts.filter((fact) => !isPart(fact));
}

/** What became of the milestones of a document, and of their dates. */
export function milestoneChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  const { pairs, gone, fresh } = matched(factsOf(before), factsOf(after), asPhases);
  const [here, there] = [mentionsIn(before), mentionsIn(after)];
  return [
    ...pairs.flatMap((pair) => changesOf(pair, after)),
    ...withoutParts(gone.filter(({ done, name }) => !done && !isStillNamed(name, there, here))).map(
      ({ name, dated, milestone }) => {
        const about = shown(name);
        return changed({
          kind: 'milestone-gone',
          about,
          from: dated?.time.text ?? '',
          said: dated
            ? say`"${about}" was removed; it was due ${dated.time.text}.`
            : say`"${about}" was removed from the plan.`,
          before: milestone.nameRange,
        });
      },
    ),
    ...withoutParts(fresh.filter(({ done, name }) => !done && !isStillNamed(name, here, there))).map(
      ({ name, dated, milestone }) => {
        const about = shown(name);
        return changed({
          kind: 'milestone-new',
          about,
          to: dated?.time.text ?? '',
          said: dated ? say`"${about}" is new, due ${dated.time.text}.` : say`"${about}" is new in the plan.`,
          after: milestone.nameRange,
        });
      },
    ),
  ];
}
