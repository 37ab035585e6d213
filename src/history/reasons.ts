import type { StrategyDocument } from '../linter/facts/document.js';
import { matcherOf, type LanguageCode } from '../linter/languages/index.js';
import { isAbout, type Section } from '../linter/outline/outline.js';
import words from './reasonWords.json' with { type: 'json' };

/** Whether a line gives a reason, in English or the document's own language. */
function reasonIn(code: LanguageCode): (line: string) => boolean {
  const matcher = matcherOf([...new Set([...words.en, ...words[code]])], true);
  return (line) => matcher.test(line);
}

/** What stands under a heading and before any other, with the heading. */
function ownText(section: Section, source: string): string {
  return source.slice(section.start, section.children[0]?.start ?? section.end);
}

/** The sections that a place is in, but for the title's around others, which is about everything. */
function sectionsAt(offset: number, { outline }: StrategyDocument): readonly Section[] {
  const around = outline.sections.filter(({ start, end }) => start <= offset && offset < end);
  return around.filter((section) => section.depth > 1 || section === around.at(-1));
}

/**
 * Whether a reason was written near a place since an earlier version: in its section, in those around it, or in a log of
 * changes or decisions. What stood there before is the reason of something else.
 * @param offset in the later version, in UTF-16 code units
 */
export function hasNewReason(offset: number, before: StrategyDocument, after: StrategyDocument): boolean {
  const known = new Set(before.source.split('\n').map((line) => line.trim()));
  const logs = after.outline.sections.filter((section) => isAbout(section, 'metadata', 'decision-log'));
  const givesReason = reasonIn(after.language.code);
  const near = sectionsAt(offset, after);
  const texts = near.length > 0 ? [...near, ...logs].map((section) => ownText(section, after.source)) : [after.source];
  return texts.some((text) => text.split('\n').some((line) => !known.has(line.trim()) && givesReason(line)));
}
