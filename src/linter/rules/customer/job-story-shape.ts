import { speaksOf } from '../../facts/wording.js';
import type { Passage } from '../../outline/outline.js';
import type { TextEdit } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** The outcome stands in the story, or in what follows: so many passages in all. */
const storyLength = 3;

/** Puts the outcome before the full stop. */
function outcomeEdit(passage: Passage, source: string): TextEdit {
  const { end } = passage.source();
  const at = source[end - 1] === '.' || source[end - 1] === '!' ? end - 1 : end;
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
      (passage) => passage.kind !== 'heading' && passage.kind !== 'cell' && speaksOf('jobStory', passage.text),
    );
    let findings = 0;
    for (const passage of stories) {
      const rest = passage.section.passages
        .slice(passage.section.passages.indexOf(passage))
        .slice(0, storyLength)
        .map((each) => each.text)
        .join(' ');
      if (speaksOf('outcome', rest)) continue;
      findings += 1;
      report(passage.source(), 'This job story has no outcome: add what the person can do then.', {
        fixes: () => [{ title: 'Add "so that I can …"', safe: false, edits: [outcomeEdit(passage, document.source)] }],
      });
    }
    return judged(stories.length, findings, stories.at(0)?.source());
  },
};
