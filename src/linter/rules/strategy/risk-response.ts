import { isBlank } from '../../facts/blanks.js';
import { answersAfterSign, entriesOf, saysMoreAfterSign } from '../../facts/entries.js';
import { contentOf, isPlan } from '../../facts/evidence.js';
import { endsWithPerson } from '../../facts/owner.js';
import { cellOf, type TableFact } from '../../facts/tables.js';
import { beginsWith, speaksOf } from '../../facts/wording.js';
import { fieldsOf } from '../../outline/concepts.js';
import { isAbout, type Section } from '../../outline/outline.js';
import { isNoneYet } from '../../facts/value.js';
import { cellFix } from '../../fixes/tables.js';
import { say } from '../../result.js';
import { sentencesOf, type Range } from '../../text/text.js';
import { met, missing, notEvaluated, verdictOf, type Rule } from '../rule.js';

const answers = ['mitigation', 'trigger', 'owner'] as const;

/** A risk in a row of a table, and whether the row has an answer to it. */
interface RiskInRow {
  readonly passes: boolean;
  readonly range: Range;
  readonly name: string;
  readonly table: TableFact;
  readonly row: TableFact['rows'][number];
}

/** The risks of a table, those left out whose answer is still a blank. */
function risksIn(table: TableFact): readonly RiskInRow[] {
  const named = table.header.some((cell) => speaksOf('riskColumn', cell.text)) || isAbout(table.block.section, 'risks');
  if (!named || !table.columns.has('risk') || table.columns.get('risk') === table.columns.get('mitigation')) return [];
  return table.rows.flatMap((row) => {
    const risk = cellOf(table, row, 'risk');
    const name = risk?.text.trim() ?? '';
    if (!risk || name === '' || isBlank(name)) return [];
    const cells = answers.map((role) => cellOf(table, row, role)).filter((cell) => cell !== undefined);
    if (cells.some((cell) => isBlank(cell.text))) return [];
    return [{ passes: cells.some((cell) => !isNoneYet(cell.text)), range: risk.source(), name, table, row }];
  });
}

/** Whether a heading is about what is done against risks: "Mitigations". A solution may be that of anything. */
const isAnswers = (title: string): boolean =>
  fieldsOf(title).includes('mitigation') && !beginsWith('solutionTitle', title);

/** Whether a text answers the risk that it names: behind a sign, in a second sentence, or with who sees to it. */
const answersRisk = (text: string): boolean =>
  answersAfterSign(text) || sentencesOf(text).length > 1 || endsWithPerson(text);

/** The section that stands right before another one in the same section. */
function siblingBefore(section: Section): Section | undefined {
  const beside = section.parent?.children ?? [];
  return beside[beside.indexOf(section) - 1];
}

export const riskResponse: Rule = {
  id: 'risk-response',
  checklist: 'strategy',
  statement: 'Every risk has a mitigation, an owner or a trigger.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const risksInRows = document.tables.flatMap(risksIn);
    for (const { passes, range, name, table, row } of risksInRows)
      if (!passes)
        report(range, say`The risk "${name}" has no mitigation, owner or trigger: say what you will do about it.`, {
          fixes: () => [cellFix(table, [row], 'mitigation', 'Mitigation', '[What we do about it]', document)],
        });
    if (risksInRows.length > 0) return verdictOf(risksInRows);
    const said = document.find({ cues: ['risk-response'], where: isPlan });
    if (said.state === 'stated') return met(said.range);
    const field = document.fields.find(
      (each) => each.names.includes('mitigation') && !beginsWith('solutionTitle', each.label),
    );
    if (field) return met(field.labelRange);
    const beside = document.outline.sections.find(
      (section) =>
        isAnswers(section.title) &&
        (isAbout(section, 'risks') || siblingBefore(section)?.concepts.includes('risks') === true) &&
        contentOf(section) === 'filled',
    );
    if (beside) return met(beside.titleRange);
    const lists = document.outline.sections
      .filter((section) => section.concepts.includes('risks'))
      .map((section) => ({ section, texts: entriesOf(section).map(({ text }) => text) }))
      .filter(({ texts }) => texts.length > 0);
    const mostly = (says: (text: string) => boolean): Section | undefined =>
      lists.find(({ texts }) => texts.filter(says).length * 2 > texts.length)?.section;
    const answered = mostly(answersRisk);
    if (answered) return met(answered.titleRange);
    // What stands behind the name of most risks may well be what is done about them.
    if (mostly((text) => saysMoreAfterSign(text) || answersRisk(text))) return notEvaluated;
    const [first] = lists;
    if (first)
      report(first.section.titleRange, 'The risks have no response: add a mitigation, an owner or a trigger to each.');
    return missing;
  },
};
