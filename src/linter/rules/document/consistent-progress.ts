import { progressIn, unfinishedIn } from '../../facts/tasks.js';
import { placeIn, writeFix } from '../../fixes/value.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const consistentProgress: Rule = {
  id: 'consistent-progress',
  checklist: 'document',
  statement: 'What is said to be done has no open box below it.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  check(document, report) {
    const unfinished = unfinishedIn(document);
    const progress = progressIn(document);
    const wrong = progress.filter(({ stated, ticked }) => stated !== ticked);
    for (const { passage, title, name, open } of unfinished) {
      const [first] = open;
      if (!first) continue;
      const related = [there(first.source(), say`This one is open.`)];
      const box = title
        ? undefined
        : placeIn({ start: passage.block.start, end: passage.source().start }, '[x]', document.source);
      if (title)
        report(
          passage.source(),
          say`"${name}" is said to be done, but boxes below it are open (${open.length}): tick them, or say what is left.`,
          { related },
        );
      else
        report(
          passage.source(),
          say`"${name}" is ticked, but boxes below it are open (${open.length}): tick them, or open this one.`,
          {
            related,
            fixes: () => (box ? [writeFix(box, '[ ]')] : []),
          },
        );
    }
    for (const { passage, start, end, text, ticked, last } of wrong) {
      const range = passage.source(start, end);
      report(range, say`"${text}" is said to be done, but the boxes say ${ticked}: correct the number or the boxes.`, {
        related: [there(last.source(), say`The last of these boxes.`)],
        fixes: () => [writeFix(range, String(ticked))],
      });
    }
    const [one] = progress;
    return judged(
      unfinished.length + progress.length,
      unfinished.length + wrong.length,
      one && one.stated === one.ticked ? one.passage.source() : undefined,
    );
  },
};
