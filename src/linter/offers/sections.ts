import { sectionsToAdd } from '../fixes/missing.js';
import { atDepth, ownDepth, titleOf } from '../fixes/sections.js';
import { ruleNamed } from '../rules/index.js';
import { sectionIn } from '../sections/words.js';
import type { Offering } from './offer.js';

/** Sections that the document lacks, where a heading is begun, for who asks for them: those first that its checklist misses. */
export const sectionOffers: Offering = ({ place, document, items, asked }) => {
  const { before, after, lines, at, offset } = place;
  const marks = /^ {0,3}(#{1,6})(?<spaced>[ \t].*)?$/.exec(before);
  const blank = asked && before.trim() === '' && (lines[at - 1] ?? '').trim() === '';
  if ((!marks && !blank) || after.trim() !== '') return undefined;
  // With the Enter key a heading ends. Nobody wants a whole section for it.
  if (!asked) return [];
  const own = ownDepth(document);
  const typed = marks?.[1]?.length ?? 0;
  // A single mark may be the first of several.
  const depth = typed > 1 || marks?.groups?.spaced !== undefined ? typed : own;
  return sectionsToAdd(document, items).map(({ scaffold, asking }) => {
    const text =
      atDepth(sectionIn(scaffold.text, document.writing).trim(), depth) +
      ((lines[at + 1] ?? '').trim() === '' ? '' : '\n');
    const label = titleOf(scaffold, document);
    const statement = asking === undefined ? undefined : ruleNamed(asking)?.statement;
    return {
      sort: 'section',
      label,
      text,
      from: offset - before.length,
      ...(typed > 0 && { filter: `${'#'.repeat(typed)} ${label}` }),
      ...(statement !== undefined && { statement }),
    };
  });
};
