import type { Passage } from '../../outline/outline.js';
import type { TextEdit } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** Puts the outcome before the full stop. */
function outcomeEdit(passage: Passage, source: string): TextEdit {
  const { end } = passage.source();
  const at = /[.!]$/.test(source.slice(0, end)) ? end - 1 : end;
  return { start: at, end: at, text: ', so that I can [Outcome that they care about]' };
}

export const jobStoryShape: Rule = {
  id: 'job-story-shape',
  checklist: 'customer',
  statement: 'A job story has a situation, a motivation and an outcome.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const stories = document.outline.passages.filter(
      (passage) =>
        passage.kind !== 'heading' &&
        passage.kind !== 'cell' &&
        /\bwhen\b[^.]{3,120}?,?\s+I want(?: to)?\b/i.test(passage.text),
    );
    let findings = 0;
    for (const passage of stories) {
      const rest = passage.section.passages
        .slice(passage.section.passages.indexOf(passage))
        .slice(0, 3)
        .map((each) => each.text)
        .join(' ');
      if (/\bso(?: that)?,? (?:I|we|they|my|our)\b|\bso that\b|\bin order to\b|\bbecause\b/i.test(rest)) continue;
      findings += 1;
      report(passage.source(), 'This job story has no outcome: add what the person can do then.', {
        fixes: () => [{ title: 'Add "so that I can …"', safe: false, edits: [outcomeEdit(passage, document.source)] }],
      });
    }
    return judged(stories.length, findings, stories.at(0)?.source());
  },
};
