import { isPlan } from '../../facts/evidence.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

export const initiatives: Rule = {
  id: 'initiatives',
  checklist: 'strategy',
  statement: 'It names concrete actions.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const found = document.find({ concepts: ['initiatives', 'timeline', 'okr', 'approach', 'go-to-market'], cues: ['approach'], where: isPlan });
    if (found.state === 'stated') return met(found.range);
    const action = document.outline.passages.find((passage) => (passage.kind === 'item' || passage.kind === 'cell') && isPlan(passage) && /^\s*(?:build|launch|ship|add|create|improve|implement|migrate|redesign|integrate|release|roll|introduce|support|make|write|define|expand|hire|run|develop|provide|reduce|help|enable|meet|design|deliver|establish)\b/i.test(passage.text));
    if (action) return met(action.source());
    if (found.state === 'open') return missing;
    return reportMissing(document, report, 'The document names no action: say what you will do first.', 'initiatives', found.range);
  },
};
