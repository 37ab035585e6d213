import { addTo } from '../text/grouping.js';
import { matcherOf, foreignWords, literally } from '../languages/index.js';
import { columnRolesOf } from '../outline/concepts.js';
import {
  isAbout,
  passagesIn,
  sectionAndParents,
  type BlockOutline,
  type Passage,
  type Section,
} from '../outline/outline.js';
import type { Range } from '../text/text.js';
import { datesLeftForLater, isBlank } from './blanks.js';
import { assignsPerson, namesPerson } from './owner.js';
import { numberedStage } from './steps.js';
import { cellOf, type TableFact } from './tables.js';
import { inYear, saysWhen, timesIn, type CalendarOptions, type TimeReference } from './time.js';
import { isNoneYet } from './value.js';

/** A step on a document's way through time: a row, item or heading of its timeline. */
export interface Milestone {
  readonly name: string;
  readonly nameRange: Range;
  /** `open`: a blank to fill, which another finding speaks of. */
  readonly date: 'stated' | 'open' | 'absent';
  readonly time: TimeReference | undefined;
  readonly timeRange: Range | undefined;
  /** Where the time stands: where the milestone says when it is due, in the heading above it, or in passing ("bugs of the review of 3 July"). */
  readonly dated: 'here' | 'above' | 'in passing' | undefined;
  readonly owner: 'stated' | 'open' | 'absent';
  readonly outcome: 'stated' | 'open' | 'absent';
  /** Shipped, missed, cancelled or struck through: history, no longer a plan. */
  readonly done: boolean;
  readonly source: MilestoneSource;
  readonly section: Section;
}

/** The shape in which a milestone is written. */
export type MilestoneSource =
  | { readonly shape: 'row'; readonly table: TableFact; readonly row: readonly Passage[] }
  | { readonly shape: 'item'; readonly passage: Passage }
  | { readonly shape: 'heading'; readonly section: Section };

/** A run of milestones in one table, list or row of headings, in the order of the text. */
export interface Sequence {
  readonly milestones: readonly Milestone[];
  readonly section: Section;
}

const ticked = /✅|✔|:white_check_mark:/;
const english =
  /[✅✔☑]|:white_check_mark:|\b(?:done|shipped|launched|released|complete[d]?|delivered|finished|missed|cancell?ed|closed|merged|achieved|approved|dropped|live)\b/i;
const foreignDone = matcherOf(literally(foreignWords(({ done }) => done)), true);
const doneMark = { test: (text: string): boolean => english.test(text) || foreignDone.test(text) };
/** What a status cell says of work that is done, where it would say something else in a sentence. */
const cellDone = /^\s*(?:\[[xX]\]|100\s?%|GA|generally available|[☑✓✔])\s*$/u;
/** Headings over what was done, whatever dates stand there. */
const over =
  /\b(?:so far|what exists|exists today|implemented|to date|past|completed|history|changelog|released|shipped|delivered|achieved|accomplish(?:ed|ments)|achievements|already (?:built|done))\b|[✅✔]/i;
/** Words that say when without a date. */
const always = /\b(?:ongoing|continuous(?:ly)?|current|throughout)\b/i;
/** What a version holds is a scope; a version with a date is a milestone. */
const version = /^\W*(?:versions?|v)\s?\d|^\W*MVP\b/i;
/** The number of a task in a tracker: "ABC-12". */
const taskNumber = /^\W*[A-Z][A-Z\d]{1,9}-\d+/;
/** Lists of what may come one day. */
const wishes = /\b(?:backlog|ideas?|wish ?list|nice[- ]to[- ]haves?|future|possible|potential|someday)\b/i;
const horizons = ['rollout-now', 'rollout-next', 'rollout-later'] as const;

/** Whether a status says that the work is done. */
const isDone = (status: string): boolean =>
  cellDone.test(status) ||
  (doneMark.test(status) && !/\b(?:not|to be|nearly|almost|half|partly|partially)\b|\b[1-9]?\d\s?%/i.test(status));

/** Whether a table says what came of each row. "Outcome" is what the author hopes for, "Result" what there is. */
function hasResults({ columns, header }: TableFact): boolean {
  const column = columns.get('actual');
  return (
    column !== undefined && (column !== columns.get('outcome') || /\bresults?\b/i.test(header[column]?.text ?? ''))
  );
}

