import { isBlank } from '../../facts/blanks.js';
import { isPlan } from '../../facts/evidence.js';
import { isAbout } from '../../outline/outline.js';
import { cellOf } from '../../facts/tables.js';
import { isNoneYet } from '../../facts/value.js';
import { cellFix } from '../../fixes/tables.js';
import { say } from '../../result.js';
import { met, missing, verdictOf, type Rule } from '../rule.js';

const answers = ['mitigation', 'trigger', 'owner'] as const;

export const riskResponse: Rule = {
  id: 'risk-response',
  checklist: 'strategy',
  statement: 'Every risk has a mitigation, an owner or a trigger.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const instances = [];
    for (const table of document.tables) {
      const named = table.header.some((cell) => /\b(?:risk|threat|tiger)s?\b/i.test(cell.text)) || isAbout(table.block.section, 'risks');
      if (!named || !table.columns.has('risk') || table.columns.get('risk') === table.columns.get('mitigation')) continue;
      for (const row of table.rows) {
        const risk = cellOf(table, row, 'risk');
        const name = risk?.text.trim() ?? '';
        if (!risk || name === '' || isBlank(name)) continue;
        const cells = answers.map((role) => cellOf(table, row, role)).filter((cell) => cell !== undefined);
        if (cells.some((cell) => isBlank(cell.text))) continue;
        const passes = cells.some((cell) => !isNoneYet(cell.text));
        instances.push({ passes, range: risk.source() });
        if (!passes) report(risk.source(), say`The risk "${name}" has no mitigation, owner or trigger: say what you do about it.`, { fixes: () => [cellFix(table, [row], 'mitigation', 'Mitigation', '[What we do about it]', document.source)] });
      }
    }
    if (instances.length > 0) return verdictOf(instances);
    const said = document.find({ cues: ['risk-response'], where: isPlan });
    if (said.state === 'stated') return met(said.range);
    const field = document.fields.find((each) => each.names.includes('mitigation') && !/^solution/i.test(each.label));
    if (field) return met(field.labelRange);
    const answered = document.outline.sections.find((section) => section.concepts.includes('risks') && section.passages.some((passage) => passage.kind === 'item' && /(?:[:→]|\s[–—-]\s)\s*\S+.{12,}/.test(passage.text) && passage.marks.some((mark) => mark.type === 'strong')));
    if (answered) return met(answered.titleRange);
    const risks = document.find({ concepts: ['risks'] });
    if (risks.state === 'stated' && risks.range) report(risks.range, 'The risks have no response: add a mitigation, an owner or a trigger to each.');
    return missing;
  },
};
