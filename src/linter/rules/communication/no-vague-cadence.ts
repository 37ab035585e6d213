import { cellOf } from '../../facts/tables.js';
import { speaksOf } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { fixed } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

export const noVagueCadence: Rule = {
  id: 'no-vague-cadence',
  checklist: 'communication',
  statement: 'A cadence says how often, not just "regularly".',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const cells = document.tables
      .filter(
        (table) =>
          table.columns.has('cadence') && isAbout(table.block.section, 'communication', 'review-cadence', 'process'),
      )
      .flatMap((table) => table.rows.flatMap((row) => cellOf(table, row, 'cadence') ?? []));
    const fields = document.fields.filter((field) => speaksOf('cadenceLabel', field.label) && field.passage);
    const places = [
      ...cells.map((cell) => ({ text: cell.text, range: cell.source() })),
      ...fields.map((field) => ({ text: field.value, range: field.valueRange })),
    ];
    const vague = places.filter(({ text }) => speaksOf('vagueCadence', text) && !speaksOf('statedCadence', text));
    for (const { text, range } of vague)
      report(range, say`"${text.trim()}" is not a cadence: say how often, or after which event.`, {
        fixes: () => [
          { title: 'Replace with [Cadence]', safe: false, edits: [{ ...fixed(range), text: '[Cadence]' }] },
        ],
      });
    return judged(places.length, vague.length, places[0]?.range);
  },
};
