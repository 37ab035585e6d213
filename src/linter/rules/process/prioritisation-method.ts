import { speaksOf } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { judged, type Rule } from '../rule.js';

export const prioritisationMethod: Rule = {
  id: 'prioritisation-method',
  checklist: 'process',
  statement: 'Scores and rankings say how they were calculated.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const tables = document.tables.filter(
      (table) =>
        table.columns.has('score') &&
        table.rows.length > 1 &&
        !isAbout(table.block.section, 'metrics', 'evidence', 'competition', 'okr', 'learning') &&
        table.header.some((cell) => speaksOf('score', cell.text)),
    );
    let findings = 0;
    for (const table of tables) {
      const factors = ['reach', 'impact', 'confidence', 'effort', 'likelihood', 'weight', 'benefit', 'cost'].filter(
        (role) => table.columns.has(role as 'reach'),
      ).length;
      const said = [
        table.block.section.title,
        ...table.header.map((cell) => cell.text),
        ...table.block.section.passages.map((passage) => (passage.kind === 'cell' ? '' : passage.text)),
      ].some((text) => speaksOf('scoringMethod', text));
      if (factors >= 2 || said) continue;
      findings += 1;
      report(
        table.header[table.columns.get('score') ?? 0]?.source() ?? table.block.range,
        'The scores have no method: say how they are calculated.',
      );
    }
    return judged(tables.length, findings, tables.at(0)?.block.range);
  },
};
