import { holdsBlank } from '../linter/facts/blanks.js';
import type { StrategyDocument } from '../linter/facts/document.js';
import { visionStatements } from '../linter/facts/vision.js';
import { isNoneYet } from '../linter/facts/value.js';
import type { FieldName } from '../linter/outline/concepts.js';
import type { Passage } from '../linter/outline/outline.js';
import { sentencesOf } from '../linter/text/text.js';

/** What a document says of itself, in its own words; undefined where it does not. */
export interface ReportAbout {
  /** What it is, in a sentence. */
  readonly purpose: string | undefined;
  readonly owner: string | undefined;
  /** When it was last looked at, else when it was made. */
  readonly updated: string | undefined;
  readonly nextReview: string | undefined;
}

/** A sentence is no longer, in UTF-16 code units: more is no sentence to begin with. */
const longest = 320;

/** The first sentence of a text. */
function firstSentence(text: string): string | undefined {
  const sentence = sentencesOf(text.replace(/\s+/g, ' ')).at(0)?.text.trim();
  return sentence !== undefined && sentence.length <= longest && !holdsBlank(sentence) ? sentence : undefined;
}

/** What a document is: the sentence below its title, else that of its summary, else its vision. */
function purposeOf(document: StrategyDocument): string | undefined {
  const { title, outline, fields } = document;
  const labelled = new Set(fields.map(({ passage }) => passage));
  const isProse = (passage: Passage): boolean =>
    passage.kind === 'paragraph' && /[.!。！]$/.test(passage.text.trim()) && !labelled.has(passage);
  const opening = outline.passages.find(
    (passage) => (passage.section.depth === 0 || passage.section === title) && isProse(passage),
  );
  const summary = outline.passages.find((passage) => passage.section.concepts.includes('summary') && isProse(passage));
  for (const text of [opening?.text, summary?.text, visionStatements(document)[0]?.text]) {
    const sentence = text === undefined ? undefined : firstSentence(text);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

/** What a document says of itself. */
export function aboutOf(document: StrategyDocument): ReportAbout {
  const stated = (name: FieldName): string | undefined => {
    const value = document.about(name)?.value.trim();
    return value === undefined || value === '' || holdsBlank(value) || isNoneYet(value) ? undefined : value;
  };
  return {
    purpose: purposeOf(document),
    owner: stated('owner'),
    updated: stated('updated') ?? stated('created'),
    nextReview: stated('next-review'),
  };
}
