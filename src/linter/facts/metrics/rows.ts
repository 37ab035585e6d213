import { isAbout } from '../../outline/outline.js';
import { isBlank } from '../blanks.js';
import { cellOf, type TableFact } from '../tables.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { changeIn, valuesIn } from '../value.js';
import { wantedDirection } from './lexicon.js';
import { absent, build, metricConcepts, roleOf, stated, type Metric, type Stated } from './model.js';
import { nameIn, readStatement } from './statement.js';

/** Whether a table's rows are metrics. */
function isMetricTable(table: TableFact): boolean {
  const has = (role: Parameters<typeof cellOf>[2]): boolean => table.columns.has(role);
  if (has('risk') || has('hypothesis') || table.rows.length === 0) return false;
  const numbers = has('baseline') || has('target') || has('value') || has('actual');
  const about = isAbout(table.block.section, ...metricConcepts);
  if (table.columns.get('metric') === 0 || table.columns.get('metric') === 1) return numbers || has('definition') || has('when') || about;
  if (isKeyResultTable(table)) return true;
  if (has('baseline') && table.columnTimes.filter((time) => time?.interval).length > 0) return true;
  if (table.columns.get('milestone') === 0 && !about) return false;
  return (has('baseline') && has('target') && !isAbout(table.block.section, 'competition', 'problem', 'diagnosis', 'team', 'budget')) || (about && numbers);
}

/** A table whose first column holds key results, whatever its header says. */
function isKeyResultTable(table: TableFact): boolean {
  return table.rows.some((row) => cellKr(row[0]?.text.trim() ?? '') !== undefined);
}

/** The metrics of a table. */
export function fromTable(table: TableFact, calendar: CalendarOptions): Metric[] {
  if (!isMetricTable(table)) return [];
  const nameColumn = table.columns.get('metric') ?? 0;
  const header = table.header[table.columns.get('target') ?? -1];
  const headerTime = header && timesIn(header.text, calendar)[0];
  const targetSection = /\btargets?\b/i.test(table.block.section.title);
  const metrics: Metric[] = [];
  for (const row of table.rows) {
    const cell = row[nameColumn];
    const name = cell?.text.trim() ?? '';
    if (!cell || name === '' || isBlank(name) || /^(?:total|sum|subtotal)\b/i.test(name)) continue;
    const value = stated(cellOf(table, row, 'value'), calendar, 'value');
    const baselineCell = cellOf(table, row, 'baseline');
    const within = changeIn(cellOf(table, row, 'target')?.text ?? '');
    const guard = stated(cellOf(table, row, 'guardrail'), calendar, 'value');
    const context = row.map((each) => each.text).join(' ');
    const whole = changeIn(name);
    const fromName = (side: 'from' | 'to'): Stated => (whole ? { state: 'stated', text: whole[side].text, range: cell.source(whole[side].start, whole[side].end), value: whole[side] } : absent);
    const baseline = baselineCell ? stated(baselineCell, calendar, 'value') : !targetSection && value.state === 'stated' ? value : stated(cellOf(table, row, 'actual'), calendar, 'value');
    let target = stated(cellOf(table, row, 'target'), calendar, 'value');
    const targetCell = cellOf(table, row, 'target');
    const fromCell = (side: 'from' | 'to'): Stated => (within && targetCell ? { state: 'stated', text: within[side].text, range: targetCell.source(within[side].start, within[side].end), value: within[side] } : absent);
    if (within) target = fromCell('to');
    if (target.state === 'absent') target = guard.state === 'absent' && targetSection ? value : guard;
    if (target.state === 'absent') {
      const later = table.columnTimes.findIndex((time, index) => time !== undefined && index !== nameColumn && row[index]?.text.trim() !== '' && valuesIn(row[index]?.text ?? '').length > 0);
      if (later > 0 && later !== table.columns.get('baseline')) target = { ...stated(row[later], calendar, 'value'), ...(table.columnTimes[later] && { time: table.columnTimes[later] }) };
    }
    const named = nameColumn === 0 ? cellKr(name) : undefined;
    if (named !== undefined) {
      const start = cell.text.length - cell.text.trimStart().length + name.length - named.length;
      const read = readStatement(cell, start, cell.text.length, calendar, true);
      // A key result without a value is judged as a key result, not as a metric.
      if (read.target.state === 'absent' && read.baseline.state === 'absent') continue;
      const short = nameIn(named, start);
      const statement = short && !/^by the\b|\b(?:for|of|to|with|at|by|in|on|the|least)$/i.test(short.name) ? short : undefined;
      metrics.push(build({ name: statement?.name ?? (named.length > 60 ? `${named.slice(0, 57).replace(/\s+\S*$/, '')}…` : named), nameRange: statement ? cell.source(statement.start, statement.end) : cell.source(), context, verb: wantedDirection(named), role: undefined, ...read, owner: stated(cellOf(table, row, 'owner'), calendar, 'text'), source: { shape: 'sentence', passage: cell, sentence: { start, end: cell.text.length } }, section: table.block.section }));
      continue;
    }
    if (isKeyResultTable(table)) continue;
    const deadline = stated(cellOf(table, row, 'when'), calendar, 'time');
    const implied = headerTime ?? target.time ?? timesIn(name, calendar)[0];
    metrics.push(build({
      name: (whole ? name.slice(0, Math.max(whole.from.start, 3)).replace(/\s*(?:from|:)?\s*$/i, '') : name.replace(/\*/g, '')),
      nameRange: cell.source(), context,
      verb: wantedDirection(name), role: roleOf(table.block.section, cellOf(table, row, 'type')?.text ?? '', name),
      baseline: [baseline, fromName('from'), fromCell('from')].find((each) => each.state !== 'absent') ?? baseline,
      target: target.state === 'absent' ? fromName('to') : target,
      deadline: deadline.state === 'absent' && implied ? { state: 'stated', text: implied.text, range: undefined, time: implied } : deadline,
      owner: stated(cellOf(table, row, 'owner'), calendar, 'text'),
      source: { shape: 'row', table, row }, section: table.block.section,
    }));
  }
  return metrics;
}

/** The text after `KR1.2:`, if the name is a key result. */
function cellKr(name: string): string | undefined {
  return /^KR\s?\d+(?:\.\d+)?\s*[:.)-]?\s*(?<rest>\S.*)$/is.exec(name)?.groups?.rest;
}
