import { perDocument } from './perDocument.js';
import { countWords, sentencesOf, type Range } from '../text.js';
import type { StrategyDocument } from './document.js';
import type { Passage, Section } from '../outline/outline.js';

/** The words in which a document states its vision or mission. */
export interface VisionStatement {
  readonly text: string;
  readonly range: Range;
  readonly passage: Passage;
  readonly words: number;
  readonly sentences: number;
  readonly section: Section;
}

/**
 * The statements of a document's vision and mission: the first paragraph, quotation or item of each such section, and
 * labelled lines such as `**Vision:** …`. A section with horizons below it (1, 3, 10 years) has one statement for each.
 */
export const visionStatements = perDocument((document: StrategyDocument): readonly VisionStatement[] => {
  const statements: VisionStatement[] = [];
  const add = (passage: Passage, start: number, end: number): void => {
    const text = passage.text.slice(start, end).trim();
    if (text === '' || statements.some((each) => each.passage === passage)) return;
    statements.push({ text, range: passage.source(start, end), passage, words: countWords(text), sentences: sentencesOf(text).length, section: passage.section });
  };
  for (const field of document.fields.filter((each) => each.value !== '' && each.concepts.some((concept) => concept === 'vision' || concept === 'mission') && !/horizon/i.test(each.label))) {
    if (!field.passage) continue;
    const from = field.passage.text.lastIndexOf(field.value);
    if (from >= 0) add(field.passage, from, from + field.value.length);
  }
  for (const section of document.outline.sections.filter((each) => each.concepts.includes('vision') || each.concepts.includes('mission') || (each.parent?.concepts.includes('vision') && /\byear\b/i.test(each.title)))) {
    const first = section.passages.find((passage) => passage.kind !== 'heading' && passage.kind !== 'cell' && countWords(passage.text) >= 4 && !/^[^.!?]{0,80}:$/.test(passage.text.trim()) && !document.fields.some((field) => field.passage === passage && field.names.length > 0));
    if (first) add(first, 0, first.text.length);
  }
  return statements;
});
