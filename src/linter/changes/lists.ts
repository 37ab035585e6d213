/** What became of what a document lists: risks, non-goals, the reasons to stop, open questions. */
import type { StrategyDocument } from '../facts/document.js';
import type { Concept } from '../outline/concepts.js';
import { say, type Message } from '../result.js';
import { changed, isCut, shown, type Change, type ChangeKind } from './change.js';
import { otherNumbers } from './amounts.js';
import { isPartOf, mentionsIn } from './identity.js';
import { listed, type Listed } from './listed.js';
import { isStillNamed, matched } from './match.js';

/** How a kind of list speaks of what came and went. */
interface ListWords {
  readonly concept: Concept;
  readonly fresh: { readonly kind: ChangeKind; said(about: string): Message };
  readonly gone: { readonly kind: ChangeKind; said(about: string): Message };
}

const lists: readonly ListWords[] = [
  {
    concept: 'non-goals',
    fresh: { kind: 'non-goal-new', said: (about) => say`"${about}" is now ruled out.` },
    gone: { kind: 'non-goal-gone', said: (about) => say`"${about}" is no longer ruled out.` },
  },
  {
    concept: 'risks',
    fresh: { kind: 'risk-new', said: (about) => say`The risk "${about}" is new.` },
    gone: { kind: 'risk-gone', said: (about) => say`The risk "${about}" was removed.` },
  },
  {
    concept: 'kill-criteria',
    fresh: { kind: 'kill-criterion-new', said: (about) => say`There is a new stop condition: "${about}".` },
    gone: { kind: 'kill-criterion-gone', said: (about) => say`A stop condition was removed: "${about}".` },
  },
  {
    concept: 'open-questions',
    fresh: { kind: 'question-new', said: (about) => say`The open question "${about}" is new.` },
    gone: { kind: 'question-gone', said: (about) => say`The question "${about}" is no longer open.` },
  },
];

/** What became of the numbers of a reason to stop; of one that is too long to be shown, the number alone. */
function thresholdChange(was: Listed, is: Listed): Change | undefined {
  const others = otherNumbers(was.text, is.text);
  if (others?.length === 0) return undefined;
  const [[from, to], places] = [[shown(was.name), shown(is.name)], { before: was.range, after: is.range }];
  const [first, ...more] = others ?? [];
  const parts = { ...places, kind: 'kill-criterion-changed', about: to } as const;
  return first && more.length === 0 && (isCut(was.name) || isCut(is.name))
    ? changed({
        ...parts,
        ...first,
        said: say`A reason to stop says ${first.to} instead of ${first.from}: "${to}".`,
      })
    : changed({ ...parts, from, to, said: say`A stop condition was changed from "${from}" to "${to}".` });
}

/** A name that is left of another, of which a part was taken. */
const asParts = {
  renamed: false,
  suits: (one: Listed, other: Listed): boolean => isPartOf(one, other) || isPartOf(other, one),
};

/** What became of something ruled out of which a part was taken, or to which one was added. */
function partChange(was: Listed, is: Listed): Change | undefined {
  const lost = isPartOf(is, was);
  if (!lost && !isPartOf(was, is)) return undefined;
  const [from, to] = [shown(was.name), shown(is.name)];
  return changed({
    kind: lost ? 'non-goal-gone' : 'non-goal-new',
    about: to,
    from,
    to,
    said: say`What is ruled out is "${to}" instead of "${from}".`,
    before: was.range,
    after: is.range,
  });
}

/**
 * What became of the things of one list. Where a version has none at all, what was listed may stand in it under a heading
 * that is not known for one: then only what it does not name is said to be gone.
 */
function listChanges(words: ListWords, before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  const [old, now] = [listed(before, words.concept), listed(after, words.concept)];
  const { pairs, gone, fresh } = matched(old, now, words.concept === 'non-goals' ? asParts : undefined);
  const [here, there] = [mentionsIn(before), mentionsIn(after)];
  const paired = pairs.flatMap(({ before: was, after: is, renamed }): Change[] => {
    const [from, to] = [shown(was.name), shown(is.name)];
    const parts = { about: to, from, to, before: was.range, after: is.range };
    if (words.concept === 'kill-criteria') {
      const change = thresholdChange(was, is);
      if (change) return [change];
    }
    if (words.concept === 'non-goals') {
      const change = partChange(was, is);
      if (change) return [change];
    }
    return renamed ? [changed({ ...parts, kind: 'renamed', said: say`"${from}" is now called "${to}".` })] : [];
  });
  return [
    ...paired,
    ...gone
      .filter(({ name }) => now.length > 0 || !isStillNamed(name, there, here))
      .map(({ name, range }) => {
        const about = shown(name);
        return changed({ kind: words.gone.kind, about, from: about, said: words.gone.said(about), before: range });
      }),
    ...fresh
      .filter(({ name }) => old.length > 0 || !isStillNamed(name, here, there))
      .map(({ name, range }) => {
        const about = shown(name);
        return changed({ kind: words.fresh.kind, about, to: about, said: words.fresh.said(about), after: range });
      }),
  ];
}

/** What became of non-goals, risks, reasons to stop and open questions. */
export function listedChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  return lists.flatMap((words) => listChanges(words, before, after));
}
