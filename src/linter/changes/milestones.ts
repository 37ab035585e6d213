/** Milestones: those that came and went, their dates, and whether they are done. */
import type { Kind } from '../checklists/kind.js';
import type { StrategyDocument } from '../facts/document.js';
import { holdsBlank } from '../facts/blanks.js';
import { entriesOf } from '../facts/entries.js';
import type { Milestone } from '../facts/milestone.js';
import { isAbout, sectionAndParents } from '../outline/outline.js';
import { say } from '../result.js';
import { changed, shown, type Change } from './change.js';
import { dateChanges, type Dated } from './dated.js';
import { isSureStep } from './certain.js';
import { keyOfName, mentionsIn, plainWords } from './identity.js';
import { boldLead, nameByLead } from './lead.js';
import { spanFrom } from './when.js';
import { phaseIn, withoutDates, type Phase } from './phase.js';
import { sameStatus, statusChanged } from './status.js';
import { isDay, titleOf } from './title.js';
import { isStillNamed, matched, type Named, type Pair } from './match.js';

interface MilestoneFact extends Named {
  readonly milestone: Milestone;
  readonly dated: Dated | undefined;
  readonly done: boolean;
  /** How its name says that it stands; empty where it says nothing. */
  readonly status: string;
  /** Whether it is surely a step of the plan, and not one of something else. */
  readonly certain: boolean;
  /** "phase 2" of "Phase 2: Pilot"; empty for what is no phase. */
  readonly place: string;
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

/** A milestone's name without the date in it; empty for one that is nothing but a period, and for a part of a sentence. */
function nameOf(whole: string, source: Milestone['source'], { options }: StrategyDocument): string {
  const title = nameByLead(whole, source.shape === 'item' ? source.passage : undefined);
  // A list item's name is cut where it is long.
  const isCut = source.shape === 'item' && title.length === cut && title.length < source.passage.text.length;
  const words = withoutDates(isCut ? title.replace(/\s+\S*$/, '…') : title, options.calendar);
  const isPart = source.shape === 'item' && !isCut && /\([^)]*$/.test(words);
  return /\p{L}{2}/u.test(words) && !isPart && !isDay(words) ? words : '';
}

/** Whether an item is nothing but a link to something else, and nothing says when. */
function isReference({ source, dated, section }: Milestone): boolean {
  if (
    source.shape !== 'item' ||
    dated === 'here' ||
    dated === 'above' ||
    isAbout(section, 'rollout-now', 'rollout-next', 'rollout-later')
  )
    return false;
  const { marks, text } = source.passage;
  return marks.some(({ type, start, end }) => type === 'link' && (end - start) * 2 > text.length);
}

const isHeading = ({ source }: Milestone): boolean => source.shape === 'heading';

/** Beside phases that are headings, an item without a date or a box says something of them: "Effort: 12 weeks". */
const isRemark = ({ source, dated, time, section }: Milestone): boolean =>
  source.shape === 'item' &&
  (dated === undefined || !time?.interval) &&
  source.passage.item?.checked === undefined &&
  !isAbout(section, 'rollout-now', 'rollout-next', 'rollout-later');

/** The words of a row or item besides its name, or the place of a phase. */
function restOf({ source, name }: Milestone, phase: Phase | undefined): string {
  if (source.shape === 'row')
    return source.row
      .map(({ text }) => text)
      .filter((text) => text !== name && text.trim() !== '')
      .map(plainWords)
      .join('\n');
  if (source.shape !== 'item') return phase?.place ?? '';
  return plainWords(source.passage.text.slice(boldLead(source.passage)?.end ?? name.length));
}

/** The text that says when a milestone is due. */
function textWith({ source, section, time, dated }: Milestone): string {
  if (dated === 'above') return section.title;
  if (source.shape === 'heading') return source.section.title;
  if (source.shape === 'item') return source.passage.text;
  return source.row.find(({ text }) => time !== undefined && text.includes(time.text))?.text ?? '';
}

function factOf(milestone: Milestone, document: StrategyDocument, kind: Kind | null): MilestoneFact | undefined {
  const { time, timeRange, nameRange, dated, done, date, source } = milestone;
  const titled = titleOf(milestone.name, document);
  const name = nameOf(titled.name, source, document);
  const phase = phaseIn(titled.name, document.options.calendar);
  // "Phase 3: Pilot" is the pilot, whichever phase it is.
  const key = phase?.words ? phase.words : keyOfName(name);
  if (key === '' || name === '' || holdsBlank(name) || isReference(milestone)) return undefined;
  // What a log tells of the document's own versions is no step of the plan.
  if (isAbout(milestone.section, 'metadata')) return undefined;
  const isDue = date === 'stated' && time && (dated === 'here' || dated === 'above');
  const whole = isDue ? spanFrom(textWith(milestone), time, document.options.calendar) : undefined;
  return {
    name,
    key,
    milestone,
    done,
    status: titled.status,
    certain: isSureStep(milestone, document, { hasStatus: titled.status !== '', kind }),
    place: phase?.place ?? '',
    holds: heldBy(milestone),
    rest: restOf(milestone, phase),
    dated: whole && { time: whole, range: timeRange ?? nameRange },
  };
}

/** A heading and the row below it may name one step, and so may a summary of the phases that are headings elsewhere. */
function factsOf(document: StrategyDocument, kind: Kind | null): readonly MilestoneFact[] {
  const all = document.milestones.flatMap((milestone) => factOf(milestone, document, kind) ?? []);
  const phases = all.filter(({ certain, place, milestone }) => certain && place !== '' && isHeading(milestone));
  const first = new Map(phases.map((fact) => [fact.place, fact] as const).reverse());
  const known = new Set<string>();
  return all.filter((fact) => {
    const { key, place, milestone, dated, certain } = fact;
    const same = `${key} ${dated?.time.text ?? ''}`;
    if (!certain || known.has(same)) return false;
    known.add(same);
    if (first.size === 0 || isHeading(milestone)) return true;
    return place !== '' ? !first.has(place) : !isRemark(milestone);
  });
}

/** What became of the status that both versions say in the name of a step. */
function statusChange(
  before: MilestoneFact,
  after: MilestoneFact,
  places: Pick<Change, 'before' | 'after'>,
): Change | undefined {
  if (before.status === '' || after.status === '' || sameStatus(before.status, after.status)) return undefined;
  const [about, from, to] = [shown(after.name), shown(before.status), shown(after.status)];
  return statusChanged({ about, from, to, ...places });
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
  const stated = statusChange(before, after, places);
  if (stated) changes.push(stated);
  else if (before.done !== after.done)
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

/**
 * What became of the milestones of a document, and of their dates.
 * @param kind what the later version is
 */
export function milestoneChanges(
  before: StrategyDocument,
  after: StrategyDocument,
  kind: Kind | null,
): readonly Change[] {
  const { pairs, gone, fresh } = matched(factsOf(before, kind), factsOf(after, kind), asPhases);
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
