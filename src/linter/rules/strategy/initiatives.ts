import type { StrategyDocument } from '../../facts/document.js';
import { firstNumberedStep } from '../../facts/horizons.js';
import { timesIn } from '../../facts/time.js';
import { beginsWith } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { isPlan } from '../../facts/evidence.js';
import type { Range } from '../../text/text.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

/** A priority or goal with a date is something to be done by then. */
function datedPriority(document: StrategyDocument): Range | undefined {
  const passage = document.outline.passages.find(
    (each) =>
      each.kind === 'item' &&
      isAbout(each.section, 'pillars') &&
      timesIn(each.text, document.options.calendar).some((time) => time.interval !== null),
  );
  return passage?.source();
}

export const initiatives: Rule = {
  id: 'initiatives',
  checklist: 'strategy',
  statement: 'It names concrete actions.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const found = document.find({
      concepts: ['initiatives', 'timeline', 'okr', 'approach', 'go-to-market'],
      cues: ['approach'],
      where: isPlan,
    });
    if (found.state === 'stated') return met(found.range);
    const action = document.outline.passages.find(
      (passage) =>
        (passage.kind === 'item' || passage.kind === 'cell') && isPlan(passage) && beginsWith('work', passage.text),
    );
    if (action) return met(action.source());
    const step = document.milestones.at(0)?.nameRange ?? firstNumberedStep(document) ?? datedPriority(document);
    if (step) return met(step);
    if (found.state === 'open') return missing;
    return reportMissing(
      document,
      report,
      'The document names no action: say what you will do first.',
      'initiatives',
      found.range,
    );
  },
};
