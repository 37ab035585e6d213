import { perDocument } from './perDocument.js';
import { countWords, sentencesOf, type Range } from '../text/text.js';
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
  const stated = (passage: Passage, start: number, end: number): readonly VisionStatement[] => {
    const text = passage.text.slice(start, end).trim();
    return text === ''
      ? []
      : [
          {
            text,
            range: passage.source(start, end),
            passage,
            words: countWords(text),
            sentences: sentencesOf(text).length,
            section: passage.section,
          },
        ];
  };
  const labelled = document.fields
    .filter(
      (each) =>
        each.value !== '' &&
        each.concepts.some((concept) => concept === 'vision' || concept === 'mission') &&
        !/horizon/i.test(each.label),
    )
    .flatMap(({ passage, value }) => {
      const from = passage?.text.lastIndexOf(value) ?? -1;
      return passage && from >= 0 ? stated(passage, from, from + value.length) : [];
    });
  const labels = document.fields.filter(({ names }) => names.length > 0);
  const headed = document.outline.sections
    .filter(
      (each) =>
        each.concepts.includes('vision') ||
        each.concepts.includes('mission') ||
        (each.parent?.concepts.includes('vision') && /\byear\b/i.test(each.title)),
    )
    .flatMap((section) => {
      const first = section.passages.find(
        (passage) =>
          passage.kind !== 'heading' &&
          passage.kind !== 'cell' &&
          countWords(passage.text) >= 4 &&
          !/^[^.!?]{0,80}:$/.test(passage.text.trim()) &&
          !labels.some((field) => field.passage === passage),
      );
      return first ? stated(first, 0, first.text.length) : [];
    });
  const byPassage = new Map<Passage, VisionStatement>();
  for (const statement of [...labelled, ...headed])
    if (!byPassage.has(statement.passage)) byPassage.set(statement.passage, statement);
  return [...byPassage.values()];
});
