import { isAbout, type Passage } from '../../outline/outline.js';
import { isBlank } from '../blanks.js';
import { cellOf, type TableFact } from '../tables.js';
import { timesIn, type CalendarOptions, type TimeReference } from '../time.js';
import { changeIn } from '../value/change.js';
import { valuesIn } from '../value.js';
import { wantedDirection } from './lexicon.js';
import { absent, build, metricConcepts, roleOf, stated, type Metric, type Stated } from './model.js';
import { isMetricName, isQuantity, nameIn } from './naming.js';
import { readStatement } from './statement.js';

/** Whether a table's rows are metrics. */
function isMetricTable(table: TableFact): boolean {
  const has = (role: Parameters<typeof cellOf>[2]): boolean => table.columns.has(role);
  if (has('risk') || has('hypothesis') || table.rows.length === 0) return false;
  const numbers = has('baseline') || has('target') || has('value') || has('actual');
  const about = isAbout(table.block.section, ...metricConcepts);
  if (table.transposed && !about) return false;
  if (table.columns.get('metric') === 0 || table.columns.get('metric') === 1)
    return numbers || has('definition') || has('when') || about;
  if (isKeyResultTable(table)) return true;
  if (has('baseline') && table.columnTimes.filter((time) => time?.interval).length > 0) return true;
  if (table.columns.get('milestone') === 0 && !about) return false;
  return (
    (has('baseline') &&
      has('target') &&
      compares(table) &&
      !isAbout(table.block.section, 'competition', 'problem', 'diagnosis', 'team', 'budget')) ||
    (about && numbers)
  );
}

/** Whether "before" and "after" are told in numbers: in words they describe. */
const compares = (table: TableFact): boolean =>
  table.rows.filter((row) =>
    (['baseline', 'target'] as const).some(
      (role) => /\d/.test(cellOf(table, row, role)?.text ?? '') || isBlank(cellOf(table, row, role)?.text ?? ''),
    ),
  ).length *
    2 >=
  table.rows.length;

/** A table whose first column holds key results, whatever its header says. */
function isKeyResultTable(table: TableFact): boolean {
  return table.rows.some((row) => cellKr(row[0]?.text.trim() ?? '') !== undefined);
}

/** A cell that states nothing but a period, an index or a stage: the row's name is another cell, if it has one. */
const isOrdinal = (text: string): boolean => /^\W*\d/.test(text) && !/\p{L}{3}/u.test(text);

/** The columns with values of a table that is one of metrics over time ("FY26 | FY27E | FY28E"), the first of them where it starts. */
function overTime(table: TableFact): readonly number[] {
  if (table.columns.has('baseline') || table.columns.has('target')) return [];
  return table.columnTimes.flatMap((time, index) =>
    time !== undefined && index > 0 && index !== table.columns.get('metric') && index !== table.columns.get('when')
      ? [index]
      : [],
  );
}

/** What a cell of a column with a time in its title states. */
function statedAt(
  table: TableFact,
  row: readonly Passage[],
  column: number | undefined,
  calendar: CalendarOptions,
): Stated {
  if (column === undefined) return absent;
  const said = stated(row[column], calendar, 'value');
  const time: TimeReference | undefined = table.columnTimes[column];
  return said.state === 'stated' && said.value ? { ...said, ...(time && { time }) } : absent;
}

/** A value in a column whose title says nothing that we know: it may well be the target. */
function unnamedValue(
  table: TableFact,
  row: readonly Passage[],
  nameColumn: number,
  calendar: CalendarOptions,
): Stated {
  const known = new Set(table.columns.values());
  const column = row.findIndex(
    (cell, index) => index !== nameColumn && !known.has(index) && valuesIn(cell.text).length > 0,
  );
  return column < 0 ? absent : stated(row[column], calendar, 'value');
}

/** The first that says something. */
const firstOf = (...each: readonly Stated[]): Stated =>
  each.find(({ state }) => state !== 'absent') ?? each.at(-1) ?? absent;

