import { isAbout, type Passage } from '../../outline/outline.js';
import { datesLeftForLater, isBlank } from '../blanks.js';
import { namesPerson } from '../owner.js';
import { cellOf, type TableFact } from '../tables.js';
import type { CalendarOptions, TimeReference } from '../time.js';
import { isNoneYet } from '../value.js';
import { numberedStage } from '../steps.js';
import { conceptsOf } from '../../outline/concepts.js';
import { always, horizons, isHorizon, isOfDocument, version } from './listing.js';
import type { Milestone, Sequence } from '../milestone.js';
import { inOrder, planned } from './planned.js';
import { isDone, isOver, isStruck, ticked } from './done.js';

/** Whether a table says what came of each row. "Outcome" is what the author hopes for, "Result" what there is. */
function hasResults({ columns, header }: TableFact): boolean {
  const column = columns.get('actual');
  return (
    column !== undefined && (column !== columns.get('outcome') || /\bresults?\b/i.test(header[column]?.text ?? ''))
  );
}

function textState(cell: Passage | undefined): 'stated' | 'open' | 'absent' {
  if (!cell) return 'absent';
  const text = cell.text.trim();
  return isBlank(text) ? 'open' : isNoneYet(text) ? 'absent' : 'stated';
}

function ownerState(cell: Passage | undefined): 'stated' | 'open' | 'absent' {
  const state = textState(cell);
  return state === 'stated' && cell && !namesPerson(cell.text) && cell.text.trim().length < 2 ? 'absent' : state;
}

/** Whether a title is one of a stage of the plan: "Phase 2", "v1", "MVP", "Later". */
const isStage = (title: string): boolean =>
  numberedStage.test(title) || version.test(title) || conceptsOf(title).some(isHorizon);

function isTimelineTable(table: TableFact): boolean {
  const { columns, block, header } = table;
  if (columns.has('risk') || columns.has('message') || table.rows.length === 0) return false;
  // Who is hired when.
  if (columns.has('role') && (columns.get('role') === 0 || !columns.has('milestone'))) return false;
  // Of a table of stages beside each other the rows are what they hold.
  if (header.filter(({ text }) => isStage(text)).length > 1) return false;
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
    (about && columns.has('milestone') && !numberedStage.test(block.section.title)) ||
    (columns.has('outcome') && block.section.concepts.some((concept) => concept === 'timeline' || isHorizon(concept)))
  );
}

/** What a table's rows have in common. */
interface Plan {
  readonly table: TableFact;
  /** The time in the title above the table. */
  readonly titleTime: TimeReference | undefined;
  readonly isLeftForLater: ReturnType<typeof datesLeftForLater>;
  timeIn(text: string): TimeReference | undefined;
}

/** Whether a row says when: in the column for it, or anywhere where there is none. */
function dateState(
  { isLeftForLater }: Plan,
  row: readonly Passage[],
  dateCell: Passage | undefined,
  stated: boolean,
): Milestone['date'] {
  if (dateCell) return isLeftForLater(row) ? 'open' : textState(dateCell);
  return stated ? 'stated' : 'absent';
}

/** A row as a milestone; none when nothing stands in it, or only what is said of the document. */
function milestonesIn(plan: Plan, row: readonly Passage[]): Milestone[] {
  const { table, titleTime, timeIn } = plan;
  const when = table.columns.get('when');
  const cell = row[table.columns.get('milestone') ?? (when === 0 ? 1 : 0)] ?? row[0];
  const text = row.map((each) => each.text).join(' | ');
  if (!cell || row.every((each) => each.text.trim() === '') || isOfDocument(cell.text)) return [];
  const dateCell = when === undefined ? undefined : row[when];
  const time = timeIn(dateCell ? dateCell.text : text);
  const state = dateState(plan, row, dateCell, time !== undefined || always.test(text));
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
      outcome: textState(cellOf(table, row, 'outcome') ?? cellOf(table, row, 'metric') ?? cellOf(table, row, 'target')),
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
  const timeIn = (text: string): TimeReference | undefined => planned(text, calendar, year);
  return tables.filter(isTimelineTable).flatMap((table): readonly Sequence[] => {
    const { section } = table.block;
    const plan = { table, titleTime: timeIn(section.title), isLeftForLater: datesLeftForLater(table), timeIn };
    const milestones = table.rows.flatMap((row) => milestonesIn(plan, row));
    return milestones.length > 0 ? [{ milestones: inOrder(milestones), section }] : [];
  });
}