/** Whether a section is about what was done. */
const isOver = (section: Section): boolean => [...sectionAndParents(section)].some(({ title }) => over.test(title));

const isStruck = (passage: Passage): boolean => passage.marks.some((mark) => mark.type === 'delete');

function textState(cell: Passage | undefined): 'stated' | 'open' | 'absent' {
  if (!cell) return 'absent';
  const text = cell.text.trim();
  return isBlank(text) ? 'open' : isNoneYet(text) ? 'absent' : 'stated';
}

function ownerState(cell: Passage | undefined): 'stated' | 'open' | 'absent' {
  const state = textState(cell);
  return state === 'stated' && cell && !namesPerson(cell.text) && cell.text.trim().length < 2 ? 'absent' : state;
}

/**
 * Milestones in the order of their dates: one without a year that follows one with a year is not before it. "15 Feb 2027, then
 * June" is June 2027, whenever the document was written.
 */
function inOrder(milestones: readonly Milestone[]): readonly Milestone[] {
  let before: number | undefined;
  return milestones.map((milestone) => {
    const { time } = milestone;
    if (!time || time.invalid !== undefined) return milestone;
    if (time.yearStated) {
      before = time.interval?.from ?? before;
      return milestone;
    }
    if (before === undefined || time.part === undefined) return milestone;
    const year = new Date(before).getUTCFullYear();
    const here = inYear(time, year);
    const next = (here.interval?.to ?? Infinity) > before ? here : inYear(time, year + 1);
    before = next.interval?.from ?? before;
    return { ...milestone, time: { ...next, yearStated: true } };
  });
}

/** The first date of a text that a plan can be held to. */
function planned(text: string, calendar: CalendarOptions, year: number | undefined): TimeReference | undefined {
  const times = timesIn(text, calendar);
  const best =
    times.find((time) => time.interval !== null) ?? times.find((time) => time.precision !== 'vague') ?? times[0];
  return best && year !== undefined ? inYear(best, year) : best;
}

function isTimelineTable(table: TableFact): boolean {
  const { columns, block } = table;
  if (columns.has('risk') || columns.has('message') || table.rows.length === 0) return false;
  if (columns.has('metric') && (columns.has('target') || columns.has('baseline')) && !columns.has('milestone'))
    return false;
  const history =
    block.header.some((cell) => /\b(?:update|criteria completed|change|revision|version)\b/i.test(cell.text)) &&
    /\blog|history|changes\b/i.test(block.section.title);
  if (history) return false;
  const about = isAbout(block.section, 'timeline', ...horizons);
  return (
    (columns.has('when') &&
      (columns.has('milestone') || about) &&
      !isAbout(block.section, 'metrics', 'evidence', 'learning')) ||
    (about && (columns.has('milestone') || columns.has('outcome')))
  );
}

/**
 * The runs of milestones in tables.
 * @param year the year to read "Q3" and "9 March" in, when the document states one
 */
export function sequencesInTables(
  tables: readonly TableFact[],
  calendar: CalendarOptions,
  year: number | undefined,
): Sequence[] {
  const sequences: Sequence[] = [];
  for (const table of tables) {
    if (!isTimelineTable(table)) continue;
    const titleTime = planned(table.block.section.title, calendar, year);
    const when = table.columns.get('when');
    const isLeftForLater = datesLeftForLater(table);
    const milestones = table.rows.flatMap((row): Milestone[] => {
      const nameColumn = table.columns.get('milestone') ?? (when === 0 ? 1 : 0);
      const cell = row[nameColumn] ?? row[0];
      const text = row.map((each) => each.text).join(' | ');
      if (!cell || row.every((each) => each.text.trim() === '')) return [];
      const dateCell = when === undefined ? undefined : row[when];
      const time = dateCell ? planned(dateCell.text, calendar, year) : planned(text, calendar, year);
      const state =
        dateCell && isLeftForLater(row)
          ? 'open'
          : dateCell
            ? textState(dateCell)
            : time || always.test(text)
              ? 'stated'
              : 'absent';
      const titled = state === 'absent' && titleTime !== undefined && when === undefined;
      const shown = cell.text.trim() === '' ? (row.find((each) => each.text.trim() !== '') ?? cell) : cell;
      return [
        {
          name: shown.text.trim().split('\n')[0] ?? '',
          nameRange: shown.source(),
          date: titled ? 'stated' : state,
          time: time ?? (titled ? titleTime : undefined),
          timeRange: dateCell && time ? dateCell.source(time.start, time.end) : dateCell?.source(),
          dated: time ? (dateCell ? 'here' : 'in passing') : titled ? 'above' : undefined,
          owner: ownerState(cellOf(table, row, 'owner')),
          outcome: textState(
            cellOf(table, row, 'outcome') ?? cellOf(table, row, 'metric') ?? cellOf(table, row, 'target'),
          ),
          done:
            isDone(cellOf(table, row, 'status')?.text ?? '') ||
            row.some(isStruck) ||
            ticked.test(text) ||
            (hasResults(table) && textState(cellOf(table, row, 'actual')) === 'stated') ||
            isOver(table.block.section),
          source: { shape: 'row', table, row },
          section: table.block.section,
        },
      ];
    });
    if (milestones.length > 0) sequences.push({ milestones: inOrder(milestones), section: table.block.section });
  }
  return sequences;
}