/** The metrics of a table. */
export function fromTable(table: TableFact, calendar: CalendarOptions): Metric[] {
  if (!isMetricTable(table)) return [];
  const nameColumn = table.columns.get('metric') ?? 0;
  const header = table.header[table.columns.get('target') ?? -1];
  const headerTime = header && timesIn(header.text, calendar)[0];
  const targetSection = /\btargets?\b/i.test(table.block.section.title);
  const [start, ...later] = overTime(table);
  const keyed = isKeyResultTable(table);
  const metrics: Metric[] = [];
  for (const row of table.rows) {
    const cell = row[nameColumn];
    const name = cell?.text.trim() ?? '';
    if (!cell || name === '' || isBlank(name) || isOrdinal(name) || /^(?:total|sum|subtotal)\b/i.test(name)) continue;
    const context = row.map((each) => each.text).join(' ');
    const owner = stated(cellOf(table, row, 'owner'), calendar, 'text');
    const when = stated(cellOf(table, row, 'when'), calendar, 'time');
    const named = nameColumn === 0 ? cellKr(name) : undefined;
    if (keyed || named !== undefined) {
      // "KR 1.2 | Achieve 95% accuracy": the key result stands beside its number.
      const passage = named === '' ? row[1] : cell;
      if (named === undefined || !passage) continue;
      const from =
        named === '' ? 0 : passage.text.length - passage.text.trimStart().length + name.length - named.length;
      const said = passage.text.slice(from);
      const read = readStatement(passage, from, passage.text.length, calendar, true);
      // A key result without a value is judged as a key result, not as a metric.
      const short = nameIn(said, from, calendar);
      if (!short || (read.target.state === 'absent' && read.baseline.state === 'absent')) continue;
      metrics.push(
        build({
          name: short.name,
          nameRange: passage.source(short.start, short.end),
          context,
          verb: wantedDirection(said),
          role: undefined,
          ...read,
          deadline: firstOf(read.deadline, when),
          owner,
          source: { shape: 'sentence', passage, sentence: { start: from, end: passage.text.length } },
          section: table.block.section,
          declared: isMetricName(short.name, calendar),
        }),
      );
      continue;
    }
    const value = stated(cellOf(table, row, 'value'), calendar, 'value');
    const baselineCell = stated(cellOf(table, row, 'baseline'), calendar, 'value');
    const targetCell = cellOf(table, row, 'target');
    const within = changeIn(targetCell?.text ?? '');
    const fromCell = (side: 'from' | 'to'): Stated =>
      within && targetCell
        ? {
            state: 'stated',
            text: within[side].text,
            range: targetCell.source(within[side].start, within[side].end),
            value: within[side],
          }
        : absent;
    // "45 by Q2 2027 (currently 32)": the cell of the target says where it starts.
    const said =
      targetCell && !within ? readStatement(targetCell, 0, targetCell.text.length, calendar, true) : undefined;
    const whole = changeIn(name);
    const fromName = (side: 'from' | 'to'): Stated =>
      whole
        ? {
            state: 'stated',
            text: whole[side].text,
            range: cell.source(whole[side].start, whole[side].end),
            value: whole[side],
          }
        : absent;
    const guard = stated(cellOf(table, row, 'guardrail'), calendar, 'value');
    const target = firstOf(
      fromCell('to'),
      stated(targetCell, calendar, 'value'),
      guard,
      targetSection ? value : absent,
      fromName('to'),
      statedAt(
        table,
        row,
        later.findLast((column) => statedAt(table, row, column, calendar).state === 'stated') ?? start,
        calendar,
      ),
    );
    const unnamed = unnamedValue(table, row, nameColumn, calendar);
    const actual = stated(cellOf(table, row, 'actual'), calendar, 'value');
    const baseline = firstOf(
      baselineCell,
      fromName('from'),
      fromCell('from'),
      said?.baseline ?? absent,
      targetSection ? absent : value,
      table.columns.has('baseline') ? absent : actual,
      later.length > 0 ? statedAt(table, row, start, calendar) : absent,
      baselineCell,
    );
    const implied = headerTime ?? target.time ?? timesIn(name, calendar)[0];
    const short = whole
      ? name.slice(0, Math.max(whole.from.start, 3)).replace(/\s*(?:from|:)?\s*$/i, '')
      : name.replace(/\*/g, '');
    metrics.push(
      build({
        name: short,
        nameRange: cell.source(),
        context,
        verb: wantedDirection(name),
        role: roleOf(table.block.section, cellOf(table, row, 'type')?.text ?? '', name),
        baseline,
        target: target.state === 'absent' ? unnamed : target,
        deadline:
          when.state === 'absent' && implied
            ? { state: 'stated', text: implied.text, range: undefined, time: implied }
            : when,
        owner,
        source: { shape: 'row', table, row },
        section: table.block.section,
        declared:
          isMetricName(short, calendar) &&
          (target.state !== 'absent' || unnamed.state === 'absent') &&
          (target.value !== undefined || baseline.value !== undefined || isQuantity(short) || target.state === 'open'),
      }),
    );
  }
  return metrics;
}

/** The text after `KR1.2:`, if the name is a key result; empty where the number stands alone. */
function cellKr(name: string): string | undefined {
  return /^(?:KR|key result)\s?#?\d+(?:\.\d+)*\s*[:.)–—-]?\s*(?<rest>.*)$/is.exec(name)?.groups?.rest;
}
