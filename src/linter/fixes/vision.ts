import type { StrategyDocument } from '../facts/document.js';
import type { VisionStatement } from '../facts/vision.js';
import { say, titled, type Fix } from '../result.js';
import { scaffoldNamed } from '../sections/index.js';
import { sectionIn } from '../sections/words.js';

/**
 * The fix that puts the form of a vision, with its blanks, before a slogan: what the author wrote stays behind it, to be
 * taken up or moved. None where marks or a label's value begin otherwise than was read.
 */
export function visionForm({ passage, text, range }: VisionStatement, document: StrategyDocument): Fix | undefined {
  const section = sectionIn(scaffoldNamed('vision')?.text ?? '', document.writing);
  // Below the title comes the form.
  const form = section.split('\n').find((line) => line !== '' && !line.startsWith('#'));
  const isPlain = document.source.startsWith(text.slice(0, 1), range.start);
  if (form === undefined || !isPlain || passage.node.type === 'html') return undefined;
  return {
    ...titled(say`Insert a vision sentence to complete`),
    safe: false,
    edits: [{ start: range.start, end: range.start, text: `${form} ` }],
  };
}