/** Whether the items of a section are milestones without a word of when: those of a timeline, or of Now, Next and Later. */
function listsSteps(section: Section): boolean {
  if (section.concepts.some((concept) => (horizons as readonly string[]).includes(concept)))
    return isAbout(section, 'timeline');
  // What stands below a phase or a version is what it consists of.
  return (
    section.concepts.includes('timeline') &&
    !numberedStage.test(section.title) &&
    !version.test(section.title) &&
    !wishes.test(section.title)
  );
}

/** Whether a section may hold milestones where its items say when. */
const mayListSteps = (section: Section): boolean =>
  section.concepts.includes('timeline') ||
  (section.parent?.concepts.includes('timeline') === true &&
    section.concepts.every((concept) => concept === 'timeline' || (horizons as readonly string[]).includes(concept)));

/** The lists that a line with a colon leads into: they are what it names ("Goals:", "Done so far:"). */
function ledLists({ passages }: Pick<BlockOutline, 'passages'>): ReadonlySet<unknown> {
  return new Set(
    passages.flatMap((passage, index) => {
      const lead = passages[index - 1];
      const led =
        passage.item?.depth === 0 &&
        lead &&
        (lead.kind === 'paragraph' || lead.section.depth > 6) &&
        lead.section === passage.section &&
        /[:：]\s*$/.test(lead.text);
      return led ? [passage.item?.list] : [];
    }),
  );
}

/** The runs of milestones in lists. */
export function sequencesInLists(
  outline: Pick<BlockOutline, 'passages'>,
  calendar: CalendarOptions,
  year: number | undefined,
): Sequence[] {
  const lists = new Map<unknown, Milestone[]>();
  const dated = new Map<unknown, number>();
  for (const { kind, item, text } of outline.passages) {
    if (
      kind === 'item' &&
      item?.depth === 0 &&
      timesIn(text, calendar).some(
        (time) => time.interval !== null || time.precision === 'day' || time.precision === 'quarter',
      )
    )
      dated.set(item.list, (dated.get(item.list) ?? 0) + 1);
  }
  const led = ledLists(outline);
  for (const passage of outline.passages) {
    if (passage.kind !== 'item' || !passage.item || passage.item.depth > 0) continue;
    const { section } = passage;
    const { list } = passage.item;
    const known = dated.get(list) ?? 0;
    const steps = section.concepts.includes('initiatives') && known >= 2;
    if (!steps && !mayListSteps(section)) continue;
    const sectionTime = planned(section.title, calendar, year);
    if (
      known === 0 &&
      (led.has(list) ||
        !(listsSteps(section) || sectionTime) ||
        version.test(passage.text) ||
        taskNumber.test(passage.text))
    )
      continue;
    const time = planned(passage.text, calendar, year);
    const lead = passage.text.split(/\s[–—-]\s|:\s|\n/)[0] ?? passage.text;
    const milestone: Milestone = {
      name:
        (time && lead.trim() === time.text
          ? passage.text
              .slice(lead.length)
              .replace(/^[\s:–—-]+/, '')
              .split('\n')[0]
          : lead
        )
          ?.trim()
          .slice(0, 80) ?? '',
      nameRange: passage.source(0, Math.min(lead.length, passage.text.length)),
      date:
        time || sectionTime || always.test(passage.text)
          ? 'stated'
          : /\[[^\]]+\]/.test(passage.text)
            ? 'open'
            : 'absent',
      time: time ?? sectionTime,
      timeRange: time ? passage.source(time.start, time.end) : undefined,
      dated: time ? (saysWhen(passage.text, time) ? 'here' : 'in passing') : sectionTime && 'above',
      owner:
        assignsPerson(passage.text) || /\(@?\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{Ll}.]+)\)|\[Owner\]/u.test(passage.text)
          ? 'stated'
          : 'absent',
      outcome:
        /\bso (?:that )?|\bto (?:reduce|increase|reach|get|let|enable|prove|learn|cut|raise|validate)\b|[→≥≤%]|\bmetric\b|\bgoal\b/i.test(
          passage.text,
        )
          ? 'stated'
          : 'absent',
      done:
        passage.item.checked === true ||
        doneMark.test(lead) ||
        ticked.test(passage.text) ||
        isStruck(passage) ||
        isOver(section),
      source: { shape: 'item', passage },
      section,
    };
    addTo(lists, list, milestone);
  }
  return [...lists.values()].flatMap((milestones) =>
    milestones[0] ? [{ milestones: inOrder(milestones), section: milestones[0].section }] : [],
  );
}

