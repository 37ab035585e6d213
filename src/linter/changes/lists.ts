/** What a document lists: risks, non-goals, the reasons to stop, open questions. */
import { holdsBlank } from '../facts/blanks.js';
import type { StrategyDocument } from '../facts/document.js';
import { entriesOf, type Entry } from '../facts/entries.js';
import { isPlan } from '../facts/evidence.js';
import { keyOfWords } from '../facts/quantities/naming.js';
import { numberedStage } from '../facts/steps.js';
import { isNoneYet } from '../facts/value.js';
import { fieldsOf, type Concept } from '../outline/concepts.js';
import { sectionAndParents, type Section } from '../outline/outline.js';
import { say, type Message } from '../result.js';
import type { Range } from '../text/text.js';
import { changed, isCut, shown, type Change, type ChangeKind } from './change.js';
import { otherNumbers } from './amounts.js';
import { isPartOf, keyOfName, mentionsIn } from './identity.js';
import { isAnswered, putsOff } from './listWords.js';
import { isStillNamed, matched, type Named } from './match.js';

/** One thing of a list. */
export interface Listed extends Named {
  readonly range: Range;
  /** Everything that is said of it. */
  readonly text: string;
}

/** Whether the items below a heading say more of it, as "Likelihood: high" does, and are not things of their own. */
const describesHeading = (entries: readonly Entry[]): boolean =>
  entries.filter(({ name }) => fieldsOf(name).length > 0).length * 2 > entries.length;

/** A title that names several things: "Goals and non-goals". */
const joined = /\s(?:and|&|vs\.?|und|et|y|e)\s|\//i;

/** The sections below one that names several things which are about the one; the section itself where there are none. */
function ownParts(section: Section, concept: Concept): readonly Section[] {
  const parts = joined.test(section.title) ? section.children.filter(({ concepts }) => concepts.includes(concept)) : [];
  return parts.length > 0 ? parts : [section];
}

/** What a section lists, headings below it included that only part its list. */
function leavesOf(section: Section): readonly Entry[] {
  return entriesOf(section).flatMap((entry): readonly Entry[] => {
    if (entry.shape !== 'heading') return [entry];
    const below = leavesOf(entry.section);
    return below.length > 1 && !describesHeading(below) ? below : [entry];
  });
}

/** Struck through, or ticked off: no longer on the list. */
function isStruck({ passage }: Entry): boolean {
  return (
    passage.item?.checked === true ||
    passage.marks.some(({ type, start, end }) => type === 'delete' && (end - start) * 2 > passage.text.length)
  );
}

/** Whether what is called "exit criteria", or stands below a phase, says when something is done rather than when to stop; a loss
 * is what a person suffers. */
function saysWhenDone(title: string, section: Section): boolean {
  return /\b(?:exit|loss)\b/i.test(title) || [...sectionAndParents(section)].some(isPhase);
}

/** A numbered phase, or a part of the document about them; the title of a roadmap says nothing of its sections. */
const isPhase = ({ title, depth, concepts }: Section): boolean =>
  numberedStage.test(title) || (depth > 1 && concepts.includes('timeline'));

/** The outermost sections that are about something. */
function sectionsAbout(document: StrategyDocument, concept: Concept): readonly Section[] {
  return document.outline.sections.filter((section) => {
    const [own, ...above] = sectionAndParents(section);
    return (
      own?.concepts.includes(concept) === true &&
      !above.some(({ concepts }) => concepts.includes(concept)) &&
      !(concept === 'kill-criteria' && saysWhenDone(section.title, section)) &&
      !(concept === 'non-goals' && putsOff(section.title, document))
    );
  });
}

/** What a document lists under headings and labels of a concept. */
export function listed(document: StrategyDocument, concept: Concept): readonly Listed[] {
  const entries = sectionsAbout(document, concept)
    .flatMap((section) => ownParts(section, concept))
    .flatMap(leavesOf)
    .filter((entry) => !isStruck(entry) && isPlan(entry.passage))
    .filter(({ text }) => concept !== 'open-questions' || !isAnswered(text, document));
  const own = entries.map((entry): Listed => ({
    ...namedBy(concept, entry),
    range: entry.nameRange,
    text: entry.text,
  }));
  const told = new Set(entries.map(({ passage }) => passage));
  const labelled = document.fields
    .filter(
      ({ concepts, value, passage, section, label }) =>
        concepts.includes(concept) &&
        value !== '' &&
        passage !== undefined &&
        !told.has(passage) &&
        !(concept === 'kill-criteria' && saysWhenDone(label, section)),
    )
    .map(({ value, valueRange }): Listed => ({ ...keyed(concept, value, ''), range: valueRange, text: value }));
  const known = new Set<string>();
  return [...own, ...labelled].filter(
    ({ name, key }) => key !== '' && !holdsBlank(name) && !isNoneYet(name) && !known.has(key) && known.add(key),
  );
}

/** A reason to stop is known by its words alone: its threshold is what may change. */
function keyed(concept: Concept, name: string, rest: string): Named {
  const words = concept === 'kill-criteria' ? keyOfWords(name) : '';
  return { name, key: words === '' ? keyOfName(name) : words, rest };
}

function namedBy(concept: Concept, { name, text, shape }: Entry): Named {
  const whole = concept === 'kill-criteria' ? (text.split('\n')[0] ?? name) : name;
  const rest = shape === 'heading' ? '' : text.slice(text.indexOf(name) + name.length).trim();
  return keyed(concept, whole.replace(/\s\|\s/g, ', '), rest.replace(/\s\|\s/g, '\n').trim());
}

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
