import { holdsBlank } from '../../facts/blanks.js';
import type { StrategyDocument } from '../../facts/document.js';
import { entriesOf, type Entry, hasAside } from '../../facts/entries.js';
import { speaksOf } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { cellFix } from '../../fixes/tables.js';
import { say, titled, type Fix } from '../../result.js';
import { countWords } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** How many words give a reason: in a cell, behind the name, and with a name that tells it all. */
const reasonWords = { cell: 2, behind: 3, name: 14 };

/** A reason is given by a word for one, in words after a colon or dash, in brackets, in a sentence of its own, or in a second cell. */
function hasReason({ name, text, shape }: Entry): boolean {
  const rest = text.slice(text.indexOf(name) + name.length);
  if (speaksOf('because', text) || hasAside(text)) return true;
  if (shape === 'row') return rest.split('|').some((cell) => countWords(cell) >= reasonWords.cell);
  return countWords(rest) >= reasonWords.behind || countWords(name) >= reasonWords.name;
}

/** Struck through: no longer ruled out. */
function isGone({ passage }: Entry): boolean {
  return passage.marks.some(({ type, start, end }) => type === 'delete' && (end - start) * 2 > passage.text.length);
}

function tableFix({ passage, shape }: Entry, document: StrategyDocument): Fix | undefined {
  if (shape !== 'row') return undefined;
  const table = document.tables.find(({ rows }) => rows.some((row) => row.includes(passage)));
  return table && cellFix(table, table.rows, 'reason', 'Why', '[Reason]', document);
}

function eachFix(entries: readonly Entry[], document: StrategyDocument): Fix | undefined {
  const fixes = entries.flatMap((entry) =>
    entry.shape === 'item'
      ? (sentenceFix(entry.passage, entry.passage.source(), '(because [Reason])', document) ?? [])
      : [],
  );
  return fixes.length === entries.length
    ? { ...titled(say`Add a reason to ${entries.length} items`), safe: false, edits: fixes.flatMap((fix) => fix.edits) }
    : undefined;
}

export const nonGoalReason: Rule = {
  id: 'non-goal-reason',
  checklist: 'strategy',
  statement: 'Everything that is ruled out has a reason.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const entries = document.outline.sections
      .filter((section) => section.concepts.includes('non-goals') && !section.concepts.includes('pillars'))
      .flatMap(entriesOf)
      .filter((entry) => countWords(entry.name) > 0 && !holdsBlank(entry.text) && !isGone(entry));
    const bare = document.language.code === 'en' ? entries.filter((entry) => !hasReason(entry)) : [];
    const [first] = bare;
    if (!first) return judged(entries.length, 0, entries.at(0)?.nameRange);
    // A whole list without reasons is one finding, not one for each item.
    const { passage } = first;
    if (bare.length > 1)
      report(
        first.section.titleRange,
        bare.length === entries.length
          ? say`None of these non-goals has a reason: say why, or when you would reconsider.`
          : say`${bare.length} of these ${entries.length} non-goals have no reason: say why, or when you would reconsider.`,
        { fixes: () => [tableFix(first, document) ?? eachFix(bare, document)] },
      );
    else
      report(
        first.nameRange,
        say`"${first.name}" is ruled out without a reason: say why, or when you would reconsider.`,
        {
          fixes: () => [
            tableFix(first, document) ?? sentenceFix(passage, passage.source(), '(because [Reason])', document),
          ],
        },
      );
    return judged(entries.length, bare.length, entries.at(0)?.nameRange);
  },
};