/** The label of a line such as "Status: done". */
const labelled = /^[^\p{L}]*(?<label>[\p{L} ]{2,20})[:：]\s*(?<value>.+)/u;

/** Whether a step says that it is over: in its title, its status, or by its boxes, all of them ticked. */
function isFinished(section: Section): boolean {
  if (doneMark.test(section.title)) return true;
  const passages = [...passagesIn(section)];
  const boxes = passages.filter(({ item }) => item?.checked !== undefined);
  if (boxes.length > 0 && boxes.every(({ item }) => item?.checked === true)) return true;
  return section.passages.some(({ text }) => {
    const { label = '', value = '' } = labelled.exec(text)?.groups ?? {};
    return columnRolesOf(label).includes('status') && isDone(value);
  });
}

/** A line that says when a step is due is no longer, in UTF-16 code units. */
const leadLength = 120;

/** Whether the lines between a step's heading and its tasks say when: a heading below it, or a short line. */
function saysWhenBelow(section: Section, calendar: CalendarOptions): boolean {
  const lines = [
    ...section.children.map(({ title }) => title),
    ...section.passages
      .slice(1)
      .filter(({ kind, text }) => kind === 'paragraph' && text.length <= leadLength)
      .map(({ text }) => text),
  ];
  return lines.some((line) => timesIn(line, calendar).some(({ precision }) => precision !== 'vague'));
}

/** The run of milestones that the headings below a section are; none when they are something else. */
export function sequencesUnder(
  parent: Section,
  calendar: CalendarOptions,
  year: number | undefined,
): readonly Sequence[] {
  const { children } = parent;
  const about =
    isAbout(parent, 'timeline') ||
    children.filter((child) => numberedStage.test(child.title) || planned(child.title, calendar, year)).length >= 2;
  if (!about) return [];
  const milestones = children.flatMap((section): Milestone[] => {
    const time = planned(section.title, calendar, year);
    const named =
      numberedStage.test(section.title) ||
      (version.test(section.title) && time !== undefined) ||
      (time !== undefined && time.start === 0 && time.precision !== 'vague' && time.precision !== 'relative');
    if (!named) return [];
    return [
      {
        name: section.title,
        nameRange: section.titleRange,
        date: time || saysWhenBelow(section, calendar) ? 'stated' : 'absent',
        time,
        timeRange: time && section.node ? offsetIn(section, time) : undefined,
        dated: time && 'here',
        owner: 'absent',
        outcome: section.passages.length > 1 || section.children.length > 0 ? 'stated' : 'absent',
        done: isFinished(section),
        source: { shape: 'heading', section },
        section,
      },
    ];
  });
  return milestones.length > 1 ? [{ milestones: inOrder(milestones), section: parent }] : [];
}

function offsetIn(section: Section, time: TimeReference): Range | undefined {
  return section.passages.find((passage) => passage.kind === 'heading')?.source(time.start, time.end);
}
