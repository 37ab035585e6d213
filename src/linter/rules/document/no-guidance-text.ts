import { beginsWith } from '../../facts/wording.js';
import type { Passage } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** An instruction is longer than this, in UTF-16 code units. */
const shortest = 20;

/** A paragraph in italics that gives an order to its author. */
function instructs(passage: Passage): boolean {
  const text = passage.text.trim();
  const italic = passage.marks.some((mark) => mark.type === 'emphasis' && mark.end - mark.start >= text.length - 2);
  return italic && text.length > shortest && beginsWith('guidance', text);
}

/** The paragraph with the empty line below it. */
function withLine(passage: Passage, source: string): Range {
  const { start, end } = passage.block;
  const rest = /^[ \t]*(?:\r?\n){0,2}/.exec(source.slice(end))?.[0].length ?? 0;
  return { start, end: end + rest };
}

export const noGuidanceText: Rule = {
  id: 'no-guidance-text',
  checklist: 'document',
  statement: 'No template instructions are left.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const guidance = document.outline.passages.filter(
      (passage) => (passage.kind === 'paragraph' || passage.kind === 'quote') && instructs(passage),
    );
    for (const passage of guidance)
      report(passage.source(), 'This is a template instruction: answer it, then remove it.', {
        fixes: () =>
          passage.node.type === 'paragraph'
            ? [
                {
                  title: 'Remove the instruction',
                  safe: false,
                  edits: [{ ...withLine(passage, document.source), text: '' }],
                },
              ]
            : [],
      });
    return judged(document.outline.passages.length > 0 ? 1 : 0, guidance.length > 0 ? 1 : 0);
  },
};
