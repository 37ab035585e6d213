import { lowered } from '../../languages/index.js';
import type { Passage } from '../../outline/outline.js';
import type { StrategyDocument } from '../document.js';
import type { Announced } from './announcement.js';
import { isMeasure, type Patterns } from './announcing.js';
import { numberedTitle, type Numbered } from './numbered.js';

/** What is numbered, and no list of its own: stretches of time, and parts of texts and programs. */
const noThing = new RegExp(
  '^(?:week|day|month|year|quarter|hour|sprint|version|release|level|table|figure|slide|part|' +
    'section|chapter|appendix|issue|ticket|http|post|item|note|line|page|test|prd|adr|rfc|faq|woche|tag|monat|jahr|' +
    'quartal|semaine|jour|mois|ann[ée]e|trimestre|semana|d[ií]a|mes|mês|ano|año|mese|giorno|anno|settimana|[月日年週周回章節节図图表第月份])s?$',
  'u',
);
/** Before a number that is not that of all there are. */
const some = new RegExp(
  '(?<!\\p{L})(?:first|last|next|top|other|more|another|additional|further|remaining|any|each|every|these|those|' +
    'least|most|about|around|up to|after|within|only|both|than|every|per|of|or|and|previous|prior|later|earlier|' +
    'than|under|over|are|were|ersten|letzten|nächsten|premi[eè]res?|derni[eè]res?|primer[ao]s|últim[ao]s|primeir[ao]s|' +
    'prime|ultime|первые|последние)\\s*$',
  'iu',
);
/** Behind it. */
const others =
  /^\s*(?:done|left|remaining|to go|complete|completed|later|earlier|ahead|before|each|per|\(?[A-Za-z]*\d|behind|more)(?![\p{L}])/iu;
/** A plan that is said to have so many of them: "a three-phase rollout". */
const ofPlan =
  /^[\s-]*(?:plan|roadmap|rollout|roll-out|approach|strategy|program(?:me)?|timeline|implementation|path|journey)\b/i;
/** Words before what is counted that make it no other thing. */
const plain = new RegExp(
  '^(?:main|key|core|strategic|distinct|major|big|clear|broad|sequential|consecutive|implementation|' +
    'delivery|development|rollout|project)$',
  'iu',
);

/** Whether a word names several of what another names one of: "phases", "Phasen", "fasi", "этапа". */
function isSeveral(word: string, one: string): boolean {
  if (word === one) return /[^\u0000-\u024F]/.test(one) ? one.length <= 4 : false;
  let same = 0;
  while (same < one.length && word[same] === one[same]) same += 1;
  return same >= 3 && one.length - same <= 1 && word.length - same >= 1 && word.length - same <= 2;
}

/** Things that are told apart by numbers, all of one name, from the first to the last. */
interface Series {
  readonly name: string;
  readonly members: readonly Numbered[];
  /** How many there are; the one with the number 0 may be counted or not. */
  readonly counts: readonly number[];
}

/** The series of a document's titles, where each name has but one, none is missing, and no other is spoken of. */
function seriesIn({ outline }: StrategyDocument): readonly Series[] {
  const byName = new Map<string, Map<number, Numbered>>();
  const twice = new Set<string>();
  const unsure = new Set<string>();
  for (const { title, titleRange } of outline.sections) {
    const each = numberedTitle(title, titleRange);
    if (!each || noThing.test(each.name) || isMeasure(each.name)) continue;
    if (!each.sure) unsure.add(each.name);
    const known = byName.get(each.name) ?? new Map<number, Numbered>();
    byName.set(each.name, known);
    if (known.has(each.number)) twice.add(each.name);
    else known.set(each.number, each);
  }
  return [...byName].flatMap(([name, members]): readonly Series[] => {
    const numbers = [...members.keys()];
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    if (unsure.has(name) || least > 1 || numbers.length < 2 || most - least + 1 !== numbers.length) return [];
    if (twice.has(name) && isRestarted(name, numbers.length, outline.sections)) return [];
    const further = new RegExp(`(?<!\\p{L})${name}s?\\s*#?(\\d{1,2})(?!\\d)`, 'giu');
    const spokenOf = outline.passages.some(({ text }) =>
      [...text.matchAll(further)].some(([, number]) => Number(number) > most),
    );
    const counts = least === 0 ? [numbers.length, numbers.length - 1] : [numbers.length];
    return spokenOf ? [] : [{ name, members: [...members.values()], counts }];
  });
}

/** Whether a name has several series of unlike length: then nobody knows which of them is meant. */
function isRestarted(name: string, length: number, sections: StrategyDocument['outline']['sections']): boolean {
  const lengths = new Map<unknown, number>();
  for (const { title, titleRange, parent } of sections)
    if (numberedTitle(title, titleRange)?.name === name) lengths.set(parent, (lengths.get(parent) ?? 0) + 1);
  return [...lengths.values()].some((each) => each !== length);
}

/** Whether a number before the name of a series is meant as that of all its members. */
function meansAll(passage: Passage, start: number, end: number, hyphened: boolean): boolean {
  const { text } = passage;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return !some.test(before) && !others.test(after) && (!hyphened || ofPlan.test(after));
}

/** Numbers of things that are told apart by their numbers elsewhere: "in three phases" where four are described. */
export function inSeries(document: StrategyDocument, { counted, countOf }: Patterns): readonly Announced[] {
  const all = seriesIn(document);
  if (all.length === 0) return [];
  return document.outline.passages.flatMap((passage) =>
    [...passage.text.matchAll(counted)].flatMap((match): readonly Announced[] => {
      const { count: word = '', things = '', gap = '' } = match.groups ?? {};
      const [first = '', second] = lowered(things).split(/[\s-]/);
      const named = (each: string): Series | undefined =>
        all.find(({ name }) => isSeveral(each, name) || (gap === '-' && each === name));
      const own = named(first);
      const series = own ?? (second !== undefined && plain.test(first) ? named(second) : undefined);
      const count = countOf(word);
      if (!series || !(count >= 2)) return [];
      const shown = own ? things.slice(0, first.length) : things;
      const end = match.index + word.length + gap.length + shown.length;
      if (!meansAll(passage, match.index, end, gap === '-' && first === series.name)) return [];
      const fits = series.counts.includes(count);
      return [
        {
          text: `${word}${gap}${shown}`,
          count: fits ? series.members.length : count,
          passage,
          start: match.index,
          end: match.index + word.length,
          listed: series.members.map(({ range }) => range),
          how: 'series',
        },
      ];
    }),
  );
}
