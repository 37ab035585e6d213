import { pattern } from '../patterns.js';
import { foreignWords, literally, matcherOf } from '../../languages/index.js';
import { sectionAndParents, type Passage, type Section } from '../../outline/outline.js';

/** Marks that say that something is done, wherever they stand. */
export const ticked = /✅|✔|:white_check_mark:/;
const english = new RegExp(pattern('done.english'), 'i');
const foreignDone = matcherOf(literally(foreignWords(({ done }) => done)), true);
/** Words and marks that say that something is done. */
export const doneMark = { test: (text: string): boolean => english.test(text) || foreignDone.test(text) };
/** What a status cell says of work that is done, where it would say something else in a sentence. */
const cellDone = /^\s*(?:\[[xX]\]|100\s?%|GA|generally available|[☑✓✔])\s*$/u;
/** Headings over what was done, whatever dates stand there. */
const over = new RegExp(pattern('done.over'), 'i');

/** Whether a status says that the work is done. */
export const isDone = (status: string): boolean =>
  cellDone.test(status) ||
  (doneMark.test(status) && !/\b(?:not|to be|nearly|almost|half|partly|partially)\b|\b[1-9]?\d\s?%/i.test(status));

/** Whether a section is about what was done. */
export const isOver = (section: Section): boolean =>
  [...sectionAndParents(section)].some(({ title }) => over.test(title));

/** Whether a passage has words struck through. */
export const isStruck = (passage: Passage): boolean => passage.marks.some((mark) => mark.type === 'delete');
