import { sectionAndParents, type Passage, type Section } from '../outline/outline.js';
import type { StrategyDocument } from './document.js';
import { doneMark } from './milestones/done.js';

/** A box to tick. */
interface Task {
  readonly passage: Passage;
  readonly ticked: boolean;
}

/** Something that is said to be done, with a box below it that is open. */
export interface Unfinished {
  /** What is said to be done: an item with a tick, or a title with a mark. */
  readonly passage: Passage;
  readonly title: boolean;
  readonly name: string;
  readonly open: readonly Passage[];
}

/** A number of boxes that are said to be ticked, with those that are. */
export interface Progress {
  readonly passage: Passage;
  /** Where the number of ticked boxes stands in the passage. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly stated: number;
  readonly ticked: number;
  readonly last: Passage;
}

/** What is optional, moved or dropped may stay open. */
const excused = new RegExp(
  "(?<!\\p{L})(?:optional|deferred|later|moved|skipped|dropped|cancel+ed|n\\/a|won['’]t|not needed|" +
    'future|stretch|nice[ -]to[ -]have|follow[ -]?up|backlog|v[2-9]|phase [2-9])(?!\\p{L})|[→⏭❌🚫]',
  'iu',
);
/** A mark at either end of a title says that all below it is done. */
const tick = /^\W*[✅☑✔]|[✅☑✔]\uFE0F?\W*$/u;
/** A status behind it does, too. */
const status = /(?:[–—:(-]|[✅☑✔]\uFE0F?)\s*\**(?<status>\p{L}+)\**\)?\W*$/u;
/** A title that says that not all of it is done, or what it takes to be. */
const notAll = new RegExp(
  '\\b(?:mostly|nearly|almost|partly|partially|partial|definition|criteria|not|when|in progress|' +
    'remaining|to be|until|wip|ongoing|validated|decision|goals?)\\b|\\d\\s?%|en cours|[🔄🚧⏳❌🟡]|[?？]',
  'iu',
);

const isTask = ({ kind, item }: Passage): boolean => kind === 'item' && typeof item?.checked === 'boolean';
const taskOf = (passage: Passage): Task => ({ passage, ticked: passage.item?.checked === true });

/** The boxes of a section and of the sections below it, but for those below a title with a standing of its own. */
function tasksIn(section: Section, depth = 0): readonly Task[] {
  if (depth > 0 && (excused.test(section.title) || notAll.test(section.title) || saysNext.test(section.title)))
    return [];
  return [
    ...section.passages.filter(isTask).map(taskOf),
    ...section.children.flatMap((child) => tasksIn(child, depth + 1)),
  ];
}
const saysNext =
  /(?<!\p{L})(?:next|to ?do|open|known|limitations?|upcoming|gaps?|ideas?|improvements?|enhancements?)(?!\p{L})/iu;

/** Whether a title says that what stands below it is done. */
function isMarkedDone(title: string): boolean {
  return !notAll.test(title) && (tick.test(title) || doneMark.test(status.exec(title)?.groups?.status ?? ''));
}

/** What is said to be done while a box below it is open, next to others that are ticked. */
export function unfinishedIn(document: StrategyDocument): readonly Unfinished[] {
  const { passages, sections } = document.outline;
  const tasks = passages.filter(isTask);
  if (tasks.length === 0) return [];
  const below = new Map<unknown, Passage[]>();
  for (const each of tasks)
    if (each.item?.parent) below.set(each.item.parent.node, [...(below.get(each.item.parent.node) ?? []), each]);
  const parents = tasks.flatMap((passage): readonly Unfinished[] => {
    const children = below.get(passage.item?.node) ?? [];
    const open = children.filter(({ item, text }) => item?.checked === false && !excused.test(text));
    return passage.item?.checked === true && open.length > 0
      ? [{ passage, title: false, name: passage.text.split('\n')[0]?.trim() ?? '', open }]
      : [];
  });
  const told = new Set(parents.flatMap(({ open }) => open));
  const titles = sections.flatMap((section): readonly Unfinished[] => {
    const [heading] = section.passages;
    if (heading?.kind !== 'heading' || !isMarkedDone(section.title)) return [];
    const own = tasksIn(section);
    const open = own.flatMap(({ passage, ticked }) =>
      ticked || excused.test(passage.text) || told.has(passage) ? [] : [passage],
    );
    // Where no box is ticked, nobody ticks them.
    return open.length > 0 && own.some(({ ticked }) => ticked)
      ? [{ passage: heading, title: true, name: section.title, open }]
      : [];
  });
  return [...titles.filter(({ passage }) => !isBelowAnother(passage.section, titles)), ...parents];
}

/** Whether a title stands below another of which the same is said. */
const isBelowAnother = (section: Section, all: readonly Unfinished[]): boolean =>
  [...sectionAndParents(section)].some(
    (each) => each !== section && all.some(({ passage }) => passage.section === each),
  );

const ofAll = new RegExp(
  '(?<![\\d./,–-])(?<ticked>\\d{1,3})\\s*(?:/|of|out of|von|sur|de|di|из|z)\\s*(?<all>\\d{1,3})(?![\\d/.,]|\\s?%)' +
    '(?<what>[^.;|\\d]{0,40})',
  'giu',
);
/** Words of what is counted when boxes are. */
const ofBoxes = new RegExp(
  '(?<!\\p{L})(?:done|complete[d]?|checked|ticked|finished|tasks?|items?|progress|shipped|closed|' +
    'erledigt|fertig|aufgaben|abgeschlossen|termin[ée]e?s?|faite?s?|tâches|hech[oa]s|completad[oa]s?|' +
    'tareas|conclu[ií]d[oa]s?|feit[oa]s?|tarefas|completat[ioae]|fatt[io]|gotowe|zrobione|zadań|готово|' +
    'выполнено|задач)(?!\\p{L})|完了|完成|완료',
  'iu',
);

/** The numbers of ticked boxes that titles and lines state of the boxes below them, or of all boxes of the document. */
export function progressIn({ outline }: StrategyDocument): readonly Progress[] {
  const all = outline.passages.filter(isTask).map(taskOf);
  if (all.length < 2) return [];
  return outline.passages.flatMap((passage): readonly Progress[] => {
    if (isTask(passage) || passage.item?.parent) return [];
    const heading = passage.kind === 'heading';
    return [...passage.text.matchAll(ofAll)].flatMap((match): readonly Progress[] => {
      const { ticked: word = '', all: of = '', what = '' } = match.groups ?? {};
      const bracketed = heading && /[([]\s*$/.test(passage.text.slice(0, match.index)) && /^\s*[)\]]/.test(what);
      if (
        !bracketed &&
        !ofBoxes.test(what) &&
        !ofBoxes.test(passage.text.slice(Math.max(0, match.index - 25), match.index))
      )
        return [];
      const fitting = [
        tasksIn(passage.section),
        tasksIn(passage.section).filter(({ passage: { item } }) => item?.depth === 0),
        all,
      ].filter((boxes) => boxes.length === Number(of));
      const counts = fitting.map((boxes) => boxes.filter(({ ticked }) => ticked).length);
      const [boxes] = fitting;
      const last = boxes?.at(-1)?.passage;
      const ticked = counts[0];
      if (!last || ticked === undefined) return [];
      const stated = Number(word);
      return [
        {
          passage,
          start: match.index,
          end: match.index + word.length,
          text: match[0].slice(0, match[0].length - what.length),
          stated,
          ticked: counts.includes(stated) ? stated : ticked,
          last,
        },
      ];
    });
  });
}
