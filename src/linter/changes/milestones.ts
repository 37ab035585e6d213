/** Milestones: those that came and went, their dates, and whether they are done. */
import type { StrategyDocument } from '../facts/document.js';
import { holdsBlank } from '../facts/blanks.js';
import type { Milestone } from '../facts/milestone.js';
import { timesIn } from '../facts/time.js';
import { say } from '../result.js';
import { changed, shown, type Change } from './change.js';
import { dateChanges, type Dated } from './dated.js';
import { keyOfName, mentionsIn, plainWords } from './identity.js';
import { isStillNamed, matched, type Named, type Pair } from './match.js';

interface MilestoneFact extends Named {
  readonly milestone: Milestone;
  readonly dated: Dated | undefined;
  readonly done: boolean;
}

/** A milestone's name without the date in it; empty for a heading that is nothing but a period. */
function nameOf({ name }: Milestone, { options }: StrategyDocument): string {
  const times = timesIn(name, options.calendar).filter(({ precision }) => precision !== 'relative');
  // From the end, so that what stands before keeps its place.
  const bare = times.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, name);
  return /\p{L}/u.test(bare.replace(/\([^\p{L}]*\)/gu, ''))
    ? bare
        .replace(/\(\s*[,;–—-]?\s*\)/g, ' ')
        .replace(/^[\s:–—|✅☑✔-]+|[\s:–—|✅☑✔-]+$/gu, '')
        .replace(/\s+/g, ' ')
    : '';
}

/** The words of a row or item besides its name and its date. */
function restOf({ source, name }: Milestone): string {
  if (source.shape === 'row')
    return source.row
      .map(({ text }) => text)
      .filter((text) => text !== name && text.trim() !== '')
      .map(plainWords)
      .join('\n');
  return source.shape === 'item' ? plainWords(source.passage.text.slice(name.length)) : '';
}

function factsOf(document: StrategyDocument): readonly MilestoneFact[] {
  const known = new Set<string>();
  return document.milestones.flatMap((milestone): MilestoneFact[] => {
    const name = nameOf(milestone, document);
    const key = keyOfName(name);
    const { time, timeRange, nameRange, dated, done, date } = milestone;
    // A heading and the row below it may name one step.
    const same = `${key} ${time?.text ?? ''}`;
    if (key === '' || holdsBlank(name) || known.has(same)) return [];
    known.add(same);
    const isDue = date === 'stated' && time && (dated === 'here' || dated === 'above');
    return [
      {
        name,
        key,
        milestone,
        done,
        rest: restOf(milestone),
        dated: isDue ? { time, range: timeRange ?? nameRange } : undefined,
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
        said: say`"${shown(before.name)}" is called "${about}" now.`,
        ...places,
      }),
    );
  if (before.done !== after.done)
    changes.push(
      after.done
        ? changed({ kind: 'milestone-done', about, said: say`"${about}" is done.`, ...places })
        : changed({ kind: 'milestone-reopened', about, said: say`"${about}" was done, and is open again.`, ...places }),
    );
  // When something was done is history; a date in passing says nothing of when it is due.
  const plans = !after.done && before.milestone.dated !== 'in passing' && after.milestone.dated !== 'in passing';
  return plans
    ? [...changes, ...dateChanges(about, before.dated, after.dated, places, document.options.calendar)]
    : changes;
}

/** What became of the milestones of a document, and of their dates. */
export function milestoneChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  const { pairs, gone, fresh } = matched(factsOf(before), factsOf(after));
  const [here, there] = [mentionsIn(before), mentionsIn(after)];
  return [
    ...pairs.flatMap((pair) => changesOf(pair, after)),
    ...gone
      .filter(({ done, name }) => !done && !isStillNamed(name, there, here))
      .map(({ name, dated, milestone }) => {
        const about = shown(name);
        return changed({
          kind: 'milestone-gone',
          about,
          from: dated?.time.text ?? '',
          said: dated
            ? say`"${about}" is gone; it was due ${dated.time.text}.`
            : say`"${about}" is gone from the plan.`,
          before: milestone.nameRange,
        });
      }),
    ...fresh
      .filter(({ done, name }) => !done && !isStillNamed(name, here, there))
      .map(({ name, dated, milestone }) => {
        const about = shown(name);
        return changed({
          kind: 'milestone-new',
          about,
          to: dated?.time.text ?? '',
          said: dated ? say`"${about}" is new, due ${dated.time.text}.` : say`"${about}" is new in the plan.`,
          after: milestone.nameRange,
        });
      }),
  ];
}
